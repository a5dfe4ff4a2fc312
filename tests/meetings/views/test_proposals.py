"""A proposal on the pages of a meeting: the agenda, the notice, the vote."""

import pytest
from django.urls import reverse

from meetings.models import AgendaItem, Motion
from meetings.services import proposals
from panels.models import Amendment
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


def at(name, meeting, **more):
    return reverse(name, kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk, **more})


def text(answer):
    return answer.content.decode()


@pytest.mark.rule("TOR-5")
def test_a_proposal_comes_to_the_agenda_and_shows_with_the_notice(client):
    panel = make.panel()
    amendment = make.amendment(panel, "Dogs are welcome.")
    meeting = meetings.meeting(panel)
    client.force_login(meeting.proposed_by)
    assert "Proposals that wait for a meeting" in text(client.get(at("agenda", meeting)))
    assert client.post(at("agenda-proposal", meeting), {"amendment": amendment.pk}).status_code == 303
    assert AgendaItem.objects.get(amendment=amendment).meeting == meeting
    assert "Proposals that wait for a meeting" not in text(client.get(at("agenda", meeting)))
    assert "Dogs are welcome." in text(client.get(at("notice", meeting)))


def test_a_proposal_of_another_panel_comes_to_no_agenda(client):
    meeting = meetings.meeting(make.panel())
    client.force_login(meeting.proposed_by)
    answer = client.post(at("agenda-proposal", meeting), {"amendment": make.amendment(make.panel()).pk}, follow=True)
    assert "does not wait for a meeting" in text(answer)
    assert not AgendaItem.objects.exclude(amendment=None).exists()


def in_session(circulated=True):
    meeting, seats = evening.evening()
    item = evening.item_of(meeting)
    item.amendment = make.amendment(meeting.panel, "Dogs are welcome.")
    item.save()
    if circulated:
        proposals.circulate(meeting, on=meeting.notice_given_on)
    return meeting, seats, item


@pytest.mark.rule("TOR-4")
def test_the_terms_are_altered_in_the_evening(client):
    meeting, seats, item = in_session()
    client.force_login(seats[0].person)
    assert "Put it to the vote" in text(client.get(at("meeting-live", meeting)))
    answer = client.post(at("proposal-vote", meeting, item=item.pk), {"method": "hands"})
    motion = Motion.objects.get()
    assert (answer.status_code, motion.kind) == (303, Motion.Kind.AMEND)
    client.post(at("vote-close", meeting, motion=motion.pk), {"for_": 2, "against": 1, "abstained": 0})
    motion.refresh_from_db()
    assert "two thirds of 3 is 2; carried (ToR 10a)" in motion.sentence
    item.amendment.refresh_from_db()
    assert item.amendment.stage == Amendment.Stage.CARRIED


@pytest.mark.rule("TOR-5")
def test_what_did_not_go_out_is_refused_on_the_page(client):
    meeting, seats, item = in_session(circulated=False)
    client.force_login(seats[0].person)
    answer = client.post(at("proposal-vote", meeting, item=item.pk), {"method": "hands"})
    assert answer.status_code == 422
    assert "did not go to all members with the notice" in text(answer)
    assert not Motion.objects.exists()


def test_an_item_without_a_proposal_has_no_such_vote(client):
    meeting, seats = evening.evening()
    client.force_login(seats[0].person)
    assert client.get(at("proposal-vote", meeting, item=evening.item_of(meeting).pk)).status_code == 404
