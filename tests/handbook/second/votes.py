"""Who votes, when a vote may be held, and what it decides; fractions for majorities."""

from collections.abc import Mapping
from fractions import Fraction

VOTES_WITH_QUORUM = ["admit", "renew", "elect", "deselect", "appeal", "amend", "dissolve"]
VOTES_WITHOUT = ["minutes", "priority", "other"]
VOTES_OF_TWO_THIRDS = ["deselect", "amend", "dissolve"]
VOTES_ON_A_TEXT_SENT_WITH_THE_NOTICE = ["amend", "dissolve"]


def may_be_held(kind: str, present: int) -> bool:
    """VOTE-1."""
    if kind in VOTES_WITHOUT:
        return True
    assert kind in VOTES_WITH_QUORUM
    return present not in (0, 1, 2)


def may_open(kind: str, present: int, notice_in_time: bool, text_went_with_notice: bool) -> bool:
    """VOTE-1, MTG-2, TOR-5 and DIS-1: three present; what changes or ends the panel was sent to all, and in time."""
    obstacles = []
    if not may_be_held(kind, present):
        obstacles.append("fewer than three present")
    if kind in VOTES_ON_A_TEXT_SENT_WITH_THE_NOTICE:
        if not notice_in_time:
            obstacles.append("short notice")
        if not text_went_with_notice:
            obstacles.append("the text was not in the notice")
    return obstacles == []


def is_carried(kind: str, for_: int, against: int) -> bool:
    """VOTE-2 and VOTE-3, by the share of those who voted; CON-3, TOR-4 and DIS-1 are the ones of two thirds."""
    if for_ + against == 0:
        return False
    share = Fraction(for_, for_ + against)
    if kind in VOTES_OF_TWO_THIRDS:
        return share >= Fraction(2, 3)
    return share > Fraction(1, 2)


def fewest_for(kind: str, voted: int) -> int:
    """How many of those who voted have to be for it, by trying; one where nobody voted."""
    for for_ in range(voted + 1):
        if is_carried(kind, for_, voted - for_):
            return for_
    return 1


def has_vote(kind: str, member: bool, suspended: bool, present: bool, signed: bool, withdrawn: bool, concerned: bool) -> bool:
    """MEM-9, MEM-15, VOTE-5, VOTE-6, TOR-3: all that has to be so, ticked off."""
    if kind in ("deselect", "appeal") and concerned:
        return False
    ticks = [member, not suspended, present, signed, not withdrawn]
    return ticks.count(True) == 5


def in_quorum(member: bool, suspended: bool, present: bool, withdrawn: bool) -> bool:
    """VOTE-1 and VOTE-6: neither a signature nor being concerned matters."""
    return (member, suspended, present, withdrawn) == (True, False, True, False)


def ballot(votes: Mapping[str, int], places: int) -> tuple[set[str], set[str]]:
    """VOTE-4 and OFF-3: fill the places from the top; a group that does not fit goes to a second ballot."""
    chosen: set[str] = set()
    remaining = {name: number for name, number in votes.items() if number > 0}
    while remaining and len(chosen) < places:
        top = max(remaining.values())
        group = {name for name, number in remaining.items() if number == top}
        if len(chosen) + len(group) > places:
            return chosen, group
        chosen |= group
        remaining = {name: number for name, number in remaining.items() if name not in group}
    return chosen, set()
