"""A deselection is brought to an agenda and put to the vote from the pages (ToR 7b)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from meetings.models import Motion
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


def at(name, meeting, **more):
    return reverse(name, kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk, **more})


def test_the_chair_brings_a_case_from_the_agenda(client):
    panel = make.panel()
    meeting = meetings.meeting(panel)
    case = make.deselection(make.member(panel, "Marlon Whitcombe"))
    client.force_login(meeting.proposed_by)
    assert at("agenda-matter", meeting) in client.get(at("agenda", meeting)).content.decode()
    answer = client.post(at("agenda-matter", meeting), {"case": case.reference}, follow=True)
    assert "A member’s place on the panel" in answer.content.decode()
    assert at("agenda-matter", meeting) not in answer.content.decode()
    assert f"meeting of {meeting.on.day}" in client.get(case.get_absolute_url()).content.decode()


def test_a_chair_sees_nothing_of_their_own_case(client):
    panel = make.panel()
    meeting = meetings.meeting(panel)
    case = make.deselection(panel.offices.get().membership)
    client.force_login(meeting.proposed_by)
    assert at("agenda-matter", meeting) not in client.get(at("agenda", meeting)).content.decode()
    page = client.get(at("agenda-matter", meeting)).content.decode()
    assert case.reference not in page
    assert client.post(at("agenda-matter", meeting), {"case": case.reference}).status_code == 422


@pytest.mark.rule("VOTE-6")
def test_the_vote_is_opened_from_the_item_and_says_who_may_vote_and_why_not(client):
    meeting, seats = evening.evening(members=4)
    item = evening.item_of(meeting)
    item.deselection = make.deselection(seats[1])
    item.save()
    client.force_login(meeting.proposed_by)
    address = at("matter-vote", meeting, item=item.pk)
    assert address in client.get(at("meeting-live", meeting)).content.decode()
    page = client.get(address).content.decode()
    assert "Two thirds" in page
    assert "may speak but has no vote on it" in page
    assert client.post(address, {"method": "hands"}).status_code == 303
    assert Motion.objects.get().kind == "deselect"


def test_partners_and_police_see_no_link_to_the_file(client):
    meeting, seats = evening.evening(members=4)
    item = evening.item_of(meeting)
    item.deselection = make.deselection(seats[1])
    item.save()
    for person in (make.partner(meeting.panel).person, make.dwo(meeting.panel.ward).person):
        client.force_login(person)
        assert item.deselection.reference not in client.get(at("meeting-live", meeting)).content.decode()
