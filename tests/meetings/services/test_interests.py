"""Interests: declared, decided on, and what follows for votes, quorum and the chair (CON-1, VOTE-5, OFF-7, MTG-19)."""

from __future__ import annotations

import pytest
from django.utils import timezone

from access.actions import Action
from core.gate import may
from handbook.rules import Breach
from meetings import queries
from meetings.models import Interest, Meeting, Motion, RollEntry
from meetings.services import interests, votes
from panels.models import Office
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db
STAYS, WITHDRAWS = Interest.Decision.STAYS, Interest.Decision.WITHDRAWS
HANDS = Motion.Method.HANDS


def close(motion, *hands):
    return votes.close(motion, hands=votes.Hands(*hands), by=motion.opened_by, at=timezone.now())


def fresh(motion):
    return queries.motions().get(pk=motion.pk)


@pytest.mark.rule("CON-1")
def test_a_member_and_a_partner_declare_once_before_or_during_the_meeting():
    panel = make.panel()
    meeting = meetings.meeting(panel)
    seat, partner = make.member(panel), make.partner(panel)
    with pytest.raises(Breach, match="from the notice of a meeting until it ends"):
        evening.interest(meeting, seat.person)
    meeting.stage, meeting.notice_given_on = Meeting.Stage.CALLED, make.today()
    meeting.save()
    assert evening.interest(meeting, seat.person).membership == seat
    assert evening.interest(meeting, partner.person).membership is None
    with pytest.raises(Breach, match="on the register already"):
        evening.interest(meeting, seat.person)
    with pytest.raises(Breach, match="this person is neither"):
        evening.interest(meeting, make.dwo(panel.ward).person)


@pytest.mark.rule("CON-1")
def test_the_secretary_writes_down_what_was_said_aloud():
    meeting, seats = evening.evening()
    secretary = make.secretary(meeting.panel)
    said = interests.declare(evening.item_of(meeting), person=seats[1].person, nature=" A stall. ", by=secretary.person, at=timezone.now())
    assert (said.nature, said.recorded_by, said.person) == ("A stall.", secretary.person, seats[1].person)


@pytest.mark.rule("VOTE-5", "VOTE-10", "MTG-19")
def test_whoever_withdrew_has_no_vote_on_that_item_and_stands_so_on_its_roll_for_good():
    meeting, seats = evening.evening(members=4)
    declared = evening.interest(meeting, seats[1].person, WITHDRAWS)
    motion = evening.motion(meeting)
    with pytest.raises(Breach) as refusal:
        votes.cast(motion, "for", by=seats[1].person)
    assert refusal.value.rule.id == "VOTE-5"
    closed = votes.close(motion, by=motion.opened_by, at=timezone.now())
    interests.decide(declared, decision=STAYS, by=meeting.proposed_by, at=timezone.now())
    entry = RollEntry.objects.get(motion=closed, membership=seats[1])
    assert (entry.was_withdrawn, entry.was_entitled, entry.was_present) == (True, False, True)
    assert closed.members_present == 3


@pytest.mark.rule("VOTE-5")
def test_on_another_item_whoever_withdrew_votes_as_before():
    meeting, seats = evening.evening()
    evening.interest(meeting, seats[1].person, WITHDRAWS)
    other = meeting.agenda_items.exclude(pk=evening.item_of(meeting).pk).first()
    assert queries.roll_of(meeting, item=other).seat_of(seats[1].person_id).is_entitled
    assert not queries.roll_of(meeting, item=evening.item_of(meeting)).seat_of(seats[1].person_id).is_entitled


@pytest.mark.rule("VOTE-1", "VOTE-5")
def test_whoever_withdrew_does_not_make_the_quorum():
    meeting, seats = evening.evening(members=3)
    evening.interest(meeting, seats[1].person, WITHDRAWS)
    with pytest.raises(Breach, match="Two members are present"):
        evening.motion(meeting, concerns=evening.proposed(meeting.panel))


@pytest.mark.rule("VOTE-5")
@pytest.mark.parametrize("decision", ["", STAYS])
def test_a_member_who_stays_or_waits_for_the_decision_votes(decision):
    meeting, seats = evening.evening()
    evening.interest(meeting, seats[1].person, decision)
    assert votes.cast(evening.motion(meeting), "for", by=seats[1].person)


@pytest.mark.rule("MTG-19")
def test_nobody_withdraws_with_a_vote_that_is_cast_and_open():
    meeting, seats = evening.evening()
    motion = evening.motion(meeting)
    votes.cast(motion, "for", by=seats[1].person)
    with pytest.raises(Breach) as refusal:
        evening.interest(meeting, seats[1].person, WITHDRAWS)
    assert refusal.value.rule.id == "MTG-19"


