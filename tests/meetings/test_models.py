"""What a meeting says of itself, and what the database refuses."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from access.holdings import Subject
from meetings.models import AgendaItem, Meeting, Notice
from tests import make
from tests.meetings import make as meetings_make

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    return meetings_make.meeting(make.panel())


def refused(act):
    with pytest.raises(IntegrityError), transaction.atomic():
        act()


def test_day_and_hours_are_those_of_london(meeting):
    meeting.starts_at = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    meeting.ends_at = datetime(2026, 7, 1, 1, 0, tzinfo=UTC)
    assert meeting.on == date(2026, 7, 1)
    assert meeting.when == "Wednesday 1 July 2026, 12.30 am to 2 am"


@pytest.mark.rule("MTG-3")
def test_the_place_is_a_venue_online_or_both(meeting):
    meeting.venue, meeting.online_link = "Tidewell Hall", ""
    assert meeting.place == "Tidewell Hall"
    meeting.online_link = "https://example.org/x"
    assert meeting.place == "Tidewell Hall, and online"
    meeting.venue = ""
    assert meeting.place == "Online"


@pytest.mark.rule("MTG-2")
def test_notice_after_its_last_day_is_short(meeting):
    meeting.notice_given_on = meeting.notice_by
    assert not meeting.is_short_notice
    meeting.notice_given_on = meeting.notice_by + timedelta(days=1)
    assert meeting.is_short_notice


def test_only_a_called_meeting_that_is_open_to_everybody_is_open_at_the_gate(meeting):
    def is_open(stage, access):
        meeting.stage, meeting.public_access = stage, access
        return meeting.gate_subject().is_open

    assert is_open("called", "open")
    assert not is_open("draft", "open")
    assert not is_open("called", "ask")
    assert not is_open("called", "members")


def test_what_belongs_to_an_open_meeting_is_not_open_with_it(meeting):
    meeting.stage, meeting.public_access = "called", "open"
    assert not meeting.agenda_items.first().gate_subject().is_open
    assert isinstance(Notice(meeting=meeting, person=make.person()).gate_subject(), Subject)
    assert not Notice(meeting=meeting, person=make.person()).gate_subject().is_open


def test_the_database_refuses_a_second_notice_to_the_same_person(meeting):
    told = {"meeting": meeting, "person": make.person(), "capacity": "member", "channel": "by-hand"}
    Notice.objects.create(**told)
    refused(lambda: Notice.objects.create(**told))
    Notice.objects.create(**told, sequence=1)


def test_the_database_refuses_two_items_at_one_place(meeting):
    refused(lambda: AgendaItem.objects.create(meeting=meeting, position=1, title="Second first"))


@pytest.mark.parametrize(
    "fields",
    [
        {"stage": "called", "notice_given_on": None},
        {"venue": "", "online_link": ""},
        {"agreed_on": None},
        {"declined_because": "No"},
    ],
)
def test_the_database_refuses_a_meeting_that_contradicts_itself(meeting, fields):
    refused(lambda: Meeting.objects.filter(pk=meeting.pk).update(**fields))


def test_the_database_refuses_an_end_before_the_beginning(meeting):
    refused(lambda: Meeting.objects.filter(pk=meeting.pk).update(ends_at=meeting.starts_at))
