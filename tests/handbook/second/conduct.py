"""Absences, deselection and the appeal."""

from collections.abc import Collection
from datetime import date

from tests.handbook.second.days import is_within, walk

GROUNDS = {"breach", "requirements", "absence", "undermines"}


def latest_row(attendance: str) -> int:
    """CON-4: P present, A accepted, x absent; how many x stand at the end."""
    return len(attendance) - len(attendance.rstrip("x"))


def has_missed_three(attendance: str) -> bool:
    """CON-2 and CON-4: the last three."""
    return attendance.endswith("xxx")


def may_be_proposed(grounds: Collection[str]) -> bool:
    """CON-2: one of the four at least, and nothing else."""
    return len(grounds) > 0 and set(grounds) | GROUNDS == GROUNDS


def is_deselected(for_: int, against: int, present: int) -> bool:
    """CON-3: two for it to each one against, and three present."""
    return present not in (0, 1, 2) and for_ > 0 and for_ >= against + against


def last_day_of_appeal(deselected_on: date) -> date:
    """CON-5: the 28th day after."""
    return walk(deselected_on, 28)


def may_appeal(deselected_on: date, on: date, has_appealed: bool) -> bool:
    """CON-5: once, within 28 days."""
    return not has_appealed and is_within(28, deselected_on, on)


def may_be_heard_at(deselected_on: date, lodged_on: date, meeting_on: date) -> bool:
    """CON-5: at a meeting later than the one that deselected, once the appeal is there."""
    return meeting_on > deselected_on and meeting_on >= lodged_on


def appeal_is_upheld(for_: int, against: int, present: int) -> bool:
    """CON-5: simple majority, three present, a tie leaves the deselection."""
    return present not in (0, 1, 2) and for_ - against > 0


def keeps_seat(deselected_on: date, on: date, appeal: str) -> bool:
    """CON-5: while an appeal can be lodged or waits; then as it was decided."""
    if appeal == "none":
        return is_within(28, deselected_on, on)
    return appeal in ("lodged", "upheld")


def keeps_vote(appeal: str) -> bool:
    """CON-5: not before the appeal is upheld."""
    return appeal == "upheld"
