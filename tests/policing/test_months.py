"""Months of figures."""

from __future__ import annotations

from datetime import date

import pytest

from policing.months import gaps, partial, run, span


def months(*numbers: int) -> list[date]:
    """Return months of 2026."""
    return [date(2026, number, 1) for number in numbers]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 4, 1), date(2026, 4, 1), "April 2026"),
        (date(2026, 4, 1), date(2026, 6, 1), "April to June 2026"),
        (date(2025, 11, 1), date(2026, 1, 1), "November 2025 to January 2026"),
    ],
)
def test_a_span_is_named_once(first: date, last: date, words: str) -> None:
    assert span(first, last) == words


def test_a_run_ends_with_the_last_month_and_crosses_the_year() -> None:
    assert run(date(2026, 1, 1), 3) == (date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1))


def test_months_between_that_are_not_there_are_gaps() -> None:
    assert gaps(months(1, 2, 5, 6)) == tuple(months(3, 4))
    assert gaps(months(1, 2)) == gaps([]) == ()


def test_a_stub_of_a_month_is_noticed_and_a_quiet_one_is_not() -> None:
    january, february, march, april = months(1, 2, 3, 4)
    assert partial({january: 3, february: 90, march: 100, april: 80}) == (january,)
    assert partial({january: 40, february: 90, march: 100, april: 80}) == ()


def test_small_numbers_and_few_months_say_nothing() -> None:
    january, february, march = months(1, 2, 3)
    assert partial({january: 0, february: 9, march: 8}) == ()
    assert partial({january: 1, february: 100}) == ()
