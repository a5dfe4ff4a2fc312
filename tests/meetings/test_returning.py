"""What apps above meetings carry on from meeting to meeting stands under its item (MTG-7)."""

from __future__ import annotations

import pytest

from handbook.priorities import REVIEW
from meetings import returning
from meetings.models import AgendaItem
from meetings.returning import Bundle
from tests import make
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db

Topic = AgendaItem.Topic


@pytest.fixture
def providers(monkeypatch):
    """Leave nobody's providers in place."""
    monkeypatch.setattr(returning, "_providers", [])


def bundle(topic):
    return Bundle(topic, (), "It comes back.", REVIEW)


@pytest.mark.rule("MTG-7")
def test_each_provider_is_asked_once_however_often_it_registers(providers):
    meeting = meetings.meeting(make.panel())

    def provider(asked):
        assert asked == meeting
        yield bundle(Topic.CONCERNS)

    returning.register(provider)
    returning.register(provider)
    assert returning.bundles(meeting) == [bundle(Topic.CONCERNS)]


@pytest.mark.rule("MTG-7")
def test_it_stands_under_the_first_item_of_its_topic_and_nowhere_without_one(providers):
    meeting = meetings.meeting(make.panel())
    items = list(meeting.agenda_items.all())
    last = items[-1]
    last.topic = Topic.CONCERNS
    first = next(item for item in items if item.topic == Topic.CONCERNS)
    found = [bundle(Topic.CONCERNS), bundle(Topic.TERMS)]
    assert returning.under(items, found) == {first.pk: [bundle(Topic.CONCERNS)]}
