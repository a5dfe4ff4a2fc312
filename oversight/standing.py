"""How a ward's panel stands, worked out from a handful of facts; every state is a list of reasons (SNWP; SNB-1, GEO-2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from handbook.dates import in_full
from handbook.meetings import next_meeting_by
from handbook.membership import RECOMMENDED
from handbook.priorities import LOCAL_PRIORITIES, update_by
from handbook.rules import decides, rule

EVERY_WARD = rule("GEO-2", "SNWP", "Every ward should have a panel, and one that works; where it has not, the board sees why.")
DEVELOPMENT = rule("SNB-1", "HB 3.3", "The board oversees which wards have a panel and which panels work.")

NOTICES_LOOKED_AT = 3


class State(StrEnum):
    """The four states of a ward, the most pressing first."""

    NONE = "none"
    NOT_WORKING = "not-working"
    ATTENTION = "attention"
    WORKING = "working"

    @property
    def word(self) -> str:
        """Return the state as people read it."""
        return {"none": "No panel", "not-working": "Not working", "attention": "Needs attention", "working": "Working"}[self]

    @property
    def urgency(self) -> int:
        """Return where the state comes in a list, the most pressing first."""
        return list(State).index(self)


@dataclass(frozen=True)
class Facts:
    """What is known of one panel on one day; counts and dates, never a name."""

    founded_on: date
    interval_months: int
    members: int
    has_chair: bool
    has_secretary: bool
    last_met_on: date | None
    next_meeting_on: date | None
    notices: tuple[bool, ...] = ()
    priorities_by_police: int = 0
    priorities_by_panel: int = 0
    priorities_updated_on: date | None = None

    @property
    def meets_by(self) -> date:
        """Return the last day for the next meeting; a panel that never met counts from its founding."""
        return next_meeting_by(self.last_met_on or self.founded_on, self.interval_months)


@dataclass(frozen=True)
class Reason:
    """Why a state is what it is: a sentence, the section it rests on, and whether it stops the panel from working."""

    sentence: str
    source: str
    is_grave: bool = False


@dataclass(frozen=True)
class Standing:
    """A state with its reasons, the gravest first; no reasons means that all is in order."""

    state: State
    reasons: tuple[Reason, ...] = field(default_factory=tuple)

    @property
    def is_to_ask_about(self) -> bool:
        """Say whether the board asks what is planned: there is no panel, or it does not work (SNB-2)."""
        return self.state in (State.NONE, State.NOT_WORKING)

    @property
    def why(self) -> str:
        """Return the reasons in one line."""
        return " ".join(reason.sentence for reason in self.reasons) or "All in order."


@decides(EVERY_WARD, DEVELOPMENT)
def standing(facts: Facts | None, on: date) -> Standing:
    """Work out how the panel stands on that day; nothing known means that there is none."""
    if facts is None:
        return Standing(State.NONE, (Reason("No panel has been set up.", "SNWP", True),))
    reasons = sorted(_reasons(facts, on), key=lambda reason: not reason.is_grave)
    if any(reason.is_grave for reason in reasons):
        return Standing(State.NOT_WORKING, tuple(reasons))
    return Standing(State.ATTENTION if reasons else State.WORKING, tuple(reasons))


def _reasons(facts: Facts, on: date) -> Iterator[Reason]:
    yield from _of_meeting(facts, on)
    yield from _of_seats(facts)
    late = facts.notices[:NOTICES_LOOKED_AT].count(False)
    if late:
        yield Reason(f"Notice was short for {late} of the last {len(facts.notices[:NOTICES_LOOKED_AT])} meetings.", "ToR 9b")
    yield from _of_priorities(facts, on)


def _of_meeting(facts: Facts, on: date) -> Iterator[Reason]:
    if on > facts.meets_by:
        if facts.last_met_on is None:
            yield Reason(f"It has not met since it was set up on {in_full(facts.founded_on)}.", "ToR 9a", True)
        else:
            yield Reason(f"It has not met for {(on - facts.last_met_on).days} days; the limit is three months.", "ToR 9a", True)
    elif facts.last_met_on is None:
        yield Reason(f"It has not met yet; the first meeting is due by {in_full(facts.meets_by)}.", "ToR 9a")
    elif facts.next_meeting_on is not None and facts.next_meeting_on > facts.meets_by:
        yield Reason(f"Its next meeting, on {in_full(facts.next_meeting_on)}, is later than three months.", "ToR 9a")


def _of_seats(facts: Facts) -> Iterator[Reason]:
    if not facts.has_chair:
        yield Reason("It has no chair.", "ToR 5a", True)
    if not facts.has_secretary:
        yield Reason("It has no secretary.", "HB 3.3.2")
    if facts.members < RECOMMENDED:
        yield Reason(f"It has {facts.members} members; at least {RECOMMENDED} are advised.", "HB 3.4")


def _of_priorities(facts: Facts, on: date) -> Iterator[Reason]:
    if facts.last_met_on is None:
        return
    missing = max(0, 1 - facts.priorities_by_police) + max(0, LOCAL_PRIORITIES - facts.priorities_by_panel)
    if missing:
        have = facts.priorities_by_police + facts.priorities_by_panel
        yield Reason(f"It has {have} priorities; three are the least.", "HB 2.1")
    updated = facts.priorities_updated_on
    if updated is not None and on > update_by(updated):
        yield Reason(f"A priority has not been brought up to date for {(on - updated).days // 7} weeks.", "PRI-9")
