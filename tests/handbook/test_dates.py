"""Days and months against a calendar that is walked through day by day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import dates
from tests.handbook import second

DAYS = st.dates(date(2019, 1, 1), date(2045, 12, 31))


@given(DAYS, st.integers(0, 13))
def test_months_are_those_of_the_calendar(day, months):
    assert dates.add_months(day, months) == second.months_on(day, months)


@given(DAYS, st.integers(0, 40))
def test_birthdays_are_those_of_the_calendar(day, age):
    assert dates.birthday(day, age) == second.birthday(day, age)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 2), 3, date(2027, 3, 2)),
        (date(2026, 8, 31), 3, date(2026, 11, 30)),
        (date(2026, 12, 31), 0, date(2026, 12, 31)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
    ],
)
def test_a_month_without_the_day_ends_on_its_last(day, months, then):
    assert dates.add_months(day, months) == then


def test_a_year_from_29_february_is_28_february():
    assert dates.add_years(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert dates.add_years(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_who_was_born_on_29_february_has_the_birthday_on_1_march_in_other_years():
    assert dates.birthday(date(2008, 2, 29), 18) == date(2026, 3, 1)
    assert dates.birthday(date(2008, 2, 29), 16) == date(2024, 2, 29)


@pytest.mark.parametrize("month", range(1, 13))
def test_dates_are_written_in_full(month):
    day = date(2026, month, 8)
    assert dates.in_full(day) == f"8 {day:%B} 2026"
