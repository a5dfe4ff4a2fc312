"""What a priority needs, who sets it, and when it is looked at again."""

from collections.abc import Mapping

OUTCOMES_OF_A_REVIEW = {"kept", "amended", "replaced", "closed"}
STAGES = ["research", "engagement", "public preferences", "investigation and analysis", "public choices", "plan and action", "review"]
WHOLE_WARD = ["across the ward", "whole ward", "entire ward", "all over the ward", "ward-wide", "wardwide", "throughout the ward"]


def who_sets(number: int) -> str:
    """PRI-1: the team sets the first, the panel the others."""
    return ["police", "panel"][min(number, 2) - 1]


def may_be_set(by: str, number: int, about_violence: bool) -> bool:
    """PRI-1: the first is about violence or what drives it."""
    return by == who_sets(number) and (number > 1 or about_violence)


def priorities_missing(by_police: int, by_panel: int) -> int:
    """PRI-1: one of the team, two of the panel; more of one kind do not stand in for the other."""
    return len([1 for place in (1,) if by_police < place]) + len([1 for place in (1, 2) if by_panel < place])


def smart_parts_missing(texts: Mapping[str, str]) -> set[str]:
    """PRI-2: each of the five has all that it is made of, and none of it is blank."""
    parts = {
        "specific": ["problem", "area"],
        "measurable": ["measure", "baseline", "target"],
        "achievable": ["step before the next meeting"],
        "relevant": ["why it is a ward issue"],
        "timely": ["what it leaves time for", "date"],
    }
    return {part for part, names in parts.items() for name in names if texts.get(name, "").strip() == ""}


def covers_whole_ward(area: str) -> bool:
    """PRI-2."""
    plain = " ".join(area.lower().split())
    return any(words in plain for words in WHOLE_WARD)


def meeting_may_be_closed(reviews: Mapping[str, tuple[str, str]]) -> bool:
    """PRI-5: each priority with what came of its review and the reason where there was none."""
    left = set(reviews)
    for priority, (outcome, reason) in reviews.items():
        if outcome in OUTCOMES_OF_A_REVIEW or (outcome == "not reviewed" and reason.strip()):
            left.remove(priority)
    return not left


def stage_before(stage: str) -> str | None:
    """PRI-11: what comes before each of the seven."""
    place = STAGES.index(stage)
    return STAGES[place - 1] if place else None
