"""The agenda's own page."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests import make
from tests.meetings import make as meetings_make

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    panel = make.panel()
    return meetings_make.meeting(panel, by=make.chair(panel).person)


def address(name, meeting, item=None):
    where = {"panel": meeting.panel.slug, "meeting": meeting.pk}
    return reverse(name, kwargs=where | ({"item": item.pk} if item else {}))


def order(meeting):
    return list(meeting.agenda_items.order_by("position").values_list("pk", flat=True))


def test_chair_and_secretary_set_it_and_others_do_not(client, meeting):
    secretary = make.secretary(meeting.panel).person
    for person, status in (
        (meeting.proposed_by, 200),
        (secretary, 200),
        (make.member(meeting.panel).person, 403),
        (make.dwo(meeting.panel.ward).person, 403),
        (make.partner(make.panel()).person, 404),
    ):
        client.force_login(person)
        assert client.get(address("agenda", meeting)).status_code == status


@pytest.mark.rule("MTG-4")
def test_it_says_which_topics_are_covered(client, meeting):
    client.force_login(meeting.proposed_by)
    assert "All six topics are covered" in client.get(address("agenda", meeting)).content.decode()
    meeting.agenda_items.get(topic="concerns").delete()
    shown = client.get(address("agenda", meeting)).content.decode()
    assert "1 of six topics missing" in shown
    assert "Missing: add an item" in shown


def test_an_item_is_added_renamed_moved_and_removed_by_buttons(client, meeting):
    client.force_login(meeting.proposed_by)
    assert client.post(address("agenda", meeting), {"title": "Bin stores", "topic": "other"}).status_code == 303
    item = meeting.agenda_items.get(title="Bin stores")
    before = order(meeting)
    assert client.post(address("agenda-up", meeting, item)).status_code == 303
    assert order(meeting).index(item.pk) == before.index(item.pk) - 1
    client.post(address("agenda-down", meeting, item))
    assert order(meeting) == before
    assert client.post(address("agenda-rename", meeting, item), {"title": "Bins"}).status_code == 303
    client.post(address("agenda-remove", meeting, item))
    assert not meeting.agenda_items.filter(pk=item.pk).exists()


@pytest.mark.parametrize("name", ["agenda-up", "agenda-down", "agenda-remove"])
def test_nothing_moves_by_looking_at_it(client, meeting, name):
    client.force_login(meeting.proposed_by)
    assert client.get(address(name, meeting, meeting.agenda_items.first())).status_code == 405


@pytest.mark.rule("PAN-2")
def test_the_first_meetings_item_has_no_button_to_remove_it_and_a_forged_one_is_refused(client):
    panel = make.panel()
    meeting = meetings_make.meeting(panel, by=make.chair(panel).person, terms_agreed=False)
    item = meeting.agenda_items.get(topic="terms")
    client.force_login(meeting.proposed_by)
    assert address("agenda-remove", meeting, item) not in client.get(address("agenda", meeting)).content.decode()
    answer = client.post(address("agenda-remove", meeting, item), follow=True)
    assert "HB 3.1" in answer.content.decode()
    assert meeting.agenda_items.filter(pk=item.pk).exists()


def test_an_item_of_another_meeting_is_not_found(client, meeting):
    client.force_login(meeting.proposed_by)
    other = meetings_make.meeting(make.panel()).agenda_items.first()
    assert client.post(address("agenda-remove", meeting, other)).status_code == 404
