"""Reminders go to the handler alone, once each, also for days that were missed (CMP-4, CMP-5)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from complaints import reminders
from complaints.models import Complaint
from core import outbox
from core.models import Letter
from core.outbox import Draft
from tests import make
from tests.complaints import made
from tests.complaints.made import Table

pytestmark = pytest.mark.django_db
RECEIVED = date(2026, 11, 7)


@pytest.fixture
def at() -> Table:
    return made.table()


def on_day(days: int) -> list[Draft]:
    return list(reminders.due(RECEIVED + timedelta(days=days)))


def days_of_new_letters(until: int) -> list[int]:
    """Let the timetable run twice a day and return on which days there was a new reminder."""
    found = []
    for day in range(until + 1):
        before = Letter.objects.count()
        for _ in range(2):
            outbox.post(on_day(day))
        found += [day] * (Letter.objects.count() - before)
    return found


@pytest.mark.rule("CMP-4", "CMP-5")
def test_they_come_on_their_days_and_weekly_once_late(at: Table) -> None:
    made.complaint(at, on=RECEIVED)
    assert days_of_new_letters(40) == [3, 5, 6, 13, 14, 20, 21, 26, 27, 28, 29, 34, 36]


@pytest.mark.rule("CMP-5")
def test_what_is_done_is_not_brought_to_mind(at: Table) -> None:
    made.acknowledged(at, on=RECEIVED)
    assert days_of_new_letters(30) == [14, 21, 26, 28, 29]
    Complaint.objects.update(answered_on=RECEIVED, stage="answered")
    assert on_day(40) == []


@pytest.mark.rule("CMP-9")
def test_a_review_has_reminders_of_its_own(at: Table) -> None:
    made.under_review(at, on=RECEIVED)
    assert days_of_new_letters(29) == [14, 21, 26, 28, 29]
    assert {letter.to for letter in Letter.objects.filter(key__contains=":review:")} == {at.sergeant}


@pytest.mark.rule("CMP-4")
def test_days_that_were_missed_are_caught_up_with_one_letter(at: Table) -> None:
    made.complaint(at, on=RECEIVED)
    assert len(on_day(9)) == 1
    assert "was due by 12 November 2026" in on_day(9)[0].text


@pytest.mark.rule("CMP-4", "CMP-5")
def test_they_go_to_the_handler_alone_and_name_nobody(at: Table) -> None:
    make.secretary(at.panel)
    make.dwo(at.panel.ward)
    made.complaint(at, on=RECEIVED)
    for draft in on_day(29):
        assert (draft.to, draft.is_confidential, draft.panel_id) == (at.chair, True, None)
        assert not any(name in draft.text + draft.subject for name in ("Amara", "Piotr"))


def test_a_new_handler_is_reminded_anew(at: Table) -> None:
    complaint = made.complaint(at, on=RECEIVED)
    before = {draft.key for draft in on_day(3)}
    Complaint.objects.filter(pk=complaint.pk).update(handler=make.chair(make.panel()).person)
    assert before.isdisjoint(draft.key for draft in on_day(3))


def test_a_handler_who_is_concerned_meanwhile_gets_none(at: Table) -> None:
    complaint = made.complaint(at, on=RECEIVED)
    complaint.involved.create(person=at.chair, how="interest")
    assert on_day(5) == []
