"""What a vote came to: the count, its result with the sum, and the roll that is frozen with it (VOTE-1 to VOTE-4, VOTE-9, VOTE-10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from handbook import ballots
from handbook import votes as handbook
from handbook.ballots import Choice
from handbook.membership import ONE_VOTE
from handbook.rules import Breach
from handbook.votes import MotionKind
from meetings.models import Ballot, Motion, Option, RollEntry
from meetings.queries import Roll
from meetings.services import secret
from panels.models import Membership


@dataclass(frozen=True)
class Hands:
    """A count: of hands as the secretary saw them, or of votes cast on devices; ``options`` counts by the id of each."""

    for_: int = 0
    against: int = 0
    abstained: int = 0
    options: Mapping[int, int] = field(default_factory=dict)

    @property
    def all(self) -> int:
        """Return how many hands were counted."""
        return self.for_ + self.against + self.abstained + sum(self.options.values())


Named = Mapping[Membership, "Ballot.Choice | Option"]


@dataclass(frozen=True)
class Result:
    """What a count means; void where too few members were left to decide. ``choice`` names the labels where there are options."""

    is_carried: bool
    sentence: str
    needed: int | None
    is_void: bool = False
    choice: Choice | None = None


def counted(motion: Motion, roll: Roll, hands: Hands | None) -> Hands:
    """Return the count: the secretary's for a show of hands, the ballots' otherwise.

    A vote that was cast before its member left or was suspended stays.
    """
    if motion.method == Motion.Method.HANDS:
        if hands is None:
            raise ValueError("a show of hands is closed with its count")
        handbook.require_hands(hands.all, len(roll.entitled))
        return hands
    if motion.is_secret:
        sums, of_options = secret.counted(motion)
        return Hands(sums.get("for", 0), sums.get("against", 0), sums.get("abstain", 0), of_options)
    cast = list(Ballot.objects.filter(motion=motion).values_list("choice", "option"))
    choices = [choice for choice, _ in cast]
    options = {option.pk: sum(chosen == option.pk for _, chosen in cast) for option in motion.options.all()}
    said = Ballot.Choice
    return Hands(choices.count(said.FOR), choices.count(said.AGAINST), choices.count(said.ABSTAIN), options)


def hands_of(named: Named) -> Hands:
    """Return the count that follows from who raised a hand for what."""
    said = list(named.values())
    options = [one.pk for one in said if isinstance(one, Option)]
    choices = [one for one in said if not isinstance(one, Option)]
    way = Ballot.Choice
    return Hands(choices.count(way.FOR), choices.count(way.AGAINST), choices.count(way.ABSTAIN), {pk: options.count(pk) for pk in options})


def keep_names(motion: Motion, roll: Roll, named: Named) -> None:
    """Keep how each named member voted by hand, and refuse a name that has no vote as the vote closes (VOTE-7)."""
    for member, said in named.items():
        seat = next((one for one in roll.seats if one.membership.pk == member.pk), None)
        if seat is None or seat.why_not is not None:
            refusal = seat.why_not if seat is not None and seat.why_not is not None else Breach(ONE_VOTE, "Only members have a vote.")
            raise Breach(refusal.rule, f"{member.person}: {refusal.sentence}")
        chosen = {"option": said} if isinstance(said, Option) else {"choice": said}
        Ballot.objects.create(motion=motion, membership=member, **chosen)


def result(motion: Motion, hands: Hands, present: int) -> Result:
    """Return the result, or that there is none because too few members are left (ToR 9e)."""
    kind = MotionKind(motion.kind)
    try:
        handbook.require_quorum(kind, present)
    except Breach as breach:
        return Result(False, f"No decision was taken. {breach}", None if motion.is_ballot else handbook.MEMBERS_FOR_QUORUM, is_void=True)
    # Whoever voted on a device and left since is no longer present, but the vote stays.
    present = max(present, hands.all)
    if motion.is_ballot:
        return _chosen(motion, hands, present)
    outcome = handbook.count(kind, hands.for_, hands.against, hands.abstained, present)
    return Result(outcome.carried, outcome.sentence, outcome.needed)


def write(motion: Motion, hands: Hands, result: Result, present: int, at: datetime) -> None:
    """Close the motion with its result."""
    motion.stage, motion.closed_at, motion.is_void = Motion.Stage.CLOSED, at, result.is_void
    if not motion.is_ballot:
        motion.votes_for, motion.votes_against = hands.for_, hands.against
    motion.abstentions, motion.members_present, motion.needed = hands.abstained, present, result.needed
    motion.is_carried, motion.sentence = result.is_carried, result.sentence
    motion.save()
    options = list(motion.options.all())
    for option in options:
        option.votes = hands.options.get(option.pk, 0)
        option.is_chosen = result.choice is not None and option.label in result.choice.chosen
        option.is_tied = result.choice is not None and option.label in result.choice.tied
    Option.objects.bulk_update(options, ["votes", "is_chosen", "is_tied"])


def freeze(motion: Motion, roll: Roll, named: Named | None = None) -> None:
    """Keep who was entitled, present and had voted, of a show of hands where names were called (VOTE-10).

    What happens to a member later changes no past vote.
    """
    raised = {member.pk for member in named} if named is not None else None
    RollEntry.objects.bulk_create(
        RollEntry(
            motion=motion,
            membership=seat.membership,
            name=seat.name,
            was_present=seat.voter.is_present,
            was_entitled=seat.is_entitled,
            was_withdrawn=seat.voter.is_withdrawn,
            why_not=seat.why_not.sentence if seat.why_not else "",
            rule=seat.why_not.rule.source if seat.why_not else "",
            has_voted=seat.has_voted if motion.is_on_devices else None if raised is None else seat.membership.pk in raised,
        )
        for seat in roll.seats
    )


def _chosen(motion: Motion, hands: Hands, present: int) -> Result:
    """Return what most votes chose among the options (VOTE-4, OFF-3)."""
    votes = {option.label: hands.options.get(option.pk, 0) for option in motion.options.all()}
    if motion.kind == Motion.Kind.ELECT:
        choice = ballots.elect(votes, present, hands.abstained)
    else:
        choice = ballots.choose(votes, motion.places, hands.abstained)
    return Result(bool(choice.chosen), choice.sentence, None, choice=choice)
