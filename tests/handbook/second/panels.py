"""How often a panel meets, what is agreed at its first meeting, and how it ends."""

from collections.abc import Collection, Sequence

STEPS_OF_THE_POLICE = ["issues documented", "line manager told", "advice sought", "joint meeting", "reasons submitted", "signed off"]


def interval_is_allowed(months: int) -> bool:
    """PAN-7: every month, every two, or every three."""
    return months in (1, 2, 3)


def first_agenda_is_complete(items: Collection[str]) -> bool:
    """PAN-2: the terms of reference are on it."""
    return "terms of reference" in set(items)


def lacks_a_secretary(officers: Collection[str]) -> bool:
    """PAN-4."""
    return "secretary" not in officers


def step_may_follow(done: Sequence[str], step: str) -> bool:
    """DIS-2: one after another, none left out and none twice."""
    return [*done, step] == STEPS_OF_THE_POLICE[: len(done) + 1]


def may_sign_off(rank: str, delegated: bool) -> bool:
    """DIS-2: the Superintendent, or the Chief Inspector to whom it was delegated."""
    return (rank, delegated) in {("superintendent", False), ("superintendent", True), ("chief inspector", True)}


def needs_sign_off(chair_agrees: bool) -> bool:
    """DIS-2: where the chair does not agree."""
    return chair_agrees is False


def may_change(status: str) -> bool:
    """DIS-3: nothing about a dissolved panel does."""
    return status in {"interim", "active"}
