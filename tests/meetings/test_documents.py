"""The minutes as a paper: its title, its state, and the two editions (MTG-6, MTG-9, SNB-4)."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import timezone

from handbook.dates import in_full
from meetings.documents import State, minutes_pdf, state_of, title_of
from meetings.models import Minutes
from meetings.record import Edition
from meetings.services import outcomes, running
from tests import make
from tests.meetings import evening
from tests.papers import words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def minutes():
    """Return a draft of minutes of a meeting that the chair Rosalind Tettey held and spoke at."""
    meeting, _ = evening.evening()
    outcomes.discuss(evening.item_of(meeting), text="Rosalind Tettey asked about the lighting.", by=meeting.proposed_by)
    running.end(meeting, by=meeting.proposed_by, at=timezone.now())
    return Minutes.objects.get(meeting=meeting)


def test_paper_page_and_letter_share_the_title(minutes):
    assert title_of(minutes) == f"Minutes of the meeting of {in_full(minutes.meeting.on)}"


def test_the_head_says_when_it_was_sent_round_or_that_it_was_not():
    assert state_of(Minutes(), date(2026, 3, 1)) == State("Draft", "sent round on 1 March 2026. To be approved at the next meeting.")
    assert state_of(Minutes(), None) == State("Draft", "not sent round yet.")


@pytest.mark.rule("MTG-9")
def test_the_attendees_paper_names_people(minutes):
    words = words_of(minutes_pdf(minutes, Edition.NAMES, sent_on=make.today()))
    assert title_of(minutes) in words
    assert "Rosalind Tettey asked about the lighting." in words
    assert str(minutes.meeting.panel.ward.borough) in words
    assert f"sent round on {in_full(make.today())}" in words
    assert "Sent to everybody who came" in words
    assert "The partners’ copy" not in words


@pytest.mark.rule("MEM-12")
def test_the_partners_paper_says_that_it_leaves_out_young_members(minutes):
    words = words_of(minutes_pdf(minutes, Edition.PARTNERS, sent_on=make.today()))
    assert "it leaves out the names of members under 18" in words
    assert "Sent to everybody who came" in words


@pytest.mark.rule("SNB-4")
def test_the_boards_paper_names_roles(minutes):
    words = words_of(minutes_pdf(minutes, Edition.ROLES, sent_on=None))
    assert "The chair asked about the lighting." in words
    assert "Tettey" not in words
    assert "not sent round yet" in words


def test_what_people_wrote_is_text_in_the_paper(minutes):
    item = evening.item_of(minutes.meeting)
    item.discussion = "<script>alert(1)</script> & <img src=x>"
    item.save()
    assert "<script>alert(1)</script> & <img src=x>" in words_of(minutes_pdf(minutes, Edition.NAMES, sent_on=None))
