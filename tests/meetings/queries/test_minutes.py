"""Minutes and their versions as they are read (MTG-9, MTG-17)."""

from __future__ import annotations

import pytest
from django.http import Http404

from meetings import queries
from meetings.models import Minutes
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    """Return a meeting in progress, the minutes of an earlier one having gone out."""
    made, _ = evening.evening()
    evening.circulated(made)
    return made


def versions(minutes):
    """Let a meeting approve the minutes and return all their versions, the newest first."""
    return list(Minutes.objects.filter(meeting=minutes.meeting).order_by("-version"))


@pytest.mark.rule("MTG-17")
def test_the_newest_version_is_shown_unless_another_is_asked_for(meeting):
    (waiting,) = queries.awaiting_approval(meeting)
    evening.on_minutes(meeting, waiting)
    slug, before = meeting.panel.slug, waiting.meeting_id
    assert queries.minutes_in(slug, before).version == 2
    assert queries.minutes_in(slug, before, 1) == waiting
    assert list(queries.earlier_versions(queries.minutes_in(slug, before))) == [waiting]
    with pytest.raises(Http404):
        queries.minutes_in(slug, before, 3)
    with pytest.raises(Http404):
        queries.minutes_in(make.panel().slug, before, 1)


@pytest.mark.rule("SNB-4")
def test_the_edition_with_roles_is_the_newest_that_has_gone_out(meeting):
    (waiting,) = queries.awaiting_approval(meeting)
    evening.on_minutes(meeting, waiting)
    assert queries.minutes_with_roles(meeting.panel.slug, waiting.meeting_id) == waiting


@pytest.mark.rule("MTG-9")
def test_what_waits_to_be_sent_is_the_newest_version_and_the_oldest_meeting_first(meeting):
    (waiting,) = queries.awaiting_approval(meeting)
    assert queries.unsent_of(meeting.panel) == []
    evening.on_minutes(meeting, waiting)
    second = queries.minutes_in(meeting.panel.slug, waiting.meeting_id)
    evening.on_minutes(meeting, second, "The date.")
    third, *_ = versions(waiting)
    draft = Minutes.objects.create(meeting=meetings.held(meeting.panel, days_ago=10))
    assert queries.unsent_of(meeting.panel) == [third, draft]
    assert queries.unsent_of(make.panel()) == []


@pytest.mark.rule("MTG-17")
def test_what_can_be_approved_is_of_earlier_meetings_of_the_panel_and_what_waits_comes_first(meeting):
    (older,) = queries.awaiting_approval(meeting)
    evening.on_minutes(meeting, older)
    later = evening.circulated(meeting, days_ago=30)
    Minutes.objects.create(meeting=meetings.held(meeting.panel, days_ago=10))
    Minutes.objects.create(meeting=meetings.held(make.panel(), days_ago=10), stage=Minutes.Stage.CIRCULATED)
    found = queries.approvable_at(meeting)
    assert [(one.meeting_id, one.version) for one in found] == [(later.meeting_id, 1), (older.meeting_id, 2)]
    assert queries.awaiting_approval(meeting) == [later]
