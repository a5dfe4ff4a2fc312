"""The pages of the papers: checking and sending them, reading them (HB 4.2; MTG-16)."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from meetings import pack
from meetings.models import AgendaItem, Interest, Pack
from meetings.pack import Part
from tests import make
from tests.meetings import make as meetings
from tests.papers import unprinted

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-16")]


@pytest.fixture
def meeting():
    panel = make.panel()
    return meetings.called(panel, in_days=10, by=make.chair(panel, "Rosalind Tettey").person)


def address(name, meeting):
    return reverse(name, kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk})


def test_the_chair_sees_what_they_hold_who_is_told_and_sends_them(client, meeting, monkeypatch):
    unprinted(monkeypatch)
    make.member(meeting.panel, person=make.person("Peter Lanchbury", email=None))
    client.force_login(meeting.proposed_by)
    shown = client.get(address("pack", meeting)).content.decode()
    assert "No figures have been brought yet; it is left out" in shown
    assert "Peter Lanchbury" in shown
    assert client.post(address("pack", meeting)).status_code == 303
    assert Pack.objects.filter(meeting=meeting, sent_by=meeting.proposed_by).exists()
    assert "The papers have gone out." in client.get(address("pack", meeting)).content.decode()
    assert address("pack-paper", meeting) in client.get(meeting.get_absolute_url()).content.decode()


def test_before_the_two_weeks_the_page_says_from_when(client):
    panel = make.panel()
    meeting = meetings.called(panel, in_days=40)
    client.force_login(meeting.proposed_by)
    assert "They cannot go yet." in client.get(address("pack", meeting)).content.decode()
    answer = client.post(address("pack", meeting))
    assert answer.status_code == 422
    assert "can go out from" in answer.content.decode()


def test_everybody_at_the_table_reads_what_was_sent_and_nobody_else_does(client, meeting):
    make_member, partner = make.member(meeting.panel), make.partner(meeting.panel)
    client.force_login(make_member.person)
    assert client.get(address("pack-paper", meeting)).status_code == 404
    sent = meetings.pack(meeting, b"%PDF-1.7 members")
    sent.partners_paper = meetings.documents.keep("pack", "Papers", b"%PDF-1.7 partners", "application/pdf", None)
    sent.save()
    assert client.get(address("pack-paper", meeting)).content == b"%PDF-1.7 members"
    assert client.get(address("pack", meeting)).status_code == 403
    client.force_login(partner.person)
    assert client.get(address("pack-paper", meeting)).content == b"%PDF-1.7 partners"
    for stranger, status in (
        (make.suspended(meeting.panel).person, 403),
        (make.person(), 404),
        (make.board(meeting.panel.ward.borough).person, 403),
    ):
        client.force_login(stranger)
        assert client.get(address("pack-paper", meeting)).status_code == status


def test_a_meeting_that_is_open_to_everybody_keeps_its_papers(client, meeting):
    meeting.public_access = "open"
    meeting.save()
    meetings.pack(meeting)
    assert client.get(meeting.get_absolute_url()).status_code == 200
    assert address("pack-paper", meeting) not in client.get(meeting.get_absolute_url()).content.decode()
    assert client.get(address("pack-paper", meeting)).status_code == 302


@pytest.mark.rule("VOTE-5")
def test_whoever_withdrew_gets_a_print_without_what_belongs_to_the_item(client, meeting, monkeypatch):
    person, printed = make.member(meeting.panel).person, unprinted(monkeypatch, b"%PDF-1.7 less")
    meetings.pack(meeting, b"%PDF-1.7 all")
    item = meeting.agenda_items.get(topic=AgendaItem.Topic.CRIME_AND_ASB)
    declared = Interest.objects.create(item=item, person=person, nature="A stall.", declared_at=timezone.now(), recorded_by=person)
    client.force_login(person)
    assert client.get(address("pack-paper", meeting)).content == b"%PDF-1.7 all"
    declared.decision, declared.decided_at = Interest.Decision.WITHDRAWS, timezone.now()
    declared.save()
    assert client.get(address("pack-paper", meeting)).content == b"%PDF-1.7 less"
    assert f"What belongs to item {item.position}, from which the reader has withdrawn" in printed[0]


@pytest.mark.rule("VOTE-5")
def test_a_chair_who_withdrew_checks_them_without_what_belongs_to_the_item(client, meeting, monkeypatch):
    printed = unprinted(monkeypatch)
    chair, item = meeting.proposed_by, meeting.agenda_items.get(topic=AgendaItem.Topic.CRIME_AND_ASB)
    client.force_login(chair)
    report = Part("Totals", "Ten answers", "papers/pack_report.html", items=frozenset({item.pk}))
    monkeypatch.setattr(pack, "_parts", lambda *_: [report])
    assert "Ten answers" in client.get(address("pack", meeting)).content.decode()
    Interest.objects.create(
        item=item, person=chair, nature="A stall.", declared_at=timezone.now(), recorded_by=chair,
        decision=Interest.Decision.WITHDRAWS, decided_at=timezone.now(),
    )  # fmt: skip
    assert "Ten answers" not in client.get(address("pack", meeting)).content.decode()
    client.get(address("pack-preview", meeting))
    assert f"What belongs to item {item.position}, from which the reader has withdrawn" in printed[-1]
