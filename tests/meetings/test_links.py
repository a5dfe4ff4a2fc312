"""A letter's personal link: made for one person, one meeting and one state of it, and by nobody else (MTG-18)."""

import pytest

from meetings import links
from meetings.links import Link
from meetings.models import Meeting
from people.models import Person

pytestmark = pytest.mark.rule("MTG-18")
MEETING, PERSON = Meeting(pk=7, sequence=2), Person(pk=31)


def test_a_link_names_meeting_person_and_change():
    assert links.read(links.token_for(MEETING, PERSON)) == Link(7, 31, 2)


def test_a_changed_link_is_none():
    token = links.token_for(MEETING, PERSON)
    for forged in (token.replace("31", "32", 1), token[:-1], token + "x", "", "7-31-2", "7-31-2."):
        assert links.read(forged) is None, forged


def test_a_link_is_made_with_the_services_own_key(settings):
    token = links.token_for(MEETING, PERSON)
    settings.SECRET_KEY = "another key of another service"
    assert links.read(token) is None
