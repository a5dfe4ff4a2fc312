"""Dates, found by walking from one day to the next and by turning over the leaves of a calendar."""

from collections.abc import Iterable
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


def walk(start: date, days: int) -> date:
    """So many days on, or back, one after another."""
    day = start
    for _ in range(abs(days)):
        day = day + ONE_DAY if days > 0 else day - ONE_DAY
    return day


def months_on(start: date, months: int) -> date:
    """The same day of a later month, or its last day, found by turning over the leaves of a calendar."""
    first, turned = start, 0
    while turned < months:
        first += ONE_DAY
        if first.day == 1:
            turned += 1
    day = first if months else start
    while months and day.day < start.day and (day + ONE_DAY).month == first.month:
        day += ONE_DAY
    return day


def years_on(start: date, years: int) -> date:
    """The same day of a later year, a year at a time from the start; 28 February where there is no 29th."""
    day = start
    passed = 0
    while passed < years:
        day += ONE_DAY
        is_same_day = (day.month, day.day) == (start.month, start.day)
        is_short_february = (start.month, start.day) == (2, 29) and (day.month, day.day) == (2, 28) and (day + ONE_DAY).month == 3
        if is_same_day or is_short_february:
            passed += 1
    return day


def birthday(born_on: date, age: int) -> date:
    """The first day that is not before the day and month of birth in the year of that age."""
    day = date(born_on.year + age, 1, 1)
    while (day.month, day.day) < (born_on.month, born_on.day):
        day += ONE_DAY
    return day


def age_on(born_on: date, on: date) -> int:
    """How many birthdays there have been, ticked off one after another."""
    age = 0
    while birthday(born_on, age + 1) <= on:
        age += 1
    return age


def first_after(day: date, meetings: Iterable[date]) -> date | None:
    """The earliest meeting after a day."""
    for meeting in sorted(meetings):
        if meeting > day:
            return meeting
    return None


def last_until(day: date, meetings: Iterable[date]) -> date | None:
    """MEM-6: the last meeting that is not after a day, on whose agenda a renewal belongs."""
    for meeting in sorted(meetings, reverse=True):
        if meeting <= day:
            return meeting
    return None


def is_within(days: int, start: date, on: date) -> bool:
    """CMP-4, CMP-5, CON-5: within so many days."""
    return on in {walk(start, count) for count in range(days + 1)}
