"""The screen in the hall: what is said aloud, and nothing besides."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from meetings.models import Attendance, Meeting, Motion
from meetings.services import votes
from tests.meetings import evening
from tests.pages import queries, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def ground() -> Any:
    return evening.evening()


def address(meeting: Meeting) -> str:
    return reverse("meeting-screen", args=[meeting.panel.slug, meeting.pk])


def screen(client: Client, meeting: Meeting) -> str:
    client.force_login(meeting.proposed_by)
    return shown(client.get(address(meeting)))


def test_it_shows_the_item_and_who_is_here_in_number_and_no_name(client: Client, ground: Any) -> None:
    meeting, seats = ground
    page = screen(client, meeting)
    assert "3 of 3</b> members here" in page
    assert "3 count for the quorum, 3 are needed" in page
    assert meeting.agenda_items.first().title in page
    assert not [seat for seat in seats if seat.person.full_name in page]


@pytest.mark.rule("VOTE-7")
@pytest.mark.parametrize("method", [Motion.Method.DEVICES, Motion.Method.SECRET])
def test_of_an_open_vote_it_shows_how_many_have_voted_and_not_how(method: str, client: Client, ground: Any) -> None:
    meeting, seats = ground
    motion = evening.motion(meeting, method=method)
    votes.cast(motion, "against", by=seats[1].person)
    page = screen(client, meeting)
    assert motion.question in page
    assert "<b>1</b> of 3 have voted" in page
    assert "gainst" not in page
    assert seats[1].person.full_name not in page


@pytest.mark.rule("VOTE-9")
def test_after_closing_it_says_the_sentence(client: Client, ground: Any) -> None:
    meeting, seats = ground
    motion = evening.motion(meeting)
    votes.cast(motion, "for", by=seats[1].person)
    votes.close(motion, by=meeting.proposed_by, at=timezone.now())
    assert "1 for, 0 against, 0 abstained; 1 voted" in screen(client, meeting)


def test_it_renews_itself_and_reads_the_same_without_script(client: Client, ground: Any) -> None:
    meeting, _ = ground
    page = screen(client, meeting)
    assert f'hx-get="{address(meeting)}"' in page
    Attendance.objects.filter(meeting=meeting).update(state="absent")
    assert "0 of 3</b> members here" in screen(client, meeting)


def test_it_takes_as_many_queries_for_25_members_as_for_three(client: Client) -> None:
    def taken(members: int) -> int:
        meeting, _ = evening.evening(members)
        evening.motion(meeting)
        client.force_login(meeting.proposed_by)
        return queries(client, address(meeting))

    assert taken(3) == taken(25)
