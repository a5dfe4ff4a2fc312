"""Where a meeting stands and what may follow what (MTG-17)."""

from __future__ import annotations

from handbook.rules import Breach, decides, rule
from meetings.models import Meeting

Stage = Meeting.Stage

STAGES = rule("MTG-17", "HB 4", "A meeting is prepared, called, in progress and then held, or it is cancelled before it begins.")

FOLLOWS: dict[Stage, frozenset[Stage]] = {
    Stage.DRAFT: frozenset({Stage.CALLED, Stage.CANCELLED}),
    Stage.CALLED: frozenset({Stage.IN_PROGRESS, Stage.CANCELLED}),
    Stage.IN_PROGRESS: frozenset({Stage.HELD}),
    Stage.HELD: frozenset(),
    Stage.CANCELLED: frozenset(),
}

WHERE_IT_STANDS = {
    Stage.DRAFT: "No notice of this meeting has been given yet. Send the notice first.",
    Stage.CALLED: "The notice of this meeting has gone out already.",
    Stage.IN_PROGRESS: "This meeting is in progress.",
    Stage.HELD: "This meeting has been held.",
    Stage.CANCELLED: "This meeting was cancelled. Propose another one.",
}


@decides(STAGES)
def require_step(now: str, then: str) -> None:
    """Refuse a step that does not follow from where the meeting stands."""
    if Stage(then) not in FOLLOWS[Stage(now)]:
        raise Breach(STAGES, WHERE_IT_STANDS[Stage(now)])


@decides(STAGES)
def require_to_come(now: str) -> None:
    """Refuse to prepare a meeting that has begun or was cancelled."""
    if Stage(now) not in Meeting.TO_COME:
        raise Breach(STAGES, f"{WHERE_IT_STANDS[Stage(now)]} Nothing about it can be changed any more.")
