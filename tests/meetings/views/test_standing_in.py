"""A panel with neither chair nor secretary: whoever calls its meeting begins, records and runs it (OFF-9)."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from handbook.dates import add_months
from meetings.models import Meeting, Motion
from meetings.services import votes
from panels.models import Office, Panel
from people.models import Person
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings
from tests.pages import shown

pytestmark = [pytest.mark.django_db, pytest.mark.rule("OFF-9")]


def deputy(panel: Panel) -> Person:
    seat = make.member(panel, "Idris Bell")
    years = {"since": make.a_year_ago(), "ends_on": add_months(make.today(), 6)}
    Office.objects.create(panel=panel, membership=seat, kind=Office.Kind.DEPUTY, is_elected=True, **years)
    return seat.person


def called(panel: Panel) -> Meeting:
    """Make a meeting of today that was called in time, with three members who have signed."""
    evening.sign(panel, [make.member(panel).person for _ in range(3)])
    meeting = meetings.meeting(panel, in_days=0, by=make.person())
    meeting.stage, meeting.notice_given_on = Meeting.Stage.CALLED, meeting.notice_by
    meeting.save()
    return meeting


def begin(client: Client, meeting: Meeting, by: Person) -> Any:
    client.force_login(by)
    return client.post(reverse("meeting-begin", args=[meeting.panel.slug, meeting.pk]), follow=True)


def test_the_deputy_begins_records_and_runs_it(client: Client) -> None:
    panel = make.panel()
    person, meeting = deputy(panel), called(panel)
    client.force_login(person)
    assert "Begin the meeting" in shown(client.get(meeting.get_absolute_url()))
    page = shown(begin(client, meeting, person))
    assert "Save who is here" in page
    item = evening.item_of(meeting)
    place = [panel.slug, meeting.pk, item.pk]
    assert client.get(reverse("outcome-add", args=place)).status_code == 200
    assert client.get(reverse("vote-open", args=place)).status_code == 200
    assert reverse("vote-open", args=place) in page


def test_without_a_deputy_the_ward_officer_does_and_members_do_not(client: Client) -> None:
    panel = make.panel()
    officer, meeting = make.dwo(panel.ward).person, called(panel)
    member = panel.memberships.first().person
    assert begin(client, meeting, member).status_code == 403
    assert begin(client, meeting, officer).status_code == 200
    meeting.refresh_from_db()
    assert meeting.stage == Meeting.Stage.IN_PROGRESS


@pytest.mark.parametrize("officer", [make.chair, make.secretary])
def test_with_a_chair_or_a_secretary_nobody_stands_in(officer: Any, client: Client) -> None:
    panel = make.panel()
    officer(panel)
    person, dwo, meeting = deputy(panel), make.dwo(panel.ward).person, called(panel)
    assert begin(client, meeting, person).status_code == 403
    assert begin(client, meeting, dwo).status_code == 403


def test_where_there_is_a_deputy_the_ward_officer_does_not(client: Client) -> None:
    panel = make.panel()
    deputy(panel)
    assert begin(client, called(panel), make.dwo(panel.ward).person).status_code == 403


def test_it_ends_when_somebody_is_elected(client: Client) -> None:
    panel = make.panel()
    person, meeting = deputy(panel), called(panel)
    begin(client, meeting, person)
    meeting = Meeting.objects.get(pk=meeting.pk)
    seats = list(panel.memberships.exclude(person=person))
    evening.here(meeting, seats)
    item = evening.item_of(meeting)
    place = [panel.slug, meeting.pk, item.pk]
    motion = votes.elect(item, office="secretary", candidates=seats[:1], method=Motion.Method.HANDS, by=person, at=timezone.now())
    evening.count(motion, 3)
    assert client.get(reverse("outcome-add", args=place)).status_code == 403
    client.force_login(seats[0].person)
    assert client.get(reverse("outcome-add", args=place)).status_code == 200


def test_whoever_has_the_chair_for_an_item_alone_writes_no_record(client: Client) -> None:
    meeting, seats = evening.evening()
    item = evening.item_of(meeting)
    item.handed_to = seats[2]
    item.save()
    client.force_login(seats[2].person)
    place = [meeting.panel.slug, meeting.pk, item.pk]
    assert client.get(reverse("vote-open", args=place)).status_code == 200
    assert client.get(reverse("outcome-add", args=place)).status_code == 403
