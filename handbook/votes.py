"""Who may vote, when a vote counts, and how its result is worked out and said (ToR 3f, 4, 6a, 7, 9e, 10, 11)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from handbook.conduct import APPEAL, DESELECTION
from handbook.interests import HANDED_OVER
from handbook.meetings import NOTICE
from handbook.membership import ADMISSION, ONE_VOTE, SUSPENSION, TENURE
from handbook.rules import Breach, Rule, Warning, decides, rule
from handbook.terms import ALTERATION, CIRCULATED, SIGNATURE
from handbook.words import counted, opening

QUORUM = rule(
    "VOTE-1",
    "ToR 9e",
    "Three members are present for votes on membership, officers, deselection, dissolution and the terms of reference.",
)
SIMPLE = rule("VOTE-2", "ToR 4a", "More members vote for than against; a tie fails and nobody has a casting vote.")
TWO_THIRDS = rule("VOTE-3", "ToR 7b", "Two thirds of the members who vote for or against, and one vote at least, are for.")
WITHDRAWN = rule("VOTE-5", "ToR 6a", "A member who has withdrawn for an interest has no vote on that part.")
CONCERNED = rule("VOTE-6", "good practice", "Whom a deselection or an appeal concerns may speak, but has no vote on it.")
ONE_EACH = rule(
    "VOTE-7",
    "ToR 3f",
    "Each member votes once, no more hands are counted than members may vote, and how somebody voted in secret is kept nowhere.",
)
FINAL = rule("VOTE-8", "good practice", "A closed vote stays as it is; a mistake is put right by a new decision.")
SUM = rule("VOTE-9", "good practice", "The result of a vote is said with its sum.")
OFFICERS = rule("OFF-3", "ToR 5c", "The chair is elected at a meeting with three members present; most votes wins.")
PRIORITY_VOTE = rule("VOTE-4", "ToR 9d", "Priorities are agreed by discussion or chosen by vote, most votes first.")
DISSOLUTION = rule(
    "DIS-1",
    "ToR 11a",
    "A panel dissolves itself by two thirds of those present and voting, told of it with the notice.",
)

MEMBERS_FOR_QUORUM = 3


class MotionKind(StrEnum):
    """What a panel votes on."""

    ADMIT = "admit"
    RENEW = "renew"
    ELECT = "elect"
    DESELECT = "deselect"
    APPEAL = "appeal"
    AMEND = "amend"
    DISSOLVE = "dissolve"
    MINUTES = "minutes"
    PRIORITY = "priority"
    OTHER = "other"


NEEDS_QUORUM = frozenset(MotionKind) - {MotionKind.MINUTES, MotionKind.PRIORITY, MotionKind.OTHER}
NEEDS_TWO_THIRDS = frozenset({MotionKind.DESELECT, MotionKind.AMEND, MotionKind.DISSOLVE})
GOES_WITH_NOTICE = {MotionKind.AMEND: CIRCULATED, MotionKind.DISSOLVE: DISSOLUTION}
CHOOSES = frozenset({MotionKind.ELECT, MotionKind.PRIORITY})
ABOUT_A_MEMBER = frozenset({MotionKind.DESELECT, MotionKind.APPEAL})
CITED: dict[MotionKind, Rule] = {
    MotionKind.ADMIT: ADMISSION,
    MotionKind.RENEW: TENURE,
    MotionKind.ELECT: OFFICERS,
    MotionKind.DESELECT: DESELECTION,
    MotionKind.APPEAL: APPEAL,
    MotionKind.AMEND: ALTERATION,
    MotionKind.DISSOLVE: DISSOLUTION,
    MotionKind.MINUTES: SIMPLE,
    MotionKind.PRIORITY: PRIORITY_VOTE,
    MotionKind.OTHER: SIMPLE,
}


@dataclass(frozen=True)
class Voter:
    """What decides whether somebody has a vote on a motion and counts for its quorum."""

    is_member: bool = True
    is_suspended: bool = False
    is_present: bool = True
    has_signed: bool = True
    is_withdrawn: bool = False
    is_concerned: bool = False
    has_lapsed: bool = False
    is_deselected: bool = False
    is_conflicted_chair: bool = False


@dataclass(frozen=True)
class Outcome:
    """A result with its sum; `needed` is how many had to be for it, `voted` how many were for or against."""

    carried: bool
    sentence: str
    needed: int
    voted: int


@decides(QUORUM, WITHDRAWN, SUSPENSION, CONCERNED)
def counts_for_quorum(voter: Voter) -> bool:
    """Whether somebody counts among the members present; whom the motion concerns does, unless withdrawn.

    Who was deselected counts for the vote on their appeal and for no other.
    """
    is_out = voter.is_suspended or voter.has_lapsed or (voter.is_deselected and not voter.is_concerned)
    has_a_place = voter.is_member and not is_out
    return has_a_place and voter.is_present and not voter.is_withdrawn


def present_for_quorum(voters: Iterable[Voter]) -> int:
    """How many count for the quorum."""
    return sum(counts_for_quorum(voter) for voter in voters)


@decides(TENURE)
def may_renew_itself(kind: MotionKind, with_a_vote: int) -> bool:
    """Whether those whose year was over vote on renewals, because too few members are left who could renew anybody."""
    return kind is MotionKind.RENEW and with_a_vote < MEMBERS_FOR_QUORUM


@decides(QUORUM, ADMISSION, OFFICERS, DESELECTION, APPEAL, DISSOLUTION)
def require_quorum(kind: MotionKind, present: int) -> None:
    """Refuse a vote that needs three members present while fewer are."""
    if kind not in NEEDS_QUORUM or present >= MEMBERS_FOR_QUORUM:
        return
    lacking = MEMBERS_FOR_QUORUM - present
    raise Breach(
        QUORUM,
        f"{opening(counted(present, 'member'))} {'is' if present == 1 else 'are'} present; three are needed for this vote. "
        "Members who are suspended or have withdrawn do not count. "
        f"Vote when {counted(lacking, 'more member')} {'is' if lacking == 1 else 'are'} here, or at a later meeting.",
    )


@decides(ONE_VOTE, SUSPENSION, DESELECTION, TENURE, WITHDRAWN, HANDED_OVER, CONCERNED, SIGNATURE)
def why_not_entitled(kind: MotionKind, voter: Voter) -> Breach | None:
    """Why somebody has no vote on a motion; None for who has one."""
    if not voter.is_member:
        return Breach(ONE_VOTE, "Only members have a vote; partners, councillors and police can speak.")
    if breach := _why_resting(voter):
        return breach
    if voter.has_lapsed:
        return Breach(
            TENURE,
            "The year of this membership has ended and the last meeting did not renew it, so there is no vote until a meeting does.",
        )
    if not voter.is_present:
        return Breach(SIMPLE, "Only members who are present vote, and this member is not marked as present.")
    if breach := _why_interested(voter):
        return breach
    if voter.is_concerned and (voter.is_deselected or kind in ABOUT_A_MEMBER):
        return Breach(CONCERNED, "This vote is about this member, who may speak but has no vote on it.")
    if not voter.has_signed:
        return Breach(
            SIGNATURE,
            "This member has not signed the terms of reference, so can speak but not vote. Sign them first.",
        )
    return None


def _why_interested(voter: Voter) -> Breach | None:
    """Why an interest in the matter takes the vote: the panel asked the member to withdraw, or the member is the chair."""
    if voter.is_withdrawn:
        return Breach(WITHDRAWN, "This member has an interest and has withdrawn from this part, so has no vote on it.")
    if voter.is_conflicted_chair:
        return Breach(HANDED_OVER, "The chair has declared an interest in this item, and abstains from its votes.")
    return None


def _why_resting(voter: Voter) -> Breach | None:
    """Why a member who has a seat has nothing but that; an appellant is told about the appeal instead."""
    if voter.is_suspended:
        return Breach(SUSPENSION, "This member is suspended, and has no vote until the suspension has ended.")
    if voter.is_deselected and not voter.is_concerned:
        return Breach(DESELECTION, "This member was deselected, and has no vote unless an appeal gives the seat back.")
    return None


@decides(ONE_VOTE, SUSPENSION, WITHDRAWN, CONCERNED, SIGNATURE)
def require_entitled(kind: MotionKind, voter: Voter) -> None:
    """Refuse the vote of somebody who has none on this motion."""
    breach = why_not_entitled(kind, voter)
    if breach:
        raise breach


@decides(CIRCULATED, DISSOLUTION, NOTICE)
def require_circulated(kind: MotionKind, notice_in_time: bool, text_with_notice: bool) -> None:
    """Refuse to open a vote on the terms or on dissolution that people were not told of in time."""
    if kind not in GOES_WITH_NOTICE:
        return
    if not notice_in_time:
        raise Breach(
            NOTICE,
            "The notice of this meeting was short, so it cannot vote on altering the terms of reference or on dissolving "
            "the panel. Put the proposal to a later meeting.",
        )
    if not text_with_notice:
        raise Breach(
            GOES_WITH_NOTICE[kind],
            "The text of this proposal did not go to all members with the notice of this meeting. Send it with the notice of a later one.",
        )


@decides(QUORUM, SIMPLE, TWO_THIRDS, PRIORITY_VOTE, CONCERNED, CIRCULATED, DISSOLUTION)
def asked_of(kind: MotionKind) -> tuple[Warning, ...]:
    """What a vote of this kind asks for, said before it opens and while it is open."""
    if kind in CHOOSES:
        asks = [Warning(CITED[kind], "Most votes wins; each member votes for one. A tie for the last place goes to a second ballot.")]
    elif kind in NEEDS_TWO_THIRDS:
        asks = [Warning(CITED[kind], "Two thirds of those who vote for or against. Abstaining counts for the quorum alone.")]
    else:
        asks = [Warning(SIMPLE, "More for than against. A tie fails. Abstaining counts for the quorum, not for the majority.")]
    if kind in NEEDS_QUORUM:
        asks.append(Warning(QUORUM, "Three members are present, and still are when it closes."))
    if kind in ABOUT_A_MEMBER:
        asks.append(Warning(CONCERNED, "The member it is about may speak and has no vote."))
    if kind in GOES_WITH_NOTICE:
        asks.append(Warning(GOES_WITH_NOTICE[kind], "Its text went to all members with the notice of this meeting, in time."))
    return tuple(asks)


@decides(ONE_EACH)
def require_first_vote(has_voted: bool) -> None:
    """Refuse a second vote of the same member on the same motion."""
    if has_voted:
        raise Breach(ONE_EACH, "Each member has one vote, and yours on this motion has been counted already.")


@decides(FINAL)
def require_open(is_closed: bool) -> None:
    """Refuse any change to a vote that has been closed."""
    if is_closed:
        raise Breach(
            FINAL,
            "This vote is closed and cannot be changed. A mistake is put right by a new decision that refers to it.",
        )


@decides(ONE_EACH)
def require_hands(hands: int, may_vote: int) -> None:
    """Refuse a count of more hands than there are members who may vote."""
    if hands > may_vote:
        raise Breach(
            ONE_EACH,
            f"You counted {counted(hands, 'hand')}, but {counted(may_vote, 'member')} may vote. Count the hands again.",
        )


@decides(SIMPLE, ADMISSION, TENURE, APPEAL)
def has_simple_majority(for_: int, against: int) -> bool:
    """Whether more are for than against; a tie fails."""
    return for_ > against


@decides(TWO_THIRDS, DESELECTION, ALTERATION, DISSOLUTION)
def has_two_thirds(for_: int, against: int) -> bool:
    """Whether two thirds of those who voted are for, and anybody voted."""
    return for_ + against > 0 and 3 * for_ >= 2 * (for_ + against)


@decides(SUM)
def count(kind: MotionKind, for_: int, against: int, abstained: int, present: int) -> Outcome:
    """Work out a vote; `present` are those who counted for the quorum while it was open, so everybody who voted is among them."""
    if min(for_, against, abstained, present) < 0:
        raise ValueError("nobody can be counted less than not at all")
    require_quorum(kind, present)
    require_hands(for_ + against + abstained, present)
    voted = for_ + against
    if kind in NEEDS_TWO_THIRDS:
        carried, needed = has_two_thirds(for_, against), max(1, (2 * voted + 2) // 3)
        reason = f"two thirds of {voted} is {needed}"
    else:
        carried, needed = has_simple_majority(for_, against), voted // 2 + 1
        reason = f"{for_} is {'' if carried else 'not '}more than {against}"
    if voted == 0:
        reason = "at least one vote is needed"
    hands = f"{for_} for, {against} against, {abstained} abstained; {voted} voted"
    result = f"{'carried' if carried else 'not carried'} ({CITED[kind].source})"
    return Outcome(carried, f"{hands}; {reason}; {result}.", needed, voted)
