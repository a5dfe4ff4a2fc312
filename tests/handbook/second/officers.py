"""The chair and those who stand in for one."""

from collections.abc import Sequence
from datetime import date

from tests.handbook.second.days import walk
from tests.handbook.second.votes import ballot

TIES_THAT_MAKE_A_CHAIR = {"lives", "works predominantly", "studies predominantly"}


def may_be_chair(kind: str, tie_to_ward: str, councillor: bool) -> bool:
    """OFF-1 and OFF-2."""
    return kind == "member" and tie_to_ward in TIES_THAT_MAKE_A_CHAIR and not councillor


def elected(votes: dict[str, int], present: int) -> str | None:
    """OFF-3: most votes wins with three present; nobody yet where the top is shared."""
    if present in (0, 1, 2):
        return None
    chosen, _tied = ballot(votes, 1)
    return chosen.pop() if chosen else None


def who_calls_the_election(in_office: Sequence[str]) -> str:
    """OFF-9: the deputy, else the secretary, else the officer of the ward."""
    for office in ("chair", "deputy", "secretary"):
        if office in in_office:
            return office
    return "ward officer"


def may_send_unanswered(asked_on: date, on: date, reason: str) -> bool:
    """OFF-6: the team has not answered for seven days, and a reason is recorded."""
    return on not in {walk(asked_on, days) for days in range(7)} and on > asked_on and reason.strip() != ""


def nobody_to_lead(present: Sequence[str]) -> bool:
    """OFF-5: neither the chair nor a deputy."""
    return not {"chair", "deputy"} & set(present)
