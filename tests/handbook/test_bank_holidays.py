"""England's bank holidays."""

from datetime import date

import pytest

from handbook import bank_holidays
from tests.handbook.second import bank_holidays as second

CHRISTMAS = {
    2026: (date(2026, 12, 25), date(2026, 12, 28)),
    2027: (date(2027, 12, 27), date(2027, 12, 28)),
    2028: (date(2028, 12, 25), date(2028, 12, 26)),
    2033: (date(2033, 12, 26), date(2033, 12, 27)),
}


@pytest.mark.rule("GDPR-10")
@pytest.mark.parametrize("year", range(2024, 2100))
def test_holidays_are_those_of_the_second_formulation(year):
    assert bank_holidays.easter(year) == second.easter_sunday(year)
    assert bank_holidays.bank_holidays(year) == second.bank_holidays(year)


@pytest.mark.rule("GDPR-10")
def test_holidays_of_2026_are_those_the_government_lists():
    listed = [(1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)]
    assert sorted(bank_holidays.bank_holidays(2026)) == [date(2026, month, day) for month, day in listed]


@pytest.mark.parametrize(("year", "days"), CHRISTMAS.items())
def test_christmas_at_a_weekend_is_made_up_for(year, days):
    found = {day for day in bank_holidays.bank_holidays(year) if day.month == 12}
    assert found == set(days)


def test_a_holiday_that_was_proclaimed_or_moved_counts():
    assert date(2023, 5, 8) in bank_holidays.bank_holidays(2023)
    assert {date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19)} <= bank_holidays.bank_holidays(2022)
    assert date(2022, 5, 30) not in bank_holidays.bank_holidays(2022)


def test_the_working_day_after_easter_is_tuesday():
    assert bank_holidays.working_day_from(date(2026, 4, 3)) == date(2026, 4, 7)
    assert bank_holidays.working_day_from(date(2026, 4, 7)) == date(2026, 4, 7)
