"""Where a complaint goes, and by when it is dealt with."""

from collections.abc import Collection
from datetime import date

from tests.handbook.second.days import walk


def is_taken(written: bool, anonymous: bool, special_reason: str) -> bool:
    """CMP-2."""
    if special_reason.strip():
        return True
    return (written, anonymous) == (True, False)


def belongs_here(against: str) -> bool:
    """CMP-8: members and partners; officers and the service are complained of elsewhere."""
    return against in {"member", "partner"}


def goes_to(against_chair: bool) -> tuple[str, int]:
    """CMP-3: to whom, and at which stage."""
    return ("sergeant", 2) if against_chair else ("chair", 1)


def chair_may_handle(chair: str, complainant: str, against: Collection[str]) -> bool:
    """CMP-3: nobody handles what they made, or what was made about them."""
    return chair not in {complainant, *against}


def acknowledge_by(received_on: date) -> date:
    """CMP-4."""
    return walk(received_on, 5)


def acknowledgement_reminders(received_on: date) -> list[date]:
    """CMP-4: days 3 and 5."""
    return [walk(received_on, day) for day in (3, 5)]


def answer_by(received_on: date) -> date:
    """CMP-5."""
    return walk(received_on, 28)


def answer_reminders(received_on: date) -> list[date]:
    """CMP-5: days 14, 21, 26 and 28."""
    return [walk(received_on, day) for day in (14, 21, 26, 28)]


def is_late(due_on: date, on: date) -> bool:
    """CMP-4 and CMP-5: after the day, not on it."""
    return due_on < on


def may_review(reviewer: str, rank: str, handled_stage_1: Collection[str]) -> bool:
    """CMP-7: a sergeant who had no part in stage 1."""
    return rank == "sergeant" and reviewer not in handled_stage_1


def may_go_to_stage_2(stage: int, on_complainants_word: bool) -> bool:
    """CMP-7: from the first, on the word of whoever complained."""
    return stage == 1 and on_complainants_word


def stage_2_target(referred_on: date) -> date:
    """CMP-9: 28 days, the system's own."""
    return walk(referred_on, 28)
