"""Votes: opened, cast, closed; the result is worked out, said with its sum and frozen with its roll (VOTE-1 to VOTE-10)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from access.actions import Action
from core import audit
from handbook import votes as handbook
from handbook.ballots import require_candidates, require_level, require_options
from handbook.dates import in_full
from handbook.interests import require_impartial
from handbook.membership import ADMISSION, ONE_VOTE
from handbook.rules import Breach
from handbook.votes import MotionKind
from meetings import queries, stages
from meetings.models import AgendaItem, Ballot, Meeting, Minutes, Motion, Option
from meetings.queries import Seat
from meetings.services import approval, effects, secret, tally
from meetings.services.tally import Hands, Named
from panels.models import Membership, Office
from panels.services.offices import require_electable
from panels.services.takeovers import require_confirmed
from people.models import Person

__all__ = ["Hands", "cast", "cast_option", "close", "elect", "open_ballot", "open_on_minutes", "open_second", "open_vote"]

Kind = Motion.Kind


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
    _require_may_open(item, kind, concerns)
    _require_impartial(item, [concerns] if concerns else [], by)
    _require_first_motion(item, kind, concerns)
    effects.require(item, kind=kind, concerns=concerns)
    return _open(item, kind=kind, question=question, method=method, concerns=concerns, by=by, at=at)


@transaction.atomic
def open_ballot(
    item: AgendaItem,
    *,
    question: str,
    options: Sequence[str],
    places: int,
    method: str = Motion.Method.HANDS,
    by: Person,
    at: datetime,
) -> Motion:
    """Let the members choose priorities among options: one vote each, most votes first (VOTE-4)."""
    _require_may_open(item, Kind.PRIORITY)
    _require_impartial(item, [], by)
    require_options(options, places)
    motion = _open(item, kind=Kind.PRIORITY, question=question, places=places, method=method, by=by, at=at)
    _offer(motion, [Option(label=label) for label in options])
    return motion


@transaction.atomic
def open_on_minutes(item: AgendaItem, *, minutes: Minutes, corrections: str, method: str, by: Person, at: datetime) -> Motion:
    """Put the minutes of an earlier meeting to the vote, as they went out or with what is put right in them (MTG-17)."""
    _require_may_open(item, Kind.MINUTES)
    _require_impartial(item, [], by)
    approval.require(minutes, corrections, on=item.meeting.held_on)
    question = approval.question_of(minutes, corrections)
    facts = {"kind": Kind.MINUTES, "question": question, "minutes": minutes, "corrections": corrections.strip()}
    return _open(item, **facts, method=method, by=by, at=at)


@transaction.atomic
def elect(item: AgendaItem, *, office: str, candidates: Sequence[Membership], method: str, by: Person, at: datetime) -> Motion:
    """Let the members elect one of the candidates to an office: one vote each, most votes wins (OFF-3)."""
    _require_may_open(item, Kind.ELECT)
    _require_impartial(item, candidates, by)
    require_candidates(len(candidates))
    for seat in candidates:
        require_electable(seat, kind=office, on=item.meeting.held_on)
    question = f"Election of the {Office.Kind(office).label.lower()}."
    motion = _open(item, kind=Kind.ELECT, question=question, places=1, office=office, method=method, by=by, at=at)
    _offer(motion, _candidacies(candidates))
    return motion


@transaction.atomic
def open_second(motion: Motion, *, method: str, by: Person, at: datetime) -> Motion:
    """Hold another ballot between the options that are level for the last place (VOTE-4, OFF-3)."""
    _require_may_open(motion.item, motion.kind)
    motion = queries.locked_motion(motion)
    level = list(motion.options.filter(is_tied=True))
    require_level(len(level), motion.followed_by.filter(is_void=False).exists())
    places = motion.places - motion.options.filter(is_chosen=True).count()
    question = motion.question if motion.question.startswith("Second ballot") else f"Second ballot. {motion.question}"[:300]
    facts = {"kind": motion.kind, "office": motion.office, "question": question, "places": places}
    second = _open(motion.item, **facts, follows=motion, method=method, by=by, at=at)
    _offer(second, [Option(label=option.label, membership=option.membership, repeats=option) for option in level])
    return second


@transaction.atomic
def cast(motion: Motion, choice: str, *, by: Person) -> Ballot | None:
    """Count one member's vote from a device of their own, once; entitlement is looked at now (VOTE-7).

    It returns the ballot, of which there is none in a secret vote.
    """
    motion = queries.locked_motion(motion)
    if motion.is_ballot and choice != Ballot.Choice.ABSTAIN:
        raise ValueError("a ballot among options takes one of them, or an abstention")
    seat = _require_vote(motion, by)
    return _count(motion, seat, by, choice=Ballot.Choice(choice))


@transaction.atomic
def cast_option(motion: Motion, option: Option, *, by: Person) -> Ballot | None:
    """Count one member's vote for one of the options, once (VOTE-4, VOTE-7); a secret vote leaves no ballot."""
    motion = queries.locked_motion(motion)
    seat = _require_vote(motion, by)
    return _count(motion, seat, by, option=motion.options.get(pk=option.pk))


