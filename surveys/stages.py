"""Where a survey stands and what may follow what: draft, published, closed (HB 4.4)."""

from __future__ import annotations

from handbook.rules import Breach
from handbook.surveys import COUNTED
from surveys.models import Survey

Stage = Survey.Stage

FOLLOWS: dict[Stage, frozenset[Stage]] = {
    Stage.DRAFT: frozenset({Stage.PUBLISHED}),
    Stage.PUBLISHED: frozenset({Stage.CLOSED}),
    Stage.CLOSED: frozenset(),
}
WHERE_IT_STANDS = {
    Stage.DRAFT: "This survey is a draft. Publish it first.",
    Stage.PUBLISHED: "This survey has been published.",
    Stage.CLOSED: "This survey is closed.",
}


def require_step(now: str, then: str) -> None:
    """Refuse a step that does not follow from where the survey stands."""
    if Stage(then) not in FOLLOWS[Stage(now)]:
        raise Breach(COUNTED, WHERE_IT_STANDS[Stage(now)])


def require_draft(now: str) -> None:
    """Refuse to change what residents have been asked."""
    if Stage(now) is not Stage.DRAFT:
        raise Breach(COUNTED, f"{WHERE_IT_STANDS[Stage(now)]} Everybody is asked the same, so it cannot be changed any more.")


def require_closed(now: str) -> None:
    """Refuse to choose from totals that still grow."""
    if Stage(now) is not Stage.CLOSED:
        raise Breach(COUNTED, "Answers still come in. What is published is chosen when the survey has closed.")
