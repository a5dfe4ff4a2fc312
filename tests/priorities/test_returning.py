"""What comes back at a meeting of priorities, and what is looked at before it ends (MTG-7, PRI-5)."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from handbook.dates import add_months
from meetings.models import AgendaItem
from meetings.services import rehearsals
from priorities import returning, services
from priorities.models import Review
from priorities.services import Look
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings
from tests.priorities import made

pytestmark = pytest.mark.django_db

Topic = AgendaItem.Topic


@pytest.fixture
def meeting():
    return evening.evening()[0]


def earlier(panel, number=2):
    return made.priority(panel, number, agreed_on=add_months(make.today(), -3))


@pytest.mark.rule("MTG-7")
def test_priorities_of_the_last_meeting_come_back_at_the_next_until_they_are_closed():
    panel = make.panel()
    first, ended = earlier(panel), made.priority(panel, 3, stage="closed", ended_on=make.today())
    (bundle,) = returning.bundles(meetings.meeting(panel))
    assert (bundle.topic, [thing.url for thing in bundle.things], bundle.url) == (Topic.POLICE_ACTION, [first.get_absolute_url()], "")
    assert ended.title not in [thing.title for thing in bundle.things]


@pytest.mark.rule("MTG-7")
def test_they_come_under_the_choice_where_no_item_is_about_the_police_action():
    panel = make.panel()
    earlier(panel)
    meeting = meetings.meeting(panel)
    meeting.agenda_items.filter(topic=Topic.POLICE_ACTION).update(topic=Topic.OTHER)
    assert [bundle.topic for bundle in returning.bundles(meeting)] == [Topic.PRIORITIES]


def test_drafts_come_at_the_meeting_to_which_they_were_put():
    panel = make.panel()
    ahead, later = meetings.meeting(panel), meetings.meeting(panel, in_days=60)
    draft = made.draft(panel, put_to=ahead, police_statement="")
    (bundle,) = returning.bundles(ahead)
    assert (bundle.topic, bundle.things[0].url) == (Topic.PRIORITIES, reverse("priority-proposal", args=[panel.slug, draft.pk]))
    assert bundle.things[0].how == "The police team has not said yet what it can do."
    assert list(returning.bundles(later)) == []


@pytest.mark.rule("PRI-5")
def test_before_the_end_it_says_how_many_are_left_and_where_to_go(meeting):
    assert list(returning.checks(meeting)) == []
    priority = earlier(meeting.panel)
    (check,) = returning.checks(meeting)
    assert (check.is_ok, check.sentence, check.rule.id) == (False, "One priority has not been reviewed.", "PRI-5")
    assert check.url == reverse("priority-reviews", args=[meeting.panel.slug, meeting.pk])
    services.review(priority, meeting=meeting, look=Look(Review.Outcome.KEPT, "Patrols."), by=meeting.proposed_by)
    (check,) = returning.checks(meeting)
    assert (check.is_ok, check.url) == (True, "")


def test_the_pages_of_the_meeting_lead_there(client, meeting):
    earlier(meeting.panel)
    client.force_login(meeting.proposed_by)
    page = client.get(reverse("meeting-live", args=[meeting.panel.slug, meeting.pk])).content.decode()
    assert page.count(reverse("priority-reviews", args=[meeting.panel.slug, meeting.pk])) == 2
    ahead = meetings.meeting(meeting.panel)
    assert "2. Priority number 2" in client.get(ahead.get_absolute_url()).content.decode()


@pytest.mark.rule("MTG-24")
def test_a_rehearsal_shows_them_and_leads_to_no_review():
    panel = make.panel()
    one = earlier(panel)
    rehearsal = rehearsals.rehearse(panel, by=make.secretary(panel).person, at=timezone.now())
    (bundle,) = returning.bundles(rehearsal)
    assert ([thing.url for thing in bundle.things], bundle.url) == ([one.get_absolute_url()], "")
