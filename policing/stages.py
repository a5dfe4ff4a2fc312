"""Where an uploaded file stands and what may follow (POL-9)."""

from __future__ import annotations

from handbook.rules import Breach, decides, rule
from policing.models import Upload

Stage = Upload.Stage

CLEARED = rule(
    "POL-9",
    "HB 4.2.1",
    "A police file counts once an officer has seen what was understood and declared it cleared for the panel; "
    "only months, kinds of crime and wards are kept of it.",
)

FOLLOWS: dict[Stage, frozenset[Stage]] = {
    Stage.CHECKED: frozenset({Stage.CONFIRMED, Stage.DISCARDED}),
    Stage.CONFIRMED: frozenset(),
    Stage.DISCARDED: frozenset(),
}

WHERE_IT_STANDS = {
    Stage.CHECKED: "This file has been checked and waits for your word.",
    Stage.CONFIRMED: "This file has been confirmed already; its figures are in the report.",
    Stage.DISCARDED: "This file was discarded. Upload it again to use it.",
}


@decides(CLEARED)
def require_step(now: str, then: str) -> None:
    """Refuse a step that does not follow from where the file stands."""
    if Stage(then) not in FOLLOWS[Stage(now)]:
        raise Breach(CLEARED, WHERE_IT_STANDS[Stage(now)])


@decides(CLEARED)
def require_cleared(is_cleared: bool, kept: int) -> None:
    """Refuse figures that nobody has declared cleared, and a file without a line for the ward."""
    if not is_cleared:
        raise Breach(CLEARED, "Say that the file is cleared for the panel: it may hold what residents should not read.")
    if not kept:
        raise Breach(CLEARED, "No line of this file lies in the ward, so there is nothing to confirm.")
