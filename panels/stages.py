"""Where a deselection stands and what may follow what (ToR 7b, 7c; CON-2, CON-5)."""

from __future__ import annotations

from handbook.conduct import APPEAL, GROUNDS
from handbook.rules import Breach, decides
from panels.models import Deselection

Stage = Deselection.Stage

FOLLOWS: dict[Stage, frozenset[Stage]] = {
    Stage.PROPOSED: frozenset({Stage.WITHDRAWN, Stage.KEPT, Stage.DESELECTED}),
    Stage.WITHDRAWN: frozenset(),
    Stage.KEPT: frozenset(),
    Stage.DESELECTED: frozenset({Stage.APPEALED, Stage.ENDED}),
    Stage.APPEALED: frozenset({Stage.RESTORED, Stage.ENDED}),
    Stage.RESTORED: frozenset(),
    Stage.ENDED: frozenset(),
}

WHERE_IT_STANDS = {
    Stage.PROPOSED: Breach(GROUNDS, "No meeting has voted on this deselection yet. Put it on an agenda first."),
    Stage.WITHDRAWN: Breach(GROUNDS, "This proposal was withdrawn. Propose the deselection again, with its grounds."),
    Stage.KEPT: Breach(GROUNDS, "The meeting decided that this member stays. What has changed since needs a new proposal."),
    Stage.DESELECTED: Breach(APPEAL, "The meeting has decided on this deselection. Only the member's appeal can follow."),
    Stage.APPEALED: Breach(APPEAL, "There is one appeal against a deselection, and it has been made. The next meeting hears it."),
    Stage.RESTORED: Breach(APPEAL, "The appeal was upheld and the seat given back. That decision is final."),
    Stage.ENDED: Breach(APPEAL, "The membership has ended. That decision is final."),
}


@decides(GROUNDS, APPEAL)
def require_step(now: str, then: str) -> None:
    """Refuse a step that does not follow from where the deselection stands."""
    if Stage(then) not in FOLLOWS[Stage(now)]:
        stands = WHERE_IT_STANDS[Stage(now)]
        raise Breach(stands.rule, stands.sentence)
