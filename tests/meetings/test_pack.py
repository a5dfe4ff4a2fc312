"""The papers of a meeting put together, for each reader what is theirs (HB 4.2, ToR 6a; MTG-16)."""

from __future__ import annotations

import io
from datetime import date

import pikepdf
import pytest
from django.utils import timezone

from handbook.evenings import WELCOME
from meetings import pack, papers, returning
from meetings.models import ActionPoint, AgendaItem, Interest
from meetings.pack import Reader
from meetings.papers import Paper
from meetings.record import Edition
from meetings.returning import Bundle, Returning
from tests import make
from tests.meetings import make as meetings
from tests.papers import words_of

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-16")]


@pytest.fixture
def meeting():
    """Make a panel with a young member, its last meeting with minutes and an action of the young member, and the next meeting."""
    panel = make.panel("Osier Green")
    kit = make.member(panel, "Kit Ansah", age=16)
    last = meetings.held(panel, by=make.chair(panel, "Rosalind Tettey").person)
    item = last.agenda_items.first()
    ActionPoint.objects.create(panel=panel, item=item, text="Ask the school", owner=kit.person)
    return meetings.called(panel)


def titles(meeting, reader=None):
    return {part.title: part for part in pack.parts(meeting, reader or Reader(), make.today())}


def item_on(meeting, topic):
    return meeting.agenda_items.get(topic=topic)


def withdraw(meeting, item, person):
    Interest.objects.create(
        item=item, person=person, nature="A stall.", declared_at=timezone.now(), recorded_by=person,
        decision=Interest.Decision.WITHDRAWS, decided_at=timezone.now(),
    )  # fmt: skip


def test_whoever_sends_them_sees_what_is_missing_and_why(meeting):
    found = titles(meeting)
    assert found["Agenda"].is_there
    assert found["Open actions"].hint == "One action"
    assert "have not gone out yet" in found["Minutes of the last meeting"].hint
    assert not found["Minutes of the last meeting"].is_there
    assert found["Police report"].hint == "No figures have been brought yet"


def test_partners_read_of_no_young_member(meeting):
    def owners(edition):
        return [row[1] for row in titles(meeting, Reader(edition))["Open actions"].context["table"].rows]

    assert owners(Edition.NAMES) == ["Kit Ansah"]
    assert owners(Edition.PARTNERS) != ["Kit Ansah"]


@pytest.mark.rule("MTG-16")
def test_partners_read_of_no_young_member_in_the_agenda_either(meeting, monkeypatch):
    topic = AgendaItem.Topic.CONCERNS
    item = item_on(meeting, topic)
    item.title = "Concerns, with Kit Ansah"
    item.save()
    said = Bundle(topic, (Returning(topic, "Kit Ansah's park", "Raised by Kit Ansah.", "/"),), "Raised.", WELCOME)
    monkeypatch.setattr(returning, "_providers", [lambda _: [said]])
    for edition, named in ((Edition.NAMES, True), (Edition.PARTNERS, False)):
        lines = titles(meeting, Reader(edition))["Agenda"].context["lines"]
        assert ("Kit Ansah" in str(lines)) == named


def test_a_proposal_is_in_the_words_that_went_out_with_the_notice(meeting):
    item = meeting.agenda_items.last()
    item.dissolves_because = "Too few people come."
    item.save()
    sent = meetings.circulated(item, "Too few people come, as was sent.")
    part = next(part for title, part in titles(meeting).items() if title.startswith("Proposal"))
    assert part.context["lines"] == [sent.text]


@pytest.mark.rule("VOTE-5")
def test_whoever_withdrew_from_an_item_does_not_get_what_belongs_to_it(meeting, monkeypatch):
    laid = Paper("Totals", "10 answers", "/a/", "/b/", "papers/pack_actions.html", {}, AgendaItem.Topic.CRIME_AND_ASB)
    monkeypatch.setattr(papers, "_sources", [lambda _: [laid]])
    person = make.member(meeting.panel).person
    assert {"Totals", "Open actions"} <= titles(meeting).keys()
    withdraw(meeting, item_on(meeting, AgendaItem.Topic.CRIME_AND_ASB), person)
    reader = Reader(without=pack.withdrawn_from(meeting, person))
    assert "Totals" not in titles(meeting, reader)
    assert "Open actions" in titles(meeting, reader)
    assert pack.withdrawn_from(meeting, make.member(meeting.panel).person) == frozenset()


@pytest.mark.parametrize(
    ("last", "on", "expected"),
    [
        (date(2026, 9, 10), date(2026, 12, 3), 3),
        (date(2026, 12, 1), date(2026, 12, 20), 1),
        (date(2025, 12, 20), date(2026, 1, 20), 1),
        (date(2024, 1, 1), date(2026, 12, 1), 12),
    ],
)
@pytest.mark.rule("POL-11")
def test_the_report_looks_at_the_months_since_the_last_meeting(last, on, expected):
    assert pack.months_since(last, on) == expected


def test_they_are_one_paper_with_contents_and_bookmarks(meeting):
    pdf = pack.pdf(meeting, Reader(Edition.PARTNERS), on=make.today(), sent_on=None)
    words = words_of(pdf)
    assert "Papers for the meeting of" in words
    assert "Not yet: this is a draft" in words
    assert "The partners’ copy" in words
    assert "Kit Ansah" not in words
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.Root.MarkInfo.Marked
        with opened.open_outline() as outline:
            assert [one.title for one in outline.root][1:] == ["Agenda", "Open actions"]
            assert "Welcome and apologies" in outline.root[1].children[0].title
