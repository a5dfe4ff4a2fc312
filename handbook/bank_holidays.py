"""The bank holidays of England and the working days between them, from the rules by which they are made."""

from datetime import date, timedelta
from functools import cache

MONDAY, SATURDAY, SUNDAY = 0, 5, 6
DAY = timedelta(days=1)

# Days that a proclamation added; one that is announced is added here.
PROCLAIMED = frozenset({date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)})
# The spring holiday of the Platinum Jubilee's year was moved.
MOVED = {date(2022, 5, 30): date(2022, 6, 2)}


def easter(year: int) -> date:
    """Easter Sunday, by the arithmetic of the Gregorian calendar."""
    century, of_century = divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leap_centuries - moon + 15) % 30
    week = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (year % 19 + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """England's bank holidays of a year, substitutes in place of what falls on a weekend."""
    sunday = easter(year)
    moving = {sunday - 2 * DAY, sunday + DAY, _monday_from(date(year, 5, 1)), _monday_to(date(year, 5, 31)), _monday_to(date(year, 8, 31))}
    added = {day for day in PROCLAIMED if day.year == year}
    return frozenset({MOVED.get(day, day) for day in moving} | added | {_weekday_from(date(year, 1, 1)), *_christmas(year)})


def is_working_day(day: date) -> bool:
    """Say whether the day is neither at a weekend nor a bank holiday."""
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


def working_day_from(day: date) -> date:
    """The day itself if it is a working day, or the next one that is."""
    while not is_working_day(day):
        day += DAY
    return day


def _monday_from(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def _monday_to(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _weekday_from(day: date) -> date:
    return _monday_from(day) if day.weekday() >= SATURDAY else day


def _christmas(year: int) -> tuple[date, date]:
    """Christmas Day and Boxing Day: whichever is at a weekend is made up for on the first weekday that neither of them has."""
    first = date(year, 12, 25)
    instead = {4: (first, first + 3 * DAY), SATURDAY: (first + 2 * DAY, first + 3 * DAY), SUNDAY: (first + 2 * DAY, first + DAY)}
    return instead.get(first.weekday(), (first, first + DAY))
