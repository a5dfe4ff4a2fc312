"""Day and hours become moments in London, and are said in words."""

from datetime import UTC, date, datetime, time

import pytest
from django import forms

from core.hours import moments
from meetings.models import Meeting


def read(day: date, begins: time, ends: time) -> tuple[dict[str, object], dict[str, list[str]]]:
    form = forms.Form({})
    form.full_clean()
    form.fields = {name: forms.CharField() for name in ("day", "begins", "ends")}
    found = moments(form, {"day": day, "begins": begins, "ends": ends, "place": "The library"}, what="The session")
    return found, dict(form.errors)


def test_summer_and_winter_are_told_apart() -> None:
    summer, _ = read(date(2026, 7, 1), time(19), time(21))
    winter, _ = read(date(2026, 12, 1), time(19), time(21))
    assert summer["starts_at"] == datetime(2026, 7, 1, 18, tzinfo=UTC)
    assert winter["starts_at"] == datetime(2026, 12, 1, 19, tzinfo=UTC)
    assert summer.keys() == {"starts_at", "ends_at", "place"}


@pytest.mark.parametrize("ends", [time(19), time(18, 59)])
def test_an_end_that_is_not_after_the_beginning_is_said_beside_it(ends: time) -> None:
    assert read(date(2026, 7, 1), time(19), ends)[1] == {"ends": ["The session ends after it begins: enter a time after 7 pm."]}


def test_an_hour_that_the_clocks_leave_out_is_said_and_one_that_comes_twice_is_the_first() -> None:
    assert list(read(date(2026, 3, 29), time(1, 30), time(3))[1]) == ["begins"]
    found, wrong = read(date(2026, 10, 25), time(1, 30), time(3))
    begins = found["starts_at"]
    assert isinstance(begins, datetime)
    assert (begins.astimezone(UTC), wrong) == (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), {})


def test_what_did_not_come_through_is_left_out() -> None:
    assert moments(forms.Form(), {"day": date(2026, 7, 1), "place": "The library"}) == {"place": "The library"}


def test_day_and_hours_are_said_as_london_has_them() -> None:
    meeting = Meeting(starts_at=datetime(2026, 7, 1, 23, 30, tzinfo=UTC), ends_at=datetime(2026, 7, 2, 0, 30, tzinfo=UTC))
    assert meeting.on == date(2026, 7, 2)
    assert meeting.when.startswith("Thursday 2 July 2026, ")
