"""Days are counted back from today, and what is written inside a moment bears its date."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from core.models import Letter
from core.outbox import Draft, post
from demo.past import at, happened, meeting_on, next_meeting_on
from people.models import Person


@pytest.mark.parametrize("days", range(14))
def test_notice_of_the_next_meeting_is_due_within_days(days: int) -> None:
    today = date(2026, 11, 16) + timedelta(days=days)
    upcoming = next_meeting_on(today)
    assert upcoming.weekday() == 2
    assert 3 <= (upcoming - timedelta(days=14) - today).days <= 9


def test_no_meeting_is_at_christmas() -> None:
    for day in (date(2024, 1, 1) + timedelta(days=number) for number in range(3 * 366)):
        held = meeting_on(day, 1)
        assert not (held.month == 12 and held.day > 23)
        assert (held.month, held.day) != (1, 1)


def test_the_next_meeting_is_not_at_christmas_either() -> None:
    upcoming = {next_meeting_on(date(2024, 1, 1) + timedelta(days=number)) for number in range(3 * 366)}
    assert all(meeting_on(day, 0) == day for day in upcoming)


@pytest.mark.django_db
def test_letters_of_the_past_have_left_then() -> None:
    before = Letter.objects.count()
    moment = at(date(2025, 3, 1), 10)
    with happened(moment):
        post([Draft("a", None, "ada@example.org", "Then", "Words")])
    post([Draft("b", None, "ada@example.org", "Now", "Words")])
    then, now = Letter.objects.order_by("pk")[before:]
    assert (then.stage, then.sent_at, then.written_at, then.due_at) == (Letter.Stage.SENT, moment, moment, moment)
    assert now.stage == Letter.Stage.WAITING


@pytest.mark.django_db
def test_nothing_older_is_dated_again() -> None:
    old = Person.objects.create_user("old@example.org", "Old")
    with happened(at(date(2025, 3, 1), 10)):
        new = Person.objects.create_user("new@example.org", "New")
    old.refresh_from_db()
    new.refresh_from_db()
    assert timezone.now() - old.created_at < timedelta(minutes=5)
    assert new.created_at == at(date(2025, 3, 1), 10)
