"""A later meeting approves minutes or puts them right, in a version of its own; what went out stays (HB 4; MTG-9, MTG-17)."""

from __future__ import annotations

import pytest
from django.utils import timezone

from core import documents
from core.models import AuditEntry, Letter
from handbook.rules import Breach
from meetings import queries, record
from meetings.models import AgendaItem, Minutes, Motion
from meetings.record import Edition
from meetings.services import attendance, votes
from meetings.services import minutes as service
from meetings.services.attendance import Coming
from meetings.services.expected import expect
from meetings.services.votes import Hands
from tests import make
from tests.meetings import evening
from tests.papers import words_of

pytestmark = pytest.mark.django_db

CORRECTION = "It was Rosalind Tettey who asked, not the council."


def newest(of: Minutes) -> Minutes:
    return queries.minutes_in(of.meeting.panel.slug, of.meeting_id)


def send(minutes: Minutes) -> Minutes:
    return service.circulate(minutes, by=minutes.meeting.proposed_by, at=timezone.now(), on=make.today())


@pytest.mark.rule("MTG-17")
def test_a_carried_vote_approves_the_minutes_and_is_linked_with_them() -> None:
    meeting, _ = evening.evening()
    went_out = evening.circulated(meeting)
    motion = evening.on_minutes(meeting, went_out)
    approved = newest(went_out)
    assert motion.is_carried
    assert (approved.stage, approved.version, approved.approval) == (Minutes.Stage.APPROVED, 2, motion)
    assert motion.question == f"The minutes of {went_out.meeting.on:%-d %B %Y} are approved."
    facts = {fact.key: fact.value for fact in record.shown(approved, Edition.NAMES).facts}
    assert facts["Approved"].startswith(f"At the meeting of {meeting.on:%-d %B %Y}. 3 for")
    assert "Put right" not in facts


@pytest.mark.rule("MTG-17")
def test_what_went_out_stays_as_it_was() -> None:
    meeting, _ = evening.evening()
    went_out = evening.circulated(meeting)
    evening.on_minutes(meeting, went_out, CORRECTION)
    kept = Minutes.objects.get(pk=went_out.pk)
    assert (kept.stage, kept.version, kept.corrections) == (Minutes.Stage.CIRCULATED, 1, "")
    assert (kept.paper, kept.roles_paper, kept.circulated_at) == (went_out.paper, went_out.roles_paper, went_out.circulated_at)
    assert kept.records == went_out.records
    assert CORRECTION not in str(kept.records)


@pytest.mark.rule("MTG-17", "SNB-4")
def test_what_the_meeting_put_right_stands_at_the_head_and_names_nobody_to_the_board() -> None:
    meeting, _ = evening.evening()
    went_out = evening.circulated(meeting)
    evening.on_minutes(meeting, went_out, CORRECTION)
    approved = newest(went_out)
    assert CORRECTION in str(record.shown(approved, Edition.NAMES).facts)
    to_board = str(record.shown(approved, Edition.ROLES))
    assert "It was the chair who asked, not the council." in to_board
    assert "Tettey" not in to_board


@pytest.mark.rule("SNB-4", "MEM-12")
def test_somebody_who_came_to_the_later_meeting_only_is_masked_too() -> None:
    meeting, _ = evening.evening()
    went_out = evening.circulated(meeting)
    young = make.member(meeting.panel, "Minnie Minor", age=16)
    expect(meeting, meeting.held_on)
    attendance.record(meeting, {young.person_id: Coming(evening.State.PRESENT, adult="Ada Adult")}, by=meeting.proposed_by)
    evening.on_minutes(meeting, went_out, "Minnie Minor was not there.", hands=Hands(3))
    approved = newest(went_out)
    assert "Minnie" in str(record.shown(approved, Edition.NAMES))
    assert "Minnie" not in str(record.shown(approved, Edition.PARTNERS))
    assert "Minnie" not in str(record.shown(approved, Edition.ROLES))


@pytest.mark.rule("MTG-17", "VOTE-2")
@pytest.mark.parametrize("hands", [Hands(0, 3), Hands(1, 1, 1)])
def test_minutes_that_the_meeting_does_not_approve_stay_a_draft(hands: Hands) -> None:
    meeting, _ = evening.evening()
    went_out = evening.circulated(meeting)
    evening.on_minutes(meeting, went_out, hands=hands)
    assert newest(went_out) == went_out
    assert queries.awaiting_approval(meeting) == [went_out]