@transaction.atomic
def close(motion: Motion, *, hands: Hands | None = None, named: Named | None = None, by: Person, at: datetime) -> Motion:
    """Close the vote, say its result, freeze its roll and let it take effect.

    The meeting's row is held first: whoever leaves does so before or after, never in between. When the quorum has gone
    meanwhile the vote closes as void: no decision was taken, and the question can be put again. Of a show of hands the count
    is given, or who raised a hand for what, from which it follows.
    """
    meeting = queries.locked(motion.item.meeting)
    motion = queries.locked_motion(motion)
    handbook.require_open(not motion.is_open)
    _require_in_progress(meeting)
    roll = queries.roll_of(meeting, motion)
    if named is not None and not motion.is_on_devices:
        hands = tally.hands_of(named)
        tally.keep_names(motion, roll, named)
    counted = tally.counted(motion, roll, hands)
    result = tally.result(motion, counted, roll.for_quorum)
    tally.write(motion, counted, result, roll.for_quorum, at)
    tally.freeze(motion, roll, named)
    secret.clear(motion)
    if not motion.is_void:
        _take_effect(motion, by=by)
    outcome = "void" if motion.is_void else "carried" if result.is_carried else "not carried"
    audit.record(by, Action.BALLOT_CONTROL, motion, outcome=outcome)
    return motion


def _open(item: AgendaItem, *, by: Person, at: datetime, **facts: Any) -> Motion:
    motion = Motion.objects.create(item=item, opened_by=by, opened_at=at, **facts)
    if not motion.is_ballot:
        secret.lay_out(motion)
    audit.record(by, Action.BALLOT_CONTROL, motion)
    return motion


def _offer(motion: Motion, options: Sequence[Option]) -> None:
    for position, option in enumerate(options, 1):
        option.motion, option.position = motion, position
    Option.objects.bulk_create(options)
    secret.lay_out(motion)


def _count(motion: Motion, seat: Seat, by: Person, **said: Any) -> Ballot | None:
    """Keep the vote, in a secret vote as one more in a total alone."""
    audit.record(by, Action.VOTE_CAST, motion)
    if motion.is_secret:
        secret.cast(motion, seat.membership, **said)
        return None
    return Ballot.objects.create(motion=motion, membership=seat.membership, **said)


def _candidacies(candidates: Sequence[Membership]) -> list[Option]:
    """Return an option for each candidate; where two have one name, as much more is said as tells them apart."""
    return [Option(label=_told_apart(seat, candidates), membership=seat) for seat in candidates]


def _told_apart(seat: Membership, candidates: Sequence[Membership]) -> str:
    ways = (
        lambda one: one.person.full_name,
        lambda one: f"{one.person.full_name} ({one.community})",
        lambda one: f"{one.person.full_name} (member since {in_full(one.admitted_on)}; {one.community})",
        lambda one: f"{one.person.full_name} (seat {one.pk})",
    )
    labels = ([way(one)[:200] for one in candidates] for way in ways)
    own = candidates.index(seat)
    return next(found[own] for found in labels if found.count(found[own]) == 1)


def _require_vote(motion: Motion, by: Person) -> Seat:
    """Refuse whoever has no vote on the motion, or has cast it."""
    handbook.require_open(not motion.is_open)
    _require_in_progress(motion.item.meeting)
    seat = queries.roll_of(motion.item.meeting, motion).seat_of(by.pk)
    if seat is None:
        raise Breach(ONE_VOTE, "Only members have a vote; partners, councillors and police can speak.")
    if seat.why_not is not None:
        raise seat.why_not
    handbook.require_first_vote(seat.has_voted)
    return seat


def _take_effect(motion: Motion, *, by: Person) -> None:
    """Do what the result means; a result without further effect stands by itself.

    What has become impossible since the vote was opened, such as a seat that is gone, is said beside the result: the vote
    stands as the panel cast it.
    """
    try:
        with transaction.atomic():
            effects.apply(motion, by=by)
    except Breach as breach:
        motion.sentence = f"{motion.sentence} It has no effect yet: {breach}"
        motion.save(update_fields=["sentence"])


def _require_may_open(item: AgendaItem, kind: str, concerns: Membership | None = None) -> None:
    """Hold the meeting, and refuse while it is not in progress, or with too few members for this kind of vote under this item."""
    meeting = queries.locked(item.meeting)
    _require_in_progress(meeting)
    require_confirmed(meeting.panel)
    roll = queries.roll_of(meeting, kind=kind, concerns=concerns, item=item)
    handbook.require_quorum(MotionKind(kind), roll.for_quorum)


def _require_impartial(item: AgendaItem, about: Sequence[Membership], by: Person) -> None:
    """Refuse to open a vote that is about whoever opens it, or in which they have an interest (OFF-7)."""
    require_impartial(by.pk in item.about or any(seat.person_id == by.pk for seat in about))


def _require_first_motion(item: AgendaItem, kind: str, concerns: Membership | None) -> None:
    """Refuse a second vote on the same member, or on the same proposal, while the first is open."""
    is_open = Motion.everything.filter(stage=Motion.Stage.OPEN)
    if concerns is not None and is_open.filter(concerns=concerns).exists():
        raise Breach(ADMISSION, f"A vote on {concerns.person} is open already. Close that one first.")
    asked = MotionKind(kind)
    if asked in handbook.GOES_WITH_NOTICE and is_open.filter(item=item, kind=kind).exists():
        raise Breach(handbook.GOES_WITH_NOTICE[asked], "A vote on this proposal is open already. Close that one first.")


def _require_in_progress(meeting: Meeting) -> None:
    if meeting.stage != Meeting.Stage.IN_PROGRESS:
        raise Breach(stages.STAGES, f"{stages.WHERE_IT_STANDS[Meeting.Stage(meeting.stage)]} Votes are held during a meeting.")
