"""The pages of interests: declare, write down, decide, hand over, and the registers (ToR 6a, HB 3.3.1)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from meetings.models import Interest
from meetings.services.expected import expect
from tests import make
from tests.meetings import evening
from tests.pages import problems, queries, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def ground():
    """Return a meeting in progress with its chair and three more members."""
    return evening.evening(members=4)


def at(meeting, name, *parts):
    return reverse(name, args=[meeting.panel.slug, meeting.pk, *parts])


def of_item(meeting, name):
    return at(meeting, name, evening.item_of(meeting).pk)


@pytest.mark.rule("CON-1")
def test_a_member_declares_an_interest_and_everybody_of_the_panel_sees_it(client, ground):
    meeting, seats = ground
    client.force_login(seats[1].person)
    assert of_item(meeting, "interest-declare") in shown(client.get(at(meeting, "meeting-live")))
    answer = client.post(of_item(meeting, "interest-declare"), {"nature": "My brother sells the bins."}, follow=True)
    assert answer.redirect_chain == [(at(meeting, "meeting-live"), 303)]
    assert "My brother sells the bins." in shown(answer)
    client.force_login(make.partner(meeting.panel).person)
    for page in (at(meeting, "meeting-interests"), reverse("interests", args=[meeting.panel.slug])):
        register = shown(client.get(page))
        assert "My brother sells the bins." in register
        assert str(seats[1].person) in register
        assert "Not decided" in register


@pytest.mark.rule("CON-1")
def test_a_suspended_member_and_a_stranger_see_no_register(client, ground):
    meeting, _ = ground
    for person, status in ((make.suspended(meeting.panel).person, 403), (make.person(), 404)):
        client.force_login(person)
        assert client.get(at(meeting, "meeting-interests")).status_code == status
        assert client.get(of_item(meeting, "interest-declare")).status_code == status


@pytest.mark.rule("VOTE-5", "MTG-19")
def test_the_secretary_writes_an_interest_down_and_the_decision_stands_on_the_page(client, ground):
    meeting, seats = ground
    secretary = make.secretary(meeting.panel)
    expect(meeting, meeting.on)
    client.force_login(secretary.person)
    said = {"person": str(seats[1].person_id), "nature": "A stall."}
    client.post(of_item(meeting, "interest-record"), said)
    interest = Interest.objects.get()
    decide = at(meeting, "interest-decide", interest.pk)
    assert decide in shown(client.get(at(meeting, "meeting-live")))
    assert "Say what the panel decided." in problems(client.post(decide, {}))
    page = shown(client.post(decide, {"decision": "withdraws"}, follow=True))
    assert "The panel decided on withdrawal from the item: no vote on it, and not counted for its quorum." in page
    motion = evening.motion(meeting)
    client.force_login(seats[1].person)
    assert "You have withdrawn from this item" in shown(client.get(at(meeting, "meeting-live")))
    assert client.get(at(meeting, "vote", motion.pk)).status_code == 403
    assert client.post(at(meeting, "vote-cast", motion.pk), {"choice": "for"}).status_code == 403


@pytest.mark.rule("OFF-7")
def test_a_chair_with_an_interest_hands_over_and_the_deputy_runs_the_vote(client, ground):
    meeting, seats = ground
    evening.interest(meeting, seats[0].person, "withdraws")
    client.force_login(seats[0].person)
    assert client.get(of_item(meeting, "vote-open")).status_code == 403
    answer = client.post(of_item(meeting, "chair-hand-over"), {"to": str(seats[1].pk)}, follow=True)
    assert "has the chair for this item" in shown(answer)
    client.force_login(seats[1].person)
    assert of_item(meeting, "vote-open") in shown(client.get(at(meeting, "meeting-live")))
    client.post(of_item(meeting, "vote-open"), {"about": "other", "question": "We buy bins.", "method": "hands"})
    motion = evening.item_of(meeting).motions.get()
    counts = {"for_": "2", "against": "1", "abstained": "0", "close": "1"}
    page = shown(client.post(at(meeting, "vote-close", motion.pk), counts, follow=True))
    assert "2 for, 1 against" in page
    assert "withdrawn for an interest" in page


@pytest.mark.rule("OFF-7")
def test_nobody_decides_on_an_interest_of_their_own(client, ground):
    meeting, seats = ground
    interest = evening.interest(meeting, seats[0].person)
    client.force_login(seats[0].person)
    assert client.post(at(meeting, "interest-decide", interest.pk), {"decision": "stays"}).status_code == 403


def test_registers_and_live_page_take_as_many_queries_for_one_interest_as_for_three(client):
    def taken(number):
        meeting, seats = evening.evening(members=5)
        for seat in seats[1 : number + 1]:
            evening.interest(meeting, seat.person)
        client.force_login(seats[0].person)
        pages = (at(meeting, "meeting-live"), at(meeting, "meeting-interests"), reverse("interests", args=[meeting.panel.slug]))
        return [queries(client, page) for page in pages]

    assert taken(1) == taken(3)
