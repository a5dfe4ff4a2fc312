"""Contact sessions since the last meeting stand under their item with how many came (MTG-14)."""

from __future__ import annotations

import pytest

from community import laid_sessions
from meetings.models import AgendaItem
from meetings.record import Edition, mask_of
from tests import make
from tests.community import made
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-14")]


def test_sessions_between_the_two_meetings_stand_there_and_no_others():
    panel = make.panel()
    meetings.held(panel, days_ago=30)
    meeting = meetings.held(panel, days_ago=5)
    made.recorded(panel, days_ago=31)
    made.recorded(panel, days_ago=30, place="The day of the last meeting")
    made.recorded(panel, days_ago=29, place="The library", came=14, raised="Mopeds.")
    made.recorded(panel, days_ago=5, place="The school", came=1)
    made.recorded(panel, days_ago=4)
    made.session(panel, in_days=-10)
    (bundle,) = laid_sessions.bundles(meeting)
    assert [one.title for one in bundle.things] == ["The library", "The school"]
    assert "14 people came. Mopeds." in bundle.things[0].how
    assert "One person came." in bundle.things[1].how


def test_the_minutes_have_them_without_names_for_the_board():
    panel = make.panel()
    make.chair(panel, name="Kwame Boateng")
    meeting = meetings.held(panel, days_ago=1)
    made.recorded(panel, days_ago=3, came=0, raised="Kwame Boateng asked about lamps.")
    (table,) = laid_sessions.recorded(meeting, AgendaItem.Topic.CONTACT_SESSIONS, mask_of(meeting, Edition.ROLES))
    assert table.rows[0][2:] == ("0", "The chair asked about lamps.")
    assert list(laid_sessions.recorded(meeting, AgendaItem.Topic.CONCERNS, mask_of(meeting, Edition.ROLES))) == []
