"""How a panel is doing as far as its meetings go."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meetings import health
from tests import make
from tests.meetings import make as meetings_make

pytestmark = pytest.mark.django_db


def told(panel, on=None):
    return [(reason.title, reason.is_ok) for reason in health.reasons(panel, on or make.today())]


@pytest.mark.rule("MTG-1")
def test_a_panel_with_its_next_date_inside_three_months_meets_in_time():
    panel = make.panel()
    meetings_make.held(panel, days_ago=30)
    meetings_make.meeting(panel, in_days=30)
    assert ("It meets in time.", True) in told(panel)


@pytest.mark.rule("MTG-1")
def test_a_panel_without_a_next_date_or_with_a_late_one_wants_attention():
    panel = make.panel()
    meetings_make.held(panel, days_ago=30)
    assert ("No meeting is planned.", False) in told(panel)
    meetings_make.meeting(panel, in_days=90)
    assert ("The next meeting is late.", False) in told(panel)


@pytest.mark.rule("MTG-1")
def test_a_panel_that_has_not_met_for_more_than_three_months_is_late():
    panel = make.panel()
    meetings_make.held(panel, days_ago=30)
    assert ("It is late to meet.", False) in told(panel, make.today() + timedelta(days=70))


@pytest.mark.rule("MTG-2")
def test_short_notice_is_counted_among_the_last_three():
    panel = make.panel()
    meetings_make.held(panel, days_ago=30)
    assert ("Notice is given in time.", True) in told(panel)
    meetings_make.held(panel, days_ago=10, days_of_notice=13)
    assert ("Notice has been short.", False) in told(panel)


@pytest.mark.rule("MTG-1")
def test_a_panel_that_met_today_is_not_late_and_a_missed_meeting_is_no_plan():
    panel = make.panel()
    meetings_make.held(panel, days_ago=100)
    meetings_make.meeting(panel, in_days=-2)
    assert ("It is late to meet.", False) in told(panel)
    meetings_make.held(panel, days_ago=0)
    assert ("No meeting is planned.", False) in told(panel)


@pytest.mark.rule("MTG-10")
def test_a_panel_wants_attention_once_the_public_could_not_come_for_twelve_months():
    panel = make.panel(founded_on=make.today() - timedelta(days=900))
    assert ("The public could not come.", False) in told(panel)
    meetings_make.held(panel, days_ago=300, public_access="members")
    meetings_make.held(panel, days_ago=250, venue="", online_link="https://meet.example/room", public_access="open")
    assert ("The public could not come.", False) in told(panel)
    meetings_make.held(panel, days_ago=200, public_access="ask")
    assert ("The public can come.", True) in told(panel)


@pytest.mark.rule("MTG-10")
def test_a_new_panel_has_twelve_months_for_its_first_open_meeting():
    panel = make.panel()
    assert ("The public can come.", True) in told(panel, panel.founded_on)
    assert ("The public could not come.", False) in told(panel, make.today() + timedelta(days=1))
