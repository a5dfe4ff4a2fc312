"""Where an uploaded file stands and what may follow (POL-9)."""

from __future__ import annotations

from handbook.reports import CLEARED
from handbook.rules import Breach, decides
from policing.models import Upload

Stage = Upload.Stage

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
