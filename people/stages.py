"""Where requests, copies and complaints about personal data stand, and what may follow what (GDPR-4, GDPR-9)."""

from __future__ import annotations

from handbook.data_protection import DATA_COMPLAINT, ONE_MONTH, RIGHTS
from handbook.rules import Breach, decides
from people.models import DataComplaint, DataCopy, DataRequest

Stage = DataRequest.Stage
CopyStage = DataCopy.Stage
ComplaintStage = DataComplaint.Stage

FOLLOWS: dict[Stage, frozenset[Stage]] = {
    Stage.OPEN: frozenset({Stage.PAUSED, Stage.ANSWERED, Stage.REFUSED}),
    Stage.PAUSED: frozenset({Stage.OPEN, Stage.REFUSED}),
    Stage.ANSWERED: frozenset(),
    Stage.REFUSED: frozenset(),
}
WHERE_IT_STANDS = {
    Stage.OPEN: "No question about this request is open. The clock runs.",
    Stage.PAUSED: "A question about this request waits for a reply, and the clock stands until it is there.",
    Stage.ANSWERED: "This request has been answered. Nothing about it can be changed any more.",
    Stage.REFUSED: "This request was refused. Nothing about it can be changed any more.",
}

COPY_FOLLOWS: dict[CopyStage, frozenset[CopyStage]] = {
    CopyStage.WAITING: frozenset({CopyStage.READY, CopyStage.REMOVED}),
    CopyStage.READY: frozenset({CopyStage.RELEASED, CopyStage.WAITING, CopyStage.REMOVED}),
    CopyStage.RELEASED: frozenset({CopyStage.REMOVED}),
    CopyStage.REMOVED: frozenset(),
}
WHERE_THE_COPY_STANDS = {
    CopyStage.WAITING: "The copy is being made. Look again in a minute.",
    CopyStage.READY: "The copy has been made and waits to be looked through.",
    CopyStage.RELEASED: "The copy has been released to the person already.",
    CopyStage.REMOVED: "The copy was released and its file has been removed since. The person can ask for another one.",
}

COMPLAINT_FOLLOWS: dict[ComplaintStage, frozenset[ComplaintStage]] = {
    ComplaintStage.RECEIVED: frozenset({ComplaintStage.ACKNOWLEDGED, ComplaintStage.ANSWERED}),
    ComplaintStage.ACKNOWLEDGED: frozenset({ComplaintStage.ANSWERED}),
    ComplaintStage.ANSWERED: frozenset(),
}
WHERE_THE_COMPLAINT_STANDS = {
    ComplaintStage.RECEIVED: "This complaint has not been acknowledged yet.",
    ComplaintStage.ACKNOWLEDGED: "This complaint has been acknowledged already.",
    ComplaintStage.ANSWERED: "This complaint has been answered. Nothing about it can be changed any more.",
}


@decides(RIGHTS)
def require_step(now: str, then: str) -> None:
    """Refuse a step that does not follow from where the request stands."""
    if Stage(then) not in FOLLOWS[Stage(now)]:
        raise Breach(RIGHTS, WHERE_IT_STANDS[Stage(now)])


@decides(ONE_MONTH)
def require_running(now: str) -> None:
    """Refuse to give a clock more time that does not run."""
    if Stage(now) != Stage.OPEN:
        raise Breach(ONE_MONTH, WHERE_IT_STANDS[Stage(now)])


@decides(RIGHTS)
def require_copy_step(now: str, then: str) -> None:
    """Refuse a step that does not follow from where the copy stands."""
    if CopyStage(then) not in COPY_FOLLOWS[CopyStage(now)]:
        raise Breach(RIGHTS, WHERE_THE_COPY_STANDS[CopyStage(now)])


@decides(DATA_COMPLAINT)
def require_complaint_step(now: str, then: str) -> None:
    """Refuse a step that does not follow from where the complaint stands."""
    if ComplaintStage(then) not in COMPLAINT_FOLLOWS[ComplaintStage(now)]:
        raise Breach(DATA_COMPLAINT, WHERE_THE_COMPLAINT_STANDS[ComplaintStage(now)])
