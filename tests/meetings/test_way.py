"""The way to a meeting: its steps and what comes next."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meetings import queries, way
from meetings.services import calling, notice
from tests import make
from tests.meetings import make as meetings_make

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return make.panel()


@pytest.fixture
def chair(panel):
    return make.chair(panel).person


def whats(steps):
    return [(step.what, step.state) for step in steps]


def test_the_steps_stand_in_the_order_of_their_days_with_today_among_them(panel, chair):
    meeting = calling.propose(panel, meetings_make.arrangement(30), by=chair, on=make.today())
    assert whats(way.steps(meeting, make.today() + timedelta(days=1))) == [
        ("Proposed", "done"),
        ("Today", "today"),
        ("Answer", "ahead"),
        ("Notice", "ahead"),
        ("Papers", "ahead"),
        ("Meeting", "meeting"),
    ]


def test_what_is_done_is_ticked(panel, chair):
    meeting = meetings_make.meeting(panel, by=chair, in_days=30)
    notice.give(meeting, by=chair, on=make.today())
    meeting.refresh_from_db()
    done = [what for what, state in whats(way.steps(meeting, make.today())) if state == "done"]
    assert done == ["Proposed", "Agreed", "Notice"]
    meetings_make.pack(meeting)
    assert "Papers" in [what for what, state in whats(way.steps(meeting, make.today())) if state == "done"]


def test_a_meeting_that_was_held_has_no_today(panel, chair):
    meeting = meetings_make.held(panel)
    assert ("Meeting", "done") in whats(way.steps(meeting, make.today()))
    assert "Today" not in dict(whats(way.steps(meeting, make.today())))


def after(meeting, days=0):
    step = way.whats_next(meeting, make.today() + timedelta(days=days))
    return step.action if step else None


def test_what_comes_next_goes_from_answer_to_notice_to_the_people_without_an_address(panel, chair):
    make.member(panel, person=make.person(email=None))
    officer = make.dwo(panel.ward).person
    meeting = calling.propose(panel, meetings_make.arrangement(30), by=chair, on=make.today())
    meetings_make.terms(panel)
    assert after(meeting) == "meeting.agree"
    assert after(meeting, days=7) == "notice.send"
    declined = calling.decline(meeting, because="x", by=officer, on=make.today())
    assert after(declined) == "meeting.propose"
    meeting = calling.agree(meeting, by=officer, on=make.today())
    item = meeting.agenda_items.get(topic="concerns")
    item.topic = "other"
    item.save()
    assert after(meeting) == "agenda.draft"
    item.topic = "concerns"
    item.save()
    notice.give(meeting, by=chair, on=make.today())
    meeting.refresh_from_db()
    assert way.whats_next(meeting, make.today()).duty.button == "See who"
    for one in queries.still_to_tell(meeting):
        notice.told(one, by=chair, on=make.today())
    assert after(meeting) is None


@pytest.mark.rule("MTG-1")
def test_after_its_day_what_comes_next_is_to_settle_it(panel, chair):
    meeting = meetings_make.meeting(panel, by=chair, in_days=0)
    assert after(meeting, days=1) == "notice.send"
    assert after(meeting, days=2) == "meeting.propose"
