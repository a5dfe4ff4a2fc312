"""The papers go out once, between two weeks before and the day of the meeting, and letters lead to them (MTG-16)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.models import AuditEntry, Document, Letter
from handbook.rules import Breach
from meetings.models import ActionPoint, Meeting, Pack
from meetings.services import packs
from tests import make
from tests.meetings import make as meetings
from tests.papers import unprinted

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-16")]


@pytest.fixture(autouse=True)
def pages(monkeypatch):
    """Print nothing; return what would have been printed."""
    return unprinted(monkeypatch)


@pytest.fixture
def meeting():
    panel = make.panel()
    return meetings.called(panel, in_days=10, by=make.chair(panel, "Rosalind Tettey").person)


def send(meeting, on=None):
    return packs.send(meeting, by=meeting.proposed_by, on=on or make.today())


def test_everybody_with_a_right_is_told_and_no_letter_carries_the_papers(meeting):
    panel = meeting.panel
    member, partner, officer = make.member(panel).person, make.partner(panel).person, make.dwo(panel.ward).person
    suspended = make.suspended(panel).person
    sent = send(meeting)
    letters = Letter.objects.filter(subject__startswith="Papers for")
    assert {letter.to for letter in letters} == {meeting.proposed_by, member, partner, officer}
    assert suspended not in {letter.to for letter in letters}
    assert not any(letter.enclosures.exists() for letter in letters)
    assert all(f"{meeting.get_absolute_url()}#papers" in letter.text for letter in letters)
    assert (sent.sent_on, sent.paper.kind, len(sent.paper.sha256)) == (make.today(), Document.Kind.PACK, 64)
    assert AuditEntry.objects.filter(action="pack.send", by=meeting.proposed_by).exists()


def test_they_go_out_once(meeting):
    send(meeting)
    with pytest.raises(Breach, match="gone out already"):
        send(meeting)
    assert (Pack.objects.count(), Document.objects.count()) == (1, 1)


@pytest.mark.parametrize(("days_before", "is_sent"), [(15, False), (14, True), (7, True), (0, True), (-1, False)])
def test_they_go_out_in_the_two_weeks_before(meeting, days_before, is_sent):
    on = meeting.on - timedelta(days=days_before)
    if is_sent:
        assert send(meeting, on).sent_on == on
        return
    with pytest.raises(Breach, match=r"can go out from|is over"):
        send(meeting, on)
    assert not Document.objects.exists()


def test_nothing_goes_out_before_the_notice(meeting):
    Meeting.objects.filter(pk=meeting.pk).update(stage=Meeting.Stage.DRAFT)
    with pytest.raises(Breach, match="Send the notice first"):
        send(meeting)


def test_partners_get_a_paper_of_their_own_only_where_it_says_something_else(meeting, pages):
    sent = send(meeting)
    assert sent.paper == sent.partners_paper
    assert len(pages) == 1
    assert "partners’ copy" not in pages[0]


def test_partners_read_of_no_young_member(meeting, pages):
    panel = meeting.panel
    last = meetings.held(panel, days_ago=60, by=meeting.proposed_by)
    kit = make.member(panel, "Kit Ansah", age=16).person
    ActionPoint.objects.create(panel=panel, item=last.agenda_items.first(), text="Ask the school", owner=kit)
    sent = send(meeting)
    assert sent.paper != sent.partners_paper
    assert ["Kit Ansah" in page for page in pages] == [True, False]
