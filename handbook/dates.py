"""Days and months as the handbook counts them: whole calendar days, never hours."""

from calendar import monthrange
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last day of that month where it has no such day."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month0 + 1)[1]
    return date(year, month0 + 1, min(day.day, last))


def add_years(day: date, years: int) -> date:
    """The same day so many years on; 29 February becomes 28 February in a year without it."""
    return add_months(day, 12 * years)


def birthday(born_on: date, age: int) -> date:
    """The day somebody reaches an age; who was born on 29 February waits for 1 March in other years."""
    day = add_years(born_on, age)
    return day if day.day == born_on.day else date(day.year, 3, 1)


def in_full(day: date) -> str:
    """A date as a letter writes it: 18 November 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
