"""Changes in the police team since the last meeting are told at the next one."""

from datetime import timedelta

import pytest
from django.urls import reverse

from meetings import team
from tests import make
from tests.meetings import make as meetings
from tests.pages import shown

pytestmark = pytest.mark.django_db


def ago(days):
    return make.today() - timedelta(days=days)


def told(meeting):
    return [(thing.title, thing.how.split(" since ")[0].split(" until ")[0]) for bundle in team.changes(meeting) for thing in bundle.things]


@pytest.fixture
def panel():
    """Return a panel that met thirty days ago."""
    made = make.panel()
    meetings.held(made, days_ago=30)
    return made


@pytest.mark.rule("GEO-3")
def test_who_came_and_who_left_since_the_last_meeting_is_told_in_the_order_of_the_days(panel):
    make.dwo(panel.ward, "PC Aldous", until=ago(10))
    make.dwo(panel.ward, "PC Brindley", since=ago(9))
    make.sergeant(panel.ward.team, "PS Carrow", since=ago(20))
    assert told(meetings.meeting(panel)) == [
        ("PS Carrow", "sergeant"),
        ("PC Aldous", "dedicated ward officer"),
        ("PC Brindley", "dedicated ward officer"),
    ]


@pytest.mark.rule("GEO-3")
def test_what_was_told_before_and_what_belongs_to_another_ward_is_not(panel):
    make.dwo(panel.ward, "PC Aldous", until=ago(31))
    make.dwo(panel.ward, "PC Brindley", since=ago(30))
    make.dwo(make.ward(of_team=panel.ward.team), "PC Next Door", since=ago(5))
    make.inspector(panel.ward.borough, since=ago(5))
    assert told(meetings.meeting(panel)) == []


@pytest.mark.rule("GEO-3")
def test_who_leaves_on_the_day_of_a_meeting_is_missed_at_the_next(panel):
    make.dwo(panel.ward, "PC Aldous", until=ago(30))
    assert told(meetings.meeting(panel)) == [("PC Aldous", "dedicated ward officer")]


@pytest.mark.rule("GEO-3")
def test_a_change_after_the_meeting_waits_for_the_next_one(panel):
    make.dwo(panel.ward, "PC Brindley", since=make.today() + timedelta(days=22))
    assert told(meetings.meeting(panel, in_days=21)) == []
    assert told(meetings.meeting(panel, in_days=22)) == [("PC Brindley", "dedicated ward officer")]


def test_a_panel_that_has_not_met_is_told_of_no_change():
    panel = make.panel()
    make.dwo(panel.ward, since=ago(5))
    assert told(meetings.meeting(panel)) == []


@pytest.mark.rule("GEO-3")
def test_it_stands_on_the_page_of_the_meeting_under_the_polices_item(client, panel):
    make.dwo(panel.ward, "PC Brindley", since=ago(9))
    meeting = meetings.meeting(panel)
    client.force_login(make.member(panel).person)
    page = shown(client.get(reverse("meeting", args=[panel.slug, meeting.pk])))
    assert "The police team has changed since the panel last met." in page
    assert "PC Brindley" in page
