"""Proposing, answering, changing and cancelling a meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.models import Letter
from handbook.rules import Breach
from meetings.models import Meeting, Notice
from meetings.services import calling, notice
from tests import make
from tests.meetings import make as meetings_make

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return make.panel()


@pytest.fixture
def chair(panel):
    return make.chair(panel).person


def called(panel, chair, in_days=30):
    """Return a meeting that everybody has had notice of; the letters so far are put away."""
    meeting = meetings_make.meeting(panel, in_days=in_days, by=chair)
    notice.give(meeting, by=chair, on=make.today())
    Letter.objects.exclude(pk__in=Notice.objects.values("letter")).delete()
    meeting.refresh_from_db()
    return meeting


def letters_to(person):
    return list(Letter.objects.filter(to=person).order_by("pk").values_list("subject", flat=True))


@pytest.mark.rule("OFF-6")
def test_a_proposal_asks_the_police_team_and_its_mailbox(panel, chair):
    officer, sergeant = make.dwo(panel.ward).person, make.sergeant(panel.ward.team).person
    meeting = calling.propose(panel, meetings_make.arrangement(21), by=chair, on=make.today())
    assert (meeting.stage, meeting.asked_on, meeting.proposed_by_police) == (Meeting.Stage.DRAFT, make.today(), False)
    assert set(Letter.objects.values_list("address", flat=True)) == {officer.email, sergeant.email, panel.ward.team.mailbox}
    assert "/agree/" in Letter.objects.get(to=officer).text


@pytest.mark.rule("MTG-2")
def test_the_last_day_for_notice_is_worked_out_and_stored(panel, chair):
    meeting = calling.propose(panel, meetings_make.arrangement(21), by=chair, on=make.today())
    assert meeting.notice_by == make.today() + timedelta(days=7)
    panel.counts_clear_days = True
    panel.save()
    meeting = calling.propose(panel, meetings_make.arrangement(21), by=chair, on=make.today())
    assert meeting.notice_by == make.today() + timedelta(days=6)


@pytest.mark.rule("OFF-6")
def test_a_proposal_of_the_police_team_asks_the_chair(panel, chair):
    officer = make.dwo(panel.ward).person
    meeting = calling.propose(panel, meetings_make.arrangement(), by=officer, on=make.today())
    assert meeting.proposed_by_police
    assert list(Letter.objects.values_list("to", flat=True)) == [chair.pk]
    calling.agree(meeting, by=chair, on=make.today())
    meeting.refresh_from_db()
    assert meeting.agreed_by == chair


@pytest.mark.rule("OFF-6")
def test_the_side_that_proposed_does_not_answer(panel, chair):
    officer = make.dwo(panel.ward).person
    by_chair = calling.propose(panel, meetings_make.arrangement(), by=chair, on=make.today())
    by_police = calling.propose(panel, meetings_make.arrangement(), by=officer, on=make.today())
    for meeting, person in ((by_chair, chair), (by_police, officer)):
        with pytest.raises(Breach, match="the answer comes from"):
            calling.agree(meeting, by=person, on=make.today())


@pytest.mark.rule("OFF-6")
def test_agreeing_tells_whoever_called_and_a_second_click_changes_nothing(panel, chair):
    secretary = make.secretary(panel).person
    officer = make.dwo(panel.ward).person
    meeting = calling.propose(panel, meetings_make.arrangement(), by=chair, on=make.today())
    calling.agree(meeting, by=officer, on=make.today())
    calling.agree(meeting, by=officer, on=make.today() + timedelta(days=1))
    meeting.refresh_from_db()
    assert (meeting.agreed_by, meeting.agreed_on) == (officer, make.today())
    assert len(letters_to(chair)) == len(letters_to(secretary)) == 1


@pytest.mark.rule("OFF-6")
def test_a_refusal_gives_its_reason_and_a_change_asks_again(panel, chair):
    officer = make.dwo(panel.ward).person
    meeting = calling.propose(panel, meetings_make.arrangement(), by=chair, on=make.today())
    calling.decline(meeting, because="Nobody is on duty.", by=officer, on=make.today())
    assert "Nobody is on duty." in Letter.objects.get(to=chair).text
    later = make.today() + timedelta(days=2)
    changed = calling.change(meeting, meetings_make.arrangement(35), by=chair, on=later)
    assert (changed.declined_because, changed.asked_on) == ("", later)
    assert len(letters_to(officer)) == 2


def test_what_was_agreed_is_not_declined_afterwards(panel, chair):
    officer = make.dwo(panel.ward).person
    meeting = calling.propose(panel, meetings_make.arrangement(), by=chair, on=make.today())
    calling.agree(meeting, by=officer, on=make.today())
    with pytest.raises(Breach, match="agreed already"):
        calling.decline(meeting, because="Changed our mind", by=officer, on=make.today())


@pytest.mark.rule("MTG-2")
def test_a_change_after_notice_tells_everybody_again_with_a_higher_sequence(panel, chair):
    make.member(panel)
    meeting = called(panel, chair)
    moved = replace(calling.Arrangement.of(meeting), venue="Library, High Street")
    calling.change(meeting, moved, because="The hall is closed.", not_agreed_because="It is tonight.", by=chair, on=make.today())
    again = Notice.objects.filter(meeting=meeting, cause=Notice.Cause.CHANGED)
    assert again.count() == 2
    assert {one.sequence for one in again} == {1}
    letter = Letter.objects.filter(to=chair).last()
    assert "Library, High Street" in letter.text
    assert "The hall is closed." in letter.text
    assert b"SEQUENCE:1" in letter.enclosures.get().content


@pytest.mark.rule("OFF-6")
def test_the_police_teams_answer_lapses_with_a_change_of_place_but_not_of_public_access(panel, chair):
    meeting = called(panel, chair)
    open_now = replace(calling.Arrangement.of(meeting), public_access=Meeting.PublicAccess.OPEN)
    changed = calling.change(meeting, open_now, by=chair, on=make.today())
    assert changed.agreed_on == make.today()
    assert Notice.objects.filter(meeting=meeting).count() == 1
    moved = replace(open_now, venue="Library")
    with pytest.raises(Breach, match="before the police team has agreed"):
        calling.change(meeting, moved, because="Closed", by=chair, on=make.today())
    changed = calling.change(meeting, moved, because="Closed", not_agreed_because="It is tonight.", by=chair, on=make.today())
    assert (changed.agreed_on, changed.not_agreed_because) == (None, "It is tonight.")


def test_a_change_after_notice_needs_its_reason(panel, chair):
    meeting = called(panel, chair)
    with pytest.raises(Breach, match="Give the reason for the change"):
        calling.change(meeting, replace(calling.Arrangement.of(meeting), venue="Library"), by=chair, on=make.today())


@pytest.mark.rule("MTG-2")
def test_a_new_day_is_held_to_fourteen_days_again(panel, chair):
    meeting = called(panel, chair)
    sooner = meetings_make.arrangement(13)
    with pytest.raises(Breach, match="ToR 9b"):
        calling.change(meeting, sooner, because="The hall is closed.", by=chair, on=make.today())
    changed = calling.change(
        meeting,
        sooner,
        because="The hall is closed.",
        short_notice_because="It was the only day.",
        not_agreed_because="The team is on leave.",
        by=chair,
        on=make.today(),
    )
    assert changed.is_short_notice
    assert changed.short_notice_because == "It was the only day."


def test_cancelling_tells_everybody_and_takes_the_meeting_out_of_calendars(panel, chair):
    make.member(panel)
    meeting = called(panel, chair)
    calling.cancel(meeting, because="Too few can come.", by=chair, on=make.today())
    meeting.refresh_from_db()
    assert meeting.stage == Meeting.Stage.CANCELLED
    letter = Letter.objects.filter(to=chair).last()
    assert letter.subject.startswith("Cancelled")
    assert "Too few can come." in letter.text
    content = letter.enclosures.get().content
    assert b"METHOD:CANCEL" in content
    assert b"SEQUENCE:1" in content
    assert Notice.objects.filter(cause=Notice.Cause.CANCELLED).count() == 2


def test_withdrawing_a_proposal_tells_only_the_side_that_was_asked(panel, chair):
    officer = make.dwo(panel.ward).person
    make.member(panel)
    meeting = calling.propose(panel, meetings_make.arrangement(), by=chair, on=make.today())
    calling.cancel(meeting, because="A mistake", by=chair, on=make.today())
    assert letters_to(officer)[-1].startswith("Withdrawn")
    assert not Notice.objects.exists()


@pytest.mark.rule("MTG-17")
def test_a_cancelled_meeting_is_neither_changed_nor_cancelled_again(panel, chair):
    meeting = called(panel, chair)
    calling.cancel(meeting, because="x", by=chair, on=make.today())
    with pytest.raises(Breach, match="was cancelled"):
        calling.cancel(meeting, because="x", by=chair, on=make.today())
    with pytest.raises(Breach, match="was cancelled"):
        calling.change(meeting, meetings_make.arrangement(40), because="x", by=chair, on=make.today())


@pytest.mark.rule("OFF-6")
def test_only_the_side_that_called_a_meeting_changes_or_cancels_it(panel, chair):
    officer = make.dwo(panel.ward).person
    by_police = meetings_make.meeting(panel, by=officer)
    for meeting, other, caller in ((called(panel, chair), officer, "The chair"), (by_police, chair, "The police team")):
        moved = replace(calling.Arrangement.of(meeting), venue="Library")
        assert not calling.may_change(meeting, other, make.today())
        for refused in (
            lambda meeting=meeting, moved=moved, other=other: calling.change(
                meeting, moved, because="x", not_agreed_because="x", by=other, on=make.today()
            ),
            lambda meeting=meeting, other=other: calling.cancel(meeting, because="x", by=other, on=make.today()),
        ):
            with pytest.raises(Breach, match=f"{caller} called this meeting"):
                refused()
    assert calling.cancel(by_police, because="x", by=officer, on=make.today()).stage == Meeting.Stage.CANCELLED


@pytest.mark.rule("OFF-9")
def test_with_no_chair_in_office_the_police_team_can_cancel_what_the_chair_called(panel, chair):
    officer = make.dwo(panel.ward).person
    meeting = called(panel, chair)
    panel.offices.update(until=make.today() - timedelta(days=1))
    assert calling.cancel(meeting, because="x", by=officer, on=make.today()).stage == Meeting.Stage.CANCELLED


def test_either_side_clears_away_a_meeting_whose_day_has_passed(panel, chair):
    meeting = meetings_make.meeting(panel, by=make.dwo(panel.ward).person, in_days=0)
    later = make.today() + timedelta(days=2)
    assert calling.cancel(meeting, because="Nobody came.", by=chair, on=later).stage == Meeting.Stage.CANCELLED
