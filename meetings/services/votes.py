"""Votes: opened, cast, closed; the result is worked out, said with its sum and frozen with its roll (VOTE-1 to VOTE-10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from access.actions import Action
from core import audit
from handbook import votes as handbook
from handbook.membership import ADMISSION, ONE_VOTE
from handbook.rules import Breach
from handbook.votes import MotionKind
from meetings import queries, stages
from meetings.models import AgendaItem, Ballot, Meeting, Motion, RollEntry
from meetings.queries import Roll
from meetings.services import effects
from panels.models import Membership
from people.models import Person

Choice = Ballot.Choice


@dataclass(frozen=True)
class Hands:
    """A show of hands as the secretary counted it."""

    for_: int
    against: int
    abstained: int

    @property
    def all(self) -> int:
        """Return how many hands were counted."""
        return self.for_ + self.against + self.abstained


@transaction.atomic
def open_vote(
    item: AgendaItem,
    *,
    kind: str,
    question: str,
    method: str,
    concerns: Membership | None = None,
    by: Person,
    at: datetime,
) -> Motion:
    """Put a question to the vote under an item, if enough members are here for its kind (ToR 9e)."""
    meeting = queries.locked(item.meeting)
    _require_in_progress(meeting)
    _require_first_motion(concerns)
    roll = queries.roll_of(meeting, kind=kind, concerns=concerns)
    handbook.require_quorum(MotionKind(kind), roll.for_quorum)
    effects.require(item, kind=kind, concerns=concerns)
    motion = Motion.objects.create(item=item, kind=kind, question=question, method=method, concerns=concerns, opened_by=by, opened_at=at)
    audit.record(by, Action.BALLOT_CONTROL, motion)
    return motion


@transaction.atomic
def cast(motion: Motion, choice: str, *, by: Person) -> Ballot:
    """Count one member's vote from a device of their own, once; entitlement is looked at now (VOTE-7)."""
    motion = queries.locked_motion(motion)
    handbook.require_open(not motion.is_open)
    _require_in_progress(motion.item.meeting)
    seat = queries.roll_of(motion.item.meeting, motion).seat_of(by.pk)
    if seat is None:
        raise Breach(ONE_VOTE, "Only members have a vote; partners, councillors and police can speak.")
    if seat.why_not is not None:
        raise seat.why_not
    handbook.require_first_vote(bool(seat.choice))
    ballot = Ballot.objects.create(motion=motion, membership=seat.membership, choice=choice)
    audit.record(by, Action.VOTE_CAST, motion)
    return ballot


@transaction.atomic
def close(motion: Motion, *, hands: Hands | None = None, by: Person, at: datetime) -> Motion:
    """Close the vote, say its result, freeze its roll and let it take effect.

    The meeting's row is held first: whoever leaves does so before or after, never in between. When the quorum has gone
    meanwhile the vote closes as void: no decision was taken, and the question can be put again.
    """
    meeting = queries.locked(motion.item.meeting)
    motion = queries.locked_motion(motion)
    handbook.require_open(not motion.is_open)
    _require_in_progress(meeting)
    roll = queries.roll_of(meeting, motion)
    counted = _counted(motion, roll, hands)
    outcome = _outcome(motion, counted, roll.for_quorum)
    _write_result(motion, counted, outcome, roll.for_quorum, at)
    _freeze(motion, roll)
    if not motion.is_void:
        _take_effect(motion, by=by)
    result = "void" if motion.is_void else "carried" if outcome.carried else "not carried"
    audit.record(by, Action.BALLOT_CONTROL, motion, outcome=result)
    return motion


def _outcome(motion: Motion, counted: Hands, present: int) -> handbook.Outcome:
    """Return the result, or that there is none because too few members are left (ToR 9e)."""
    kind = MotionKind(motion.kind)
    try:
        handbook.require_quorum(kind, present)
    except Breach as breach:
        motion.is_void = True
        return handbook.Outcome(False, f"No decision was taken. {breach}", handbook.MEMBERS_FOR_QUORUM, counted.for_ + counted.against)
    # Whoever voted on a device and left since is no longer present, but the vote stays.
    return handbook.count(kind, counted.for_, counted.against, counted.abstained, max(present, counted.all))


def _counted(motion: Motion, roll: Roll, hands: Hands | None) -> Hands:
    """Return the count: the secretary's for a show of hands, the ballots' otherwise.

    A vote that was cast before its member left or was suspended stays.
    """
    if motion.method == Motion.Method.HANDS:
        if hands is None:
            raise ValueError("a show of hands is closed with its count")
        handbook.require_hands(hands.all, len(roll.entitled))
        return hands
    choices = [seat.choice for seat in roll.seats]
    return Hands(choices.count(Choice.FOR), choices.count(Choice.AGAINST), choices.count(Choice.ABSTAIN))


def _write_result(motion: Motion, hands: Hands, outcome: handbook.Outcome, present: int, at: datetime) -> None:
    motion.stage, motion.closed_at = Motion.Stage.CLOSED, at
    motion.votes_for, motion.votes_against, motion.abstentions = hands.for_, hands.against, hands.abstained
    motion.members_present, motion.needed = present, outcome.needed
    motion.is_carried, motion.sentence = outcome.carried, outcome.sentence
    motion.save()


def _freeze(motion: Motion, roll: Roll) -> None:
    """Keep who was entitled, present and had voted; what happens to a member later changes no past vote (VOTE-10)."""
    on_devices = motion.method == Motion.Method.DEVICES
    RollEntry.objects.bulk_create(
        RollEntry(
            motion=motion,
            membership=seat.membership,
            name=seat.name,
            was_present=seat.voter.is_present,
            was_entitled=seat.is_entitled,
            why_not=seat.why_not.sentence if seat.why_not else "",
            rule=seat.why_not.rule.source if seat.why_not else "",
            has_voted=bool(seat.choice) if on_devices else None,
        )
        for seat in roll.seats
    )


def _take_effect(motion: Motion, *, by: Person) -> None:
    """Do what the result means; a result without further effect stands by itself.

    What has become impossible since the vote was opened, such as a seat that is gone, is said beside the result: the vote
    stands as the panel cast it.
    """
    try:
        with transaction.atomic():
            effects.apply(motion, by=by)
    except Breach as breach:
        motion.sentence = f"{motion.sentence} It has no effect yet: {breach}"[:400]
        motion.save(update_fields=["sentence"])


def _require_first_motion(concerns: Membership | None) -> None:
    if concerns is not None and Motion.objects.filter(concerns=concerns, stage=Motion.Stage.OPEN).exists():
        raise Breach(ADMISSION, f"A vote on {concerns.person} is open already. Close that one first.")


def _require_in_progress(meeting: Meeting) -> None:
    if meeting.stage != Meeting.Stage.IN_PROGRESS:
        raise Breach(stages.STAGES, f"{stages.WHERE_IT_STANDS[Meeting.Stage(meeting.stage)]} Votes are held during a meeting.")
