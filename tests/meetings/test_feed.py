"""A calendar to subscribe to: called meetings of the panels somebody has a part in now, places, and nobody's name."""

from __future__ import annotations

from datetime import timedelta

import pytest
from icalendar import Calendar

from meetings import feed
from meetings.models import CalendarAddress, Meeting
from meetings.services import calling
from panels.models import Suspension
from tests import make
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


def events(person):
    return Calendar.from_ical(feed.calendar_of(person, make.today())).walk("VEVENT")


def test_members_partners_and_officers_have_the_called_meetings_of_their_panels_and_no_others():
    panel = make.panel("Osier Green")
    meeting, _, elsewhere = meetings.called(panel), meetings.meeting(panel, in_days=60), meetings.called(make.panel())
    for person in (make.member(panel).person, make.partner(panel).person, make.dwo(panel.ward).person):
        [event] = events(person)
        assert event["UID"].startswith(f"meeting-{meeting.pk}@")
        assert (event["SUMMARY"], event["LOCATION"], event["SEQUENCE"]) == ("Osier Green ward panel", meeting.venue, 0)
        assert event["DTSTART"].params["TZID"] == "Europe/London"
        assert "ATTENDEE" not in event
        assert "ORGANIZER" not in event
    assert [event["UID"].split("@")[0] for event in events(elsewhere.proposed_by)] == [f"meeting-{elsewhere.pk}"]


def test_a_meeting_that_moves_keeps_its_uid_and_one_that_is_cancelled_stays_as_cancelled():
    meeting = meetings.called(make.panel())
    person = meeting.proposed_by
    [before] = events(person)
    calling.cancel(meeting, because="The hall is closed.", by=person, on=make.today())
    [after] = events(person)
    assert after["UID"] == before["UID"]
    assert (after["SEQUENCE"], after["STATUS"]) == (1, "CANCELLED")


def test_a_meeting_that_was_cancelled_before_its_notice_was_never_there():
    meeting = meetings.meeting(make.panel())
    calling.cancel(meeting, because="Too early.", by=meeting.proposed_by, on=make.today())
    assert events(meeting.proposed_by) == []


def test_whoever_left_or_is_suspended_or_may_not_sign_in_has_an_empty_calendar_that_is_one():
    panel = make.panel()
    meetings.called(panel)
    left, suspended, locked = (make.member(panel) for _ in range(3))
    left.stage, left.left_on = "left", make.today() - timedelta(days=1)
    left.save()
    Suspension.objects.create(membership=suspended, since=make.today(), review_on=make.today() + timedelta(days=28))
    locked.person.is_active = False
    for seat in (left, suspended, locked):
        calendar = Calendar.from_ical(feed.calendar_of(seat.person, make.today()))
        assert calendar.walk("VEVENT") == []
        assert len(calendar.walk("VTIMEZONE")) == 1


def test_it_reads_the_same_while_nothing_changes_and_differs_when_something_does():
    meeting = meetings.called(make.panel())
    first, again = (feed.calendar_of(meeting.proposed_by, make.today()) for _ in range(2))
    assert first == again
    Meeting.objects.filter(pk=meeting.pk).update(venue="The library", sequence=1)
    assert feed.calendar_of(meeting.proposed_by, make.today()) != first


def test_an_address_that_was_renewed_given_up_or_forged_leads_to_nobody():
    row = CalendarAddress.objects.create(person=make.person(), made_on=make.today())
    token = feed.address_of(row).split("/")[-2]
    assert feed.row_at(token) == row
    for forged in (token[:-1], token.replace(str(row.pk), "9", 1), "", f"{row.pk}-{row.mark}"):
        assert feed.row_at(forged) is None
    CalendarAddress.objects.update(mark="another")
    assert feed.row_at(token) is None