@pytest.mark.rule("OFF-7")
def test_a_chair_with_an_interest_abstains_and_neither_opens_nor_closes_votes_on_the_item():
    meeting, seats = evening.evening(members=4)
    motion, chair = evening.motion(meeting, method=HANDS), seats[0].person
    evening.interest(meeting, chair, STAYS)
    assert not may(chair, Action.BALLOT_CONTROL, fresh(motion))
    assert queries.roll_of(meeting, motion).seat_of(chair.pk).why_not.rule.id == "OFF-7"
    assert queries.roll_of(meeting, motion).for_quorum == 4
    with pytest.raises(Breach, match="You counted four hands, but three members may vote"):
        close(motion, 4, 0, 0)
    with pytest.raises(Breach) as refusal:
        evening.motion(meeting)
    assert refusal.value.rule.id == "OFF-7"
    other = meeting.agenda_items.exclude(pk=motion.item_id).first()
    assert may(chair, Action.BALLOT_CONTROL, other)


@pytest.mark.rule("OFF-7")
def test_the_member_who_takes_the_chair_runs_that_item_and_no_other():
    meeting, seats = evening.evening(members=4)
    evening.interest(meeting, seats[0].person)
    item = evening.item_of(meeting)
    deputy = seats[1]
    assert not may(deputy.person, Action.BALLOT_CONTROL, item)
    interests.hand_over(item, to=deputy, by=seats[0].person)
    assert may(deputy.person, Action.BALLOT_CONTROL, evening.item_of(meeting))
    assert not may(deputy.person, Action.BALLOT_CONTROL, meeting.agenda_items.exclude(pk=item.pk).first())
    assert not may(deputy.person, Action.MINUTES_DRAFT, item)


@pytest.mark.rule("OFF-7")
def test_nobody_takes_the_chair_who_is_away_or_has_an_interest_too():
    meeting, seats = evening.evening(members=4)
    evening.interest(meeting, seats[1].person)
    for seat in (seats[1], make.member(meeting.panel), make.suspended(meeting.panel)):
        with pytest.raises(Breach) as refusal:
            interests.hand_over(evening.item_of(meeting), to=seat, by=seats[0].person)
        assert refusal.value.rule.id == "OFF-7"


@pytest.mark.rule("OFF-7")
def test_a_candidate_does_not_open_the_election():
    meeting, seats = evening.evening()
    with pytest.raises(Breach) as refusal:
        votes.elect(
            evening.item_of(meeting), office=Office.Kind.CHAIR, candidates=[seats[0]], method=HANDS, by=seats[0].person, at=timezone.now()
        )
    assert refusal.value.rule.id == "OFF-7"
    assert not may(seats[0].person, Action.BALLOT_CONTROL, fresh(evening.election(meeting, seats[0])))


@pytest.mark.rule("VOTE-5")
def test_whoever_withdrew_sees_the_vote_when_it_is_closed_and_not_before():
    meeting, seats = evening.evening(members=4)
    evening.interest(meeting, seats[1].person, WITHDRAWS)
    motion = evening.motion(meeting, method=HANDS)
    assert not may(seats[1].person, Action.ATTENDANCE_READ, fresh(motion))
    assert may(seats[2].person, Action.ATTENDANCE_READ, fresh(motion))
    close(motion, 3, 0, 0)
    assert may(seats[1].person, Action.ATTENDANCE_READ, fresh(motion))


def test_the_panel_decides_while_it_meets():
    panel = make.panel()
    meeting = meetings.meeting(panel)
    meeting.stage, meeting.notice_given_on = Meeting.Stage.CALLED, make.today()
    meeting.save()
    declared = evening.interest(meeting, make.member(panel).person)
    with pytest.raises(Breach, match="The panel decides during a meeting"):
        interests.decide(declared, decision=STAYS, by=meeting.proposed_by, at=timezone.now())
    with pytest.raises(Breach, match="The panel decides during a meeting"):
        interests.hand_over(declared.item, to=declared.membership, by=meeting.proposed_by)


@pytest.mark.rule("OFF-7")
def test_a_chair_who_has_voted_declares_once_that_vote_is_closed():
    meeting, seats = evening.evening(members=4)
    chair, member = seats[0].person, seats[1].person
    motion = evening.motion(meeting)
    for person in (chair, member):
        votes.cast(motion, "for", by=person)
    with pytest.raises(Breach, match="still open"):
        evening.interest(meeting, chair)
    assert evening.interest(meeting, member)
    votes.close(motion, by=motion.opened_by, at=timezone.now())
    assert evening.interest(meeting, chair)