@pytest.mark.rule("MTG-17")
def test_approved_minutes_are_put_right_by_a_further_version() -> None:
    meeting, _ = evening.evening()
    went_out = evening.circulated(meeting)
    evening.on_minutes(meeting, went_out)
    second = newest(went_out)
    with pytest.raises(Breach, match="approved already"):
        evening.on_minutes(meeting, second)
    motion = evening.on_minutes(meeting, second, CORRECTION)
    third = newest(went_out)
    assert (third.version, third.stage, third.approval) == (3, Minutes.Stage.APPROVED, motion)
    keys = [fact.key for fact in record.shown(third, Edition.NAMES).facts]
    assert (keys.count("Approved"), keys.count("Put right")) == (1, 1)
    assert record.shown(second, Edition.NAMES) == record.shown(Minutes.objects.get(pk=second.pk), Edition.NAMES)


@pytest.mark.rule("MTG-17")
def test_a_vote_is_on_the_newest_version_and_one_at_a_time() -> None:
    meeting, _ = evening.evening()
    went_out = evening.circulated(meeting)
    item = evening.item_of(meeting)
    votes.open_on_minutes(item, minutes=went_out, corrections="", method=Motion.Method.HANDS, by=meeting.proposed_by, at=timezone.now())
    with pytest.raises(Breach, match="open already"):
        evening.on_minutes(meeting, went_out)
    votes.close(Motion.objects.get(minutes=went_out), hands=Hands(3), by=meeting.proposed_by, at=timezone.now())
    with pytest.raises(Breach, match="newest one"):
        evening.on_minutes(meeting, went_out)


@pytest.mark.rule("MTG-17")
def test_minutes_that_have_not_gone_out_and_those_of_the_same_day_cannot_be_approved() -> None:
    meeting, _ = evening.evening()
    went_out = evening.circulated(meeting)
    Minutes.objects.filter(pk=went_out.pk).update(stage=Minutes.Stage.DRAFT)
    with pytest.raises(Breach, match="not gone out yet"):
        evening.on_minutes(meeting, Minutes.objects.get(pk=went_out.pk))
    with pytest.raises(Breach, match="own minutes"):
        evening.on_minutes(meeting, Minutes.objects.create(meeting=meeting, stage=Minutes.Stage.CIRCULATED))
    assert Motion.objects.count() == 0


@pytest.mark.rule("MTG-17")
def test_a_vote_on_minutes_has_to_say_which() -> None:
    meeting, _ = evening.evening()
    with pytest.raises(Breach, match="says which minutes"):
        evening.motion(meeting, kind=Motion.Kind.MINUTES)


@pytest.mark.rule("MTG-9", "SNB-3")
def test_approved_minutes_go_round_again_with_papers_of_their_own() -> None:
    meeting, _ = evening.evening()
    went_out = evening.circulated(meeting)
    staff = make.board(meeting.panel.ward.borough)
    evening.on_minutes(meeting, went_out, CORRECTION)
    approved = newest(went_out)
    assert approved.roles_paper is None
    approved = send(approved)
    assert approved.stage == Minutes.Stage.APPROVED
    letters = Letter.objects.filter(key__startswith=f"minutes:{approved.pk}:")
    expected = {row.person_id for row in went_out.meeting.attendances.all()} | {staff.person_id}
    assert set(letters.values_list("to", flat=True)) == expected
    assert all("approved" in letter.subject for letter in letters)
    assert approved.paper is not None
    assert approved.roles_paper is not None
    words = words_of(documents.read(approved.paper))
    assert "Approved by the meeting of" in words
    assert "To be approved at the next meeting" not in words
    assert CORRECTION in words
    assert "Tettey" not in words_of(documents.read(approved.roles_paper))
    with pytest.raises(Breach, match="gone out already"):
        send(approved)


@pytest.mark.rule("MTG-6")
def test_the_minutes_of_the_later_meeting_say_what_was_put_right() -> None:
    meeting, _ = evening.evening()
    went_out = evening.circulated(meeting)
    evening.on_minutes(meeting, went_out, CORRECTION)
    lines = [line for item in record.of(meeting, Edition.NAMES).items for line in item.lines]
    assert [line.text for line in lines if line.word == "Put right"] == [CORRECTION]


def test_the_approval_stands_in_the_audit() -> None:
    meeting, _ = evening.evening()
    went_out = evening.circulated(meeting)
    evening.on_minutes(meeting, went_out)
    assert AuditEntry.objects.filter(action="minutes.approve").count() == 1
    assert AgendaItem.objects.filter(meeting=went_out.meeting).exists()
