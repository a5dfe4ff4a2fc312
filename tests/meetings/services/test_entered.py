"""Keys of one use: used up once by each person, and a mark that says whose entry waits without naming them (MTG-6)."""

from __future__ import annotations

import pytest

from meetings.services import entered
from tests import make
from tests.meetings import evening

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-6")]


def test_a_key_is_used_up_once_by_each_person() -> None:
    meeting, seats = evening.evening()
    one, other = seats[0].person, seats[1].person
    assert [entered.is_first(meeting, "k", by=one) for _ in range(2)] == [True, False]
    assert entered.is_first(meeting, "k", by=other)


def test_a_mark_tells_people_apart_and_names_nobody() -> None:
    one, other = make.person(), make.person()
    assert entered.mark_of(one) == entered.mark_of(one) != entered.mark_of(other)
    assert one.full_name not in entered.mark_of(one)
