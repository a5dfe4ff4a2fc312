"""How a priority comes about and what is done on it: its seven stages, its actions, what a review decides (SNWP, HB 2.1, 4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from handbook.dates import in_full
from handbook.priorities import REVIEW
from handbook.rules import Breach, decides, rule

ACTIONS = rule("PRI-6", "HB 2.1", "The panel decides on the type of action; some actions are led by partners.")
STAGES = rule("PRI-11", "SNWP", "A priority comes about in seven stages, and each of them rests on something.")


class Stage(StrEnum):
    """The seven stages from research to review."""

    RESEARCH = "research"
    ENGAGEMENT = "engagement"
    PREFERENCES = "preferences"
    ANALYSIS = "analysis"
    CHOICE = "choice"
    ACTION = "action"
    REVIEW = "review"

    @property
    def words(self) -> str:
        """The stage as a heading names it."""
        return STAGE_WORDS[self]


STAGE_WORDS = {
    Stage.RESEARCH: "Research",
    Stage.ENGAGEMENT: "Engagement",
    Stage.PREFERENCES: "Public preferences",
    Stage.ANALYSIS: "Investigation and analysis",
    Stage.CHOICE: "Public choices",
    Stage.ACTION: "Plan and action",
    Stage.REVIEW: "Review",
}


class Outcome(StrEnum):
    """What a meeting decides about a live priority."""

    KEPT = "kept"
    AMENDED = "amended"
    REPLACED = "replaced"
    CLOSED = "closed"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class StageReached:
    """One of the seven stages of one priority: what it rests on, and whether the priority stands here now."""

    stage: Stage
    rests_on: tuple[str, ...]
    stands_here: bool
    is_behind: bool


@decides(STAGES)
def stages(rests_on: Mapping[Stage, tuple[str, ...]]) -> tuple[StageReached, ...]:
    """The seven stages in order; the priority stands at the last one that rests on something, at the first when none does."""
    order = list(Stage)
    here = max((place for place, stage in enumerate(order) if rests_on.get(stage)), default=0)
    return tuple(StageReached(stage, rests_on.get(stage, ()), place == here, place < here) for place, stage in enumerate(order))


@decides(ACTIONS)
def require_action(owner: str, due_on: date, on: date) -> None:
    """Refuse an action that nobody is to take, or whose day has passed."""
    if not owner.strip():
        raise Breach(ACTIONS, "An action needs somebody who takes it. Name the team, the council's service or the group.")
    if due_on < on:
        raise Breach(ACTIONS, f"{in_full(due_on)} has passed. Choose the day by which it is to be done.")


@decides(REVIEW)
def require_reviewable(before: str) -> None:
    """Refuse a second decision at the same meeting once the first has taken effect."""
    if before in {Outcome.AMENDED, Outcome.REPLACED, Outcome.CLOSED}:
        raise Breach(REVIEW, f"This meeting has {before} the priority already. A mistake is put right by a decision of the next one.")


@decides(REVIEW)
def require_reason(outcome: str, said: str) -> None:
    """Refuse a review without its words: what was done and shown, or why it was closed or not reviewed."""
    if said.strip():
        return
    if outcome == Outcome.SKIPPED:
        raise Breach(REVIEW, "Say why the priority was not reviewed; the reason stands in the minutes.")
    if outcome == Outcome.CLOSED:
        raise Breach(REVIEW, "Say why the priority is closed; residents read the reason.")
    raise Breach(REVIEW, "Say what was done since the last meeting; residents read it.")
