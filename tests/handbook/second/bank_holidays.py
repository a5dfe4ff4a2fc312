"""The bank holidays of England, from the rules of their making; no royal proclamation of one more day is foreseen here."""

from datetime import date

from tests.handbook.second.days import ONE_DAY, walk

MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6

# The church's table for the years 1900 to 2199: the golden number of a year gives the day of the full moon before Easter.
FULL_MOON_BEFORE_EASTER = {
    1: (4, 14), 2: (4, 3), 3: (3, 23), 4: (4, 11), 5: (3, 31), 6: (4, 18), 7: (4, 8), 8: (3, 28), 9: (4, 16), 10: (4, 5),
    11: (3, 25), 12: (4, 13), 13: (4, 2), 14: (3, 22), 15: (4, 10), 16: (3, 30), 17: (4, 17), 18: (4, 7), 19: (3, 27),
}  # fmt: skip


def easter_sunday(year: int) -> date:
    """The first Sunday after the church's full moon."""
    golden = 1
    for _ in range(year):
        golden = golden + 1 if golden < 19 else 1
    month, day_of_month = FULL_MOON_BEFORE_EASTER[golden]
    day = date(year, month, day_of_month) + ONE_DAY
    while day.weekday() != SUNDAY:
        day += ONE_DAY
    return day


def mondays(year: int, month: int) -> list[date]:
    """All Mondays of a month, in order."""
    day, found = date(year, month, 1), []
    while day.month == month:
        if day.weekday() == MONDAY:
            found.append(day)
        day += ONE_DAY
    return found


def kept_on(day: date, taken: set[date]) -> date:
    """A holiday at a weekend is kept on the next weekday that is not a holiday already."""
    while day.weekday() in (SATURDAY, SUNDAY) or day in taken:
        day += ONE_DAY
    return day


def bank_holidays(year: int) -> set[date]:
    """GDPR-10: the eight days of a year, substitutes in the place of those that fall on a weekend."""
    easter = easter_sunday(year)
    holidays = {walk(easter, -2), walk(easter, 1)}
    holidays |= {mondays(year, 5)[0], mondays(year, 5)[-1], mondays(year, 8)[-1]}
    holidays.add(kept_on(date(year, 1, 1), holidays))
    # Whichever of the two falls on a weekday keeps its day; then the other finds the next free one.
    christmas = [date(year, 12, 25), date(year, 12, 26)]
    holidays |= {day for day in christmas if day.weekday() not in (SATURDAY, SUNDAY)}
    for day in christmas:
        if day.weekday() in (SATURDAY, SUNDAY):
            holidays.add(kept_on(day, holidays))
    return holidays


def is_working_day(day: date) -> bool:
    """GDPR-10: Monday to Friday, and no bank holiday."""
    return day.weekday() not in (SATURDAY, SUNDAY) and day not in bank_holidays(day.year)


def next_working_day(day: date) -> date:
    """GDPR-10: the day itself, or the first working day after it."""
    while not is_working_day(day):
        day += ONE_DAY
    return day
