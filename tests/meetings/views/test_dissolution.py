"""The dissolution of a panel is proposed and put to the vote from the pages (ToR 11)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


def at(name, meeting, **more):
    return reverse(name, kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk, **more})


@pytest.mark.rule("DIS-1")
def test_it_is_proposed_from_the_agenda_and_stands_on_it(client):
    meeting = meetings.meeting(make.panel())
    client.force_login(meeting.proposed_by)
    assert at("agenda-dissolution", meeting) in client.get(at("agenda", meeting)).content.decode()
    assert "Enter the proposal." in client.post(at("agenda-dissolution", meeting), {}).content.decode()
    answer = client.post(at("agenda-dissolution", meeting), {"because": "Too few people come."}, follow=True)
    assert "Proposal: dissolve the panel" in answer.content.decode()


@pytest.mark.rule("DIS-1")
def test_what_did_not_go_out_with_the_notice_is_not_put_to_the_vote(client):
    meeting, _ = evening.evening(members=3)
    item = evening.item_of(meeting)
    client.force_login(meeting.proposed_by)
    assert client.get(at("dissolution-vote", meeting, item=item.pk)).status_code == 404
    item.dissolves_because = "Too few people come."
    item.save()
    answer = client.post(at("dissolution-vote", meeting, item=item.pk), {"method": "hands"})
    assert answer.status_code == 422
    assert "did not go to all members" in answer.content.decode()
