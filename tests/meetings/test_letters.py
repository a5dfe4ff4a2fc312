"""The words of the letters before a meeting."""

from __future__ import annotations

import pytest
from django.test import override_settings

from meetings import letters, queries
from meetings.models import Meeting, Notice
from tests import make
from tests.meetings import make as meetings_make

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    panel = make.panel("Osier Green")
    return meetings_make.meeting(panel, by=make.chair(panel, "Rosalind Tettey").person, venue="Tidewell Hall")


def one_notice(meeting, cause=Notice.Cause.CALLED):
    (draft, *_) = letters.notices(meeting, cause, queries.mailing_of(meeting.panel, make.today()).by_email)
    return draft


def test_each_cause_has_its_subject_and_its_key(meeting):
    subjects = {cause: one_notice(meeting, cause).subject.split(":")[0] for cause in Notice.Cause.values}
    assert subjects == {"called": "Notice", "changed": "Changed", "cancelled": "Cancelled"}
    assert len({one_notice(meeting, cause).key for cause in Notice.Cause.values}) == 3


def test_the_key_rises_with_the_sequence(meeting):
    first = one_notice(meeting).key
    meeting.sequence = 1
    assert one_notice(meeting).key != first


def test_the_notice_numbers_the_agenda_and_leads_to_the_meetings_page(meeting):
    with override_settings(SITE_URL="https://wardpanel.example.org/"):
        draft = one_notice(meeting)
    assert "\n1. Welcome and apologies\n2. Minutes" in draft.text
    assert f"https://wardpanel.example.org{meeting.get_absolute_url()}" in draft.text
    assert "short notice" not in draft.text


def test_the_calendar_file_keeps_its_uid_through_changes_and_cancellation(meeting):
    def uid(content):
        return next(line for line in content.decode().splitlines() if line.startswith("UID"))

    before = uid(letters.calendar_file(meeting))
    meeting.sequence, meeting.stage = 2, Meeting.Stage.CANCELLED
    content = letters.calendar_file(meeting)
    assert uid(content) == before
    assert b"METHOD:CANCEL" in content
    assert b"SEQUENCE:2" in content


@pytest.mark.rule("OFF-6")
def test_the_police_team_is_told_until_when_to_answer(meeting):
    make.dwo(meeting.panel.ward)
    (draft, mailbox) = letters.requests(meeting, queries.notice.panels.officers_of(meeting.panel, make.today()), None)
    assert "Please answer by" in draft.text
    assert mailbox.to is None
    assert mailbox.address == meeting.panel.ward.team.mailbox


@pytest.mark.rule("MTG-1")
def test_the_reminder_to_meet_says_by_when_or_since_when(meeting):
    reader = meeting.proposed_by
    (early,) = letters.meeting_due(meeting.panel, meeting.on, False, [reader])
    (late,) = letters.meeting_due(meeting.panel, meeting.on, True, [reader])
    assert "The next meeting is due by" in early.text
    assert "A meeting was due by" in late.text
    assert early.key != late.key


@pytest.mark.rule("MTG-2")
def test_the_reminder_of_the_notice_names_its_last_day(meeting):
    (draft,) = letters.notice_due(meeting, [meeting.proposed_by])
    assert meeting.notice_by.strftime("%B %Y") in draft.subject
    assert "/notice/" in draft.html
