"""Where a complaint stands and what may follow what (HB 6.2)."""

from __future__ import annotations

from complaints.models import Complaint
from handbook.complaints import REVIEW
from handbook.rules import Breach

Stage = Complaint.Stage

FOLLOWS: dict[Stage, frozenset[Stage]] = {
    Stage.RECEIVED: frozenset({Stage.ACKNOWLEDGED, Stage.REVIEW_ASKED}),
    Stage.ACKNOWLEDGED: frozenset({Stage.ANSWERED, Stage.REVIEW_ASKED}),
    Stage.ANSWERED: frozenset({Stage.REVIEW_ASKED, Stage.CLOSED}),
    Stage.REVIEW_ASKED: frozenset({Stage.UNDER_REVIEW}),
    Stage.UNDER_REVIEW: frozenset({Stage.REVIEWED}),
    Stage.REVIEWED: frozenset({Stage.CLOSED}),
    Stage.CLOSED: frozenset(),
}

WHERE_IT_STANDS = {
    Stage.RECEIVED: "This complaint has not been acknowledged yet. Send the acknowledgement first.",
    Stage.ACKNOWLEDGED: "This complaint has been acknowledged and waits for its answer.",
    Stage.ANSWERED: "This complaint has been answered. What follows is the complainant’s word: settled, or stage 2.",
    Stage.REVIEW_ASKED: "This complaint is at stage 2, and the review has not begun yet.",
    Stage.UNDER_REVIEW: "This complaint is under review and waits for the decision.",
    Stage.REVIEWED: "This complaint has been decided at stage 2.",
    Stage.CLOSED: "This complaint is closed.",
}


def require_step(now: str, then: str) -> None:
    """Refuse a step that does not follow from where the complaint stands."""
    if Stage(then) not in FOLLOWS[Stage(now)]:
        raise Breach(REVIEW, WHERE_IT_STANDS[Stage(now)])


def require_open_file(now: str) -> None:
    """Refuse to write in a file that is closed."""
    if Stage(now) is Stage.CLOSED:
        raise Breach(REVIEW, f"{WHERE_IT_STANDS[Stage.CLOSED]} Nothing more is written in its file.")
