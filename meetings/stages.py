"""Where a meeting and its minutes stand, and what may follow what (MTG-17)."""

from __future__ import annotations

from datetime import date

from handbook.dates import in_full
from handbook.rules import Breach, decides, rule
from meetings.models import Meeting, Minutes

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


@decides(STAGES)
def require_approvable(stage: str, corrections: str, *, held_on: date, on: date) -> None:
    """Refuse to put minutes to the vote of a meeting that cannot approve them.

    They have gone out, and a meeting on a later day approves them. Approved ones come back only to be put right.
    """
    if Minutes.Stage(stage) == Minutes.Stage.DRAFT:
        raise Breach(STAGES, f"The minutes of {in_full(held_on)} have not gone out yet. Send them round first.")
    if held_on >= on:
        raise Breach(STAGES, "A meeting does not approve its own minutes. A later one does.")
    if Minutes.Stage(stage) == Minutes.Stage.APPROVED and not corrections.strip():
        raise Breach(STAGES, f"The minutes of {in_full(held_on)} are approved already. Write what is put right.")
