"""Replies are given and changed until the meeting begins, entered for others, and wait for the evening (MTG-18, MTG-19)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import AuditEntry
from handbook.rules import Breach
from meetings.models import Attendance, Meeting, Reply
from meetings.services import replies, running
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-18")]


@pytest.fixture
def meeting():
    return meetings.called(make.panel())


def say(meeting, person, answer="coming", *, way="link", by=None, **said):
    return replies.give(meeting, answer=answer, person=person, way=way, by=by or person, at=timezone.now(), **said)


def test_the_last_word_stands(meeting):
    person = make.member(meeting.panel).person
    say(meeting, person, "apologies", reason="work", words="Night shift")
    assert Reply.objects.get().why == "Work or study: Night shift"
    say(meeting, person, "coming", reason="work", words="left over")
    reply = Reply.objects.get()
    assert (reply.answer, reply.reason, reply.words) == ("coming", "", "")
    assert reply.starts_at == meeting.starts_at
    entries = AuditEntry.objects.filter(action="reply.own", by=person)
    assert list(entries.values_list("outcome", flat=True)) == ["link", "link"]


def test_what_the_secretary_is_told_names_who_entered_it(meeting):
    secretary, person = make.secretary(meeting.panel).person, make.member(meeting.panel, person=make.person(email=None)).person
    reply = say(meeting, person, "apologies", reason="care", way="told", by=secretary)
    assert (reply.person, reply.recorded_by, reply.way) == (person, secretary, "told")
    assert AuditEntry.objects.filter(action="attendance.record", by=secretary, outcome="told").exists()
    say(meeting, person)
    assert Reply.objects.get().recorded_by is None


def test_there_is_no_reply_before_the_notice_or_after_the_beginning(meeting):
    person = make.member(meeting.panel).person
    Meeting.objects.filter(pk=meeting.pk).update(stage=Meeting.Stage.DRAFT)
    with pytest.raises(Breach, match="No notice"):
        say(meeting, person)
    Meeting.objects.filter(pk=meeting.pk).update(stage=Meeting.Stage.CALLED, starts_at=timezone.now() - timedelta(minutes=1))
    with pytest.raises(Breach, match="has begun"):
        say(meeting, person)
    assert not Reply.objects.exists()


def test_whoever_is_suspended_or_a_stranger_does_not_reply(meeting):
    for person in (make.suspended(meeting.panel).person, make.person()):
        with pytest.raises(Breach, match="a part in the meeting"):
            say(meeting, person)


def test_nobody_comes_online_without_a_link(meeting):
    with pytest.raises(Breach, match="Choose another"):
        say(meeting, make.member(meeting.panel).person, "online")


@pytest.mark.rule("MTG-19")
def test_apologies_are_on_the_list_when_the_meeting_begins_and_nobody_is_present_by_a_reply():
    panel = make.panel()
    away, coming, silent = (make.member(panel) for _ in range(3))
    meeting = meetings.called(panel, in_days=0)
    meetings.reply(meeting, away.person, "apologies", words="Night shift")
    meetings.reply(meeting, coming.person)
    running.begin(meeting, by=meeting.proposed_by, at=timezone.now())
    rows = {row.person_id: row for row in Attendance.objects.filter(meeting=meeting)}
    assert (rows[away.person_id].state, rows[away.person_id].reason) == ("excused", "Work or study: Night shift")
    assert not rows[away.person_id].is_accepted
    assert {rows[seat.person_id].state for seat in (coming, silent)} == {"absent"}
