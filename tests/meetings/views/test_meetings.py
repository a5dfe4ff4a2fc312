"""The pages of meetings: the list, one meeting, proposing, answering, changing, cancelling."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import Letter
from meetings.models import Meeting
from meetings.services import calling, notice
from tests import make
from tests.meetings import make as meetings_make

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return make.panel("Osier Green")


@pytest.fixture
def chair(panel):
    return make.chair(panel, "Rosalind Tettey").person


def address(name, panel, meeting=None):
    return reverse(name, kwargs={"panel": panel.slug} | ({"meeting": meeting.pk} if meeting else {}))


def arrangement_fields(in_days=30):
    day = make.today() + timedelta(days=in_days)
    when = {"day_day": day.day, "day_month": day.month, "day_year": day.year, "begins": "7 pm", "ends": "9 pm"}
    return when | {"venue": "Tidewell Hall", "online_link": "", "public_access": "ask"}


def page(client, person, url):
    client.force_login(person)
    return client.get(url)


def test_the_list_says_when_nothing_is_planned_and_offers_the_chair_to_propose(client, panel, chair):
    shown = page(client, chair, address("meetings", panel)).content.decode()
    assert "No meeting is planned." in shown
    assert "No meeting has been held yet." in shown
    assert address("meeting-propose", panel) in shown
    member = make.member(panel).person
    assert address("meeting-propose", panel) not in page(client, member, address("meetings", panel)).content.decode()


def test_the_list_takes_as_many_queries_for_three_meetings_as_for_one(client, panel, chair):
    meetings_make.held(panel, days_ago=30)
    meetings_make.meeting(panel)
    client.force_login(chair)
    client.get(address("meetings", panel))
    with_one = _queries(client, address("meetings", panel))
    for days in (60, 90):
        meetings_make.held(panel, days_ago=days)
        meetings_make.meeting(panel, in_days=days)
    assert _queries(client, address("meetings", panel)) == with_one


def _queries(client, url):
    with CaptureQueriesContext(connection) as taken:
        assert client.get(url).status_code == 200
    return len(taken)


def test_the_chair_proposes_and_comes_to_the_meetings_page(client, panel, chair):
    client.force_login(chair)
    answer = client.post(address("meeting-propose", panel), arrangement_fields(), follow=True)
    meeting = Meeting.objects.get()
    assert answer.redirect_chain == [(meeting.get_absolute_url(), 303)]
    assert "Agree date and place" in answer.content.decode()
    assert meeting.proposed_by == chair


def test_a_proposal_with_errors_is_shown_again_with_all_of_them(client, panel, chair):
    client.force_login(chair)
    answer = client.post(address("meeting-propose", panel), arrangement_fields() | {"venue": "", "begins": "7"})
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "Enter a place, a link for taking part online, or both." in shown
    assert "Say whether the time when the meeting begins is am or pm" in shown
    assert not Meeting.objects.exists()


def test_members_cannot_propose_and_strangers_find_nothing(client, panel, chair):
    url = address("meeting-propose", panel)
    assert page(client, make.member(panel).person, url).status_code == 403
    assert page(client, make.member(make.panel()).person, url).status_code == 404
    client.logout()
    assert client.get(url).status_code == 302


@pytest.mark.rule("OFF-6")
def test_the_ward_officer_agrees_by_the_button(client, panel, chair):
    officer = make.dwo(panel.ward, "PC Leanne Hartfield").person
    meeting = meetings_make.meeting(panel, by=chair, agreed=False)
    assert address("meeting-agree", panel, meeting) in page(client, officer, meeting.get_absolute_url()).content.decode()
    assert address("meeting-agree", panel, meeting) not in page(client, chair, meeting.get_absolute_url()).content.decode()
    client.force_login(officer)
    answer = client.post(address("meeting-agree", panel, meeting), {"answer": "yes", "because": ""})
    assert answer.status_code == 303
    meeting.refresh_from_db()
    assert meeting.agreed_by == officer
    assert "PC Leanne Hartfield" in page(client, chair, meeting.get_absolute_url()).content.decode()


@pytest.mark.rule("OFF-6")
def test_the_chair_cannot_answer_for_the_police_team(client, panel, chair):
    meeting = meetings_make.meeting(panel, by=chair, agreed=False)
    client.force_login(chair)
    answer = client.post(address("meeting-agree", panel, meeting), {"answer": "yes", "because": ""})
    assert answer.status_code == 422
    assert "the answer comes from the police team" in answer.content.decode()
    assert "ToR 5e" in answer.content.decode()


def test_a_change_after_notice_goes_to_everybody(client, panel, chair):
    meeting = meetings_make.meeting(panel, by=chair, in_days=30)
    notice.give(meeting, by=chair, on=make.today())
    Letter.objects.filter(to=chair).update(stage="sent")
    client.force_login(chair)
    fields = arrangement_fields() | {"venue": "Library", "because": "The hall is closed."}
    assert client.post(address("meeting-change", panel, meeting), fields).status_code == 422
    fields["not_agreed_because"] = "It is tonight."
    assert client.post(address("meeting-change", panel, meeting), fields).status_code == 303
    assert Letter.objects.filter(to=chair, subject__startswith="Changed").count() == 1


def test_cancelling_asks_for_the_reason(client, panel, chair):
    meeting = meetings_make.meeting(panel, by=chair)
    client.force_login(chair)
    url = address("meeting-cancel", panel, meeting)
    assert client.post(url, {"because": ""}).status_code == 422
    assert client.post(url, {"because": "Nobody can come."}).status_code == 303
    assert "Nobody can come." in client.get(meeting.get_absolute_url()).content.decode()


def test_the_calendar_file_is_handed_out_once_the_meeting_is_called(client, panel, chair):
    meeting = meetings_make.meeting(panel, by=chair)
    url = address("meeting-calendar", panel, meeting)
    assert page(client, chair, url).status_code == 302
    notice.give(meeting, by=chair, on=make.today())
    answer = client.get(url)
    assert answer["Content-Type"].startswith("text/calendar")
    assert answer["Content-Disposition"] == 'attachment; filename="meeting.ics"'
    assert answer.content.count(b"BEGIN:VEVENT") == 1
    assert b"ATTENDEE" not in answer.content


@pytest.mark.rule("MTG-11")
def test_a_called_meeting_that_is_open_to_everybody_shows_without_names(client, panel, chair):
    meeting = meetings_make.meeting(panel, by=chair, public_access="open", online_link="https://example.org/join")
    item = meeting.agenda_items.get(topic="minutes")
    item.action_points.create(panel=panel, text="Lighting", owner=make.person("Gwilym Farrant"))
    assert client.get(meeting.get_absolute_url()).status_code == 302
    notice.give(meeting, by=chair, on=make.today())
    answer = client.get(meeting.get_absolute_url())
    assert answer.status_code == 200
    shown = answer.content.decode()
    assert "https://example.org/join" in shown
    assert "Rosalind Tettey" not in shown
    assert "Gwilym Farrant" not in shown


@pytest.mark.rule("MTG-7")
def test_actions_that_are_not_done_stand_under_minutes_and_actions(client, panel, chair):
    earlier = meetings_make.held(panel)
    earlier.agenda_items.first().action_points.create(panel=panel, text="Ask about the lighting", owner=chair)
    meeting = meetings_make.meeting(panel, by=chair)
    assert "Ask about the lighting" in page(client, chair, meeting.get_absolute_url()).content.decode()


def test_what_people_write_shows_as_text(client, panel, chair):
    meeting = meetings_make.meeting(panel, by=chair, venue="<script>alert(1)</script>")
    assert b"<script>alert(1)" not in page(client, chair, meeting.get_absolute_url()).content


def test_a_suspended_member_does_not_see_the_meeting(client, panel, chair):
    meeting = meetings_make.meeting(panel, by=chair)
    assert page(client, make.suspended(panel).person, meeting.get_absolute_url()).status_code == 403


def test_the_police_teams_silence_is_said_on_the_page(client, panel, chair):
    meeting = calling.propose(panel, meetings_make.arrangement(), by=chair, on=make.today())
    assert "no answer yet" in page(client, chair, meeting.get_absolute_url()).content.decode()


@pytest.mark.rule("OFF-9")
def test_with_no_chair_in_office_the_secretary_proposes_changes_and_cancels_a_meeting(client):
    panel = make.panel()
    secretary = make.secretary(panel).person
    client.force_login(secretary)
    assert reverse("meeting-propose", args=[panel.slug]) in client.get(reverse("meetings", args=[panel.slug])).content.decode()
    assert client.get(reverse("meeting-propose", args=[panel.slug])).status_code == 200
    meeting = meetings_make.meeting(panel, by=secretary)
    page = client.get(meeting.get_absolute_url()).content.decode()
    for name in ("meeting-change", "meeting-cancel"):
        address = reverse(name, args=[panel.slug, meeting.pk])
        assert address in page
        assert client.get(address).status_code == 200
    make.chair(panel)
    assert client.get(reverse("meeting-propose", args=[panel.slug])).status_code == 403
    assert reverse("meeting-change", args=[panel.slug, meeting.pk]) not in client.get(meeting.get_absolute_url()).content.decode()
