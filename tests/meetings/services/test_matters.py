"""A deselection and its appeal at meetings: on the agenda, told to the member, voted on, with the effects of the vote (ToR 7b, 7c)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from access.actions import Action
from core import gate
from core.models import Letter
from handbook.rules import Breach
from meetings import queries
from meetings.models import Motion
from meetings.queries.matters import unplaced
from meetings.services import matters, notice, votes
from meetings.services.votes import Hands
from panels.models import Membership
from panels.services import conduct
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


def put(meeting, case, *, kind=None, by=None):
    """Bring the case to the meeting in progress and open its vote."""
    item = evening.item_of(meeting)
    item.deselection = case
    item.save()
    kind = kind or matters.kind_of(case)
    by, at = by or meeting.proposed_by, timezone.now()
    return votes.open_vote(item, kind=kind, question="?", method=Motion.Method.HANDS, concerns=case.membership, by=by, at=at)


def close(motion, for_, against, abstained=0):
    hands = Hands(for_, against, abstained)
    return votes.close(motion, hands=hands, by=motion.opened_by, at=timezone.now())


@pytest.mark.rule("CON-2")
def test_a_case_comes_to_an_agenda_once_under_a_title_that_names_nobody():
    panel = make.panel()
    meeting = meetings.meeting(panel)
    case = make.deselection(make.member(panel, "Priya Nandakumar"))
    assert list(unplaced({panel.pk}, make.person())) == [case]
    item = matters.bring(meeting, case=case, by=meeting.proposed_by, on=make.today())
    assert item.deselection == case
    assert "Priya" not in item.title
    assert list(unplaced({panel.pk}, make.person())) == []
    with pytest.raises(Breach, match="already"):
        matters.bring(meeting, case=case, by=meeting.proposed_by, on=make.today())


@pytest.mark.rule("CON-2")
@pytest.mark.parametrize("stage", ["withdrawn", "kept", "deselected", "restored", "ended"])
def test_what_does_not_wait_comes_to_no_agenda(stage):
    panel = make.panel()
    case = make.deselection(make.member(panel), stage=stage)
    with pytest.raises(Breach, match="Nothing of this deselection waits"):
        matters.bring(meetings.meeting(panel), case=case, by=make.person(), on=make.today())


def test_no_case_of_another_panel_comes_to_an_agenda():
    case = make.deselection(make.member(make.panel()))
    with pytest.raises(Breach, match="of this panel"):
        matters.bring(meetings.meeting(make.panel()), case=case, by=make.person(), on=make.today())


def test_nobody_is_asked_to_bring_their_own_case():
    seat = make.chair(make.panel())
    make.deselection(seat)
    assert list(unplaced({seat.panel_id}, seat.person)) == []


@pytest.mark.rule("CON-5")
def test_the_appellant_is_told_of_the_meeting_though_no_notice_goes_to_them():
    panel = make.panel()
    meeting = meetings.meeting(panel)
    case = make.deselection(make.member(panel), stage="appealed")
    matters.bring(meeting, case=case, by=meeting.proposed_by, on=make.today())
    given = notice.give(meeting, incomplete_because="Short.", by=meeting.proposed_by, on=make.today())
    person = case.membership.person
    assert person.pk not in {one.person_id for one in given}
    (letter,) = Letter.objects.filter(to=person)
    assert "hears your appeal" in letter.subject
    assert meeting.when in letter.text


@pytest.mark.rule("CON-2")
def test_whose_case_does_not_wait_any_more_is_not_told_of_the_meeting():
    panel = make.panel()
    meeting = meetings.meeting(panel)
    withdrawn, decided = (make.deselection(make.member(panel)) for _ in range(2))
    for case in (withdrawn, decided):
        matters.bring(meeting, case=case, by=meeting.proposed_by, on=make.today())
    conduct.withdraw(withdrawn, by=meeting.proposed_by, on=make.today())
    conduct.deselect(decided, by=meeting.proposed_by, on=make.today())
    notice.give(meeting, incomplete_because="Short.", by=meeting.proposed_by, on=make.today())
    assert not Letter.objects.filter(subject__startswith="The meeting that").exists()


@pytest.mark.rule("CON-3")
@pytest.mark.rule("VOTE-6")
def test_two_thirds_deselect_and_the_member_concerned_has_no_vote_but_counts_for_the_quorum():
    meeting, seats = evening.evening(members=3)
    motion = put(meeting, make.deselection(seats[1]))
    roll = queries.roll_of(meeting, motion)
    assert (roll.for_quorum, len(roll.entitled)) == (3, 2)
    assert roll.seat_of(seats[1].person_id).why_not.rule.id == "VOTE-6"
    assert close(motion, 2, 0).is_carried
    case = seats[1].deselections.get()
    assert (case.stage, case.decided_on) == ("deselected", meeting.held_on)
    assert case.appeal_by == meeting.held_on + timedelta(days=28)
    assert queries.roll_of(meeting).seat_of(seats[1].person_id).why_not.rule.id == "CON-3"


@pytest.mark.rule("CON-3")
def test_fewer_than_two_thirds_keep_the_member():
    meeting, seats = evening.evening(members=6)
    assert not close(put(meeting, make.deselection(seats[1])), 3, 2).is_carried
    assert seats[1].deselections.get().stage == "kept"
    assert queries.roll_of(meeting).seat_of(seats[1].person_id).is_entitled


@pytest.mark.rule("CON-5")
@pytest.mark.parametrize(("for_", "against", "stage"), [(2, 1, "restored"), (1, 1, "ended"), (1, 2, "ended")])
def test_an_appeal_is_upheld_by_more_for_than_against_and_a_tie_leaves_the_deselection(for_, against, stage):
    meeting, seats = evening.evening(members=4)
    close(put(meeting, make.deselection(seats[1], stage="appealed")), for_, against)
    seats[1].refresh_from_db()
    assert seats[1].deselections.get().stage == stage
    assert seats[1].stage == (Membership.Stage.ACTIVE if stage == "restored" else Membership.Stage.LEFT)


@pytest.mark.rule("VOTE-6")
def test_the_appellant_counts_for_the_quorum_of_the_appeal_and_of_nothing_else():
    meeting, seats = evening.evening(members=3)
    motion = put(meeting, make.deselection(seats[1], stage="appealed"))
    assert queries.roll_of(meeting, motion).for_quorum == 3
    assert queries.roll_of(meeting).for_quorum == 2


@pytest.mark.rule("CON-5")
def test_no_appeal_is_heard_at_the_meeting_that_decided():
    meeting, seats = evening.evening(members=4)
    case = make.deselection(seats[1], stage="appealed", decided_on=meeting.held_on)
    with pytest.raises(Breach, match="later meeting"):
        put(meeting, case)


@pytest.mark.rule("CON-5")
@pytest.mark.parametrize("stage", ["deselected", "restored", "ended"])
def test_nothing_is_voted_on_again(stage):
    meeting, seats = evening.evening(members=4)
    for kind in (Motion.Kind.DESELECT, Motion.Kind.APPEAL):
        with pytest.raises(Breach, match="nothing to vote on"):
            put(meeting, make.deselection(make.member(seats[1].panel), stage=stage), kind=kind)


@pytest.mark.rule("CON-5")
def test_an_appeal_is_not_turned_into_a_second_vote_on_the_deselection():
    meeting, seats = evening.evening(members=4)
    with pytest.raises(Breach, match="one appeal"):
        put(meeting, make.deselection(seats[1], stage="appealed"), kind=Motion.Kind.DESELECT)


@pytest.mark.rule("CON-2")
@pytest.mark.parametrize("kind", [Motion.Kind.DESELECT, Motion.Kind.APPEAL])
def test_nobody_is_deselected_without_a_file_or_under_the_item_of_another(kind):
    meeting, seats = evening.evening(members=4)
    item, by, at = evening.item_of(meeting), meeting.proposed_by, timezone.now()
    said = {"kind": kind, "question": "?", "method": Motion.Method.HANDS, "by": by, "at": at}
    with pytest.raises(Breach, match="proposed with its ground"):
        votes.open_vote(item, concerns=seats[1], **said)
    item.deselection = make.deselection(seats[2])
    item.save()
    with pytest.raises(Breach, match="Another member"):
        votes.open_vote(item, concerns=seats[1], **said)


@pytest.mark.rule("VOTE-6")
def test_a_chair_neither_opens_nor_closes_the_vote_on_their_own_case():
    meeting, seats = evening.evening(members=4)
    chair, secretary = seats[0].person, make.secretary(meeting.panel).person
    case = make.deselection(seats[0])
    with pytest.raises(Breach, match="somebody else runs it"):
        put(meeting, case, by=chair)
    motion = put(meeting, case, by=secretary)
    assert not gate.may(chair, Action.BALLOT_CONTROL, motion)
    assert not gate.may(chair, Action.BALLOT_CONTROL, motion.item)
    assert gate.may(secretary, Action.BALLOT_CONTROL, motion)
