"""Deselection: its grounds, missed meetings, and the appeal; who hears of a concern about conduct (HB 5; ToR 7)."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from handbook.dates import in_full
from handbook.rules import Breach, Warning, decides, rule
from handbook.words import number

GROUNDS = rule("CON-2", "ToR 7b", "A deselection names one of four grounds.")
DESELECTION = rule("CON-3", "ToR 7b", "A member is deselected by two thirds of those present and voting.")
ABSENCES = rule("CON-4", "ToR 7b", "Three meetings missed in a row without an accepted reason are noticed.")
APPEAL = rule("CON-5", "ToR 7c", "A deselected member can appeal once, within 28 days, to a later meeting; it is final.")
TELLING = rule("CON-6", "ToR 7d", "Anyone concerned tells the chair or the sergeant, who follows it up.")

ABSENCES_IN_A_ROW = 3
APPEAL_DAYS = 28
ENTRY_DAYS = 7


class Ground(StrEnum):
    """The grounds on which a member can be deselected."""

    BREACH = "breach"
    NOT_ELIGIBLE = "not_eligible"
    ABSENCE = "absence"
    UNDERMINES = "undermines"


class Attendance(StrEnum):
    """How a member stood to one meeting that was held and that the member was entitled to attend."""

    PRESENT = "present"
    ACCEPTED = "accepted"
    ABSENT = "absent"


class GoesTo(StrEnum):
    """Who follows a concern about conduct up."""

    CHAIR = "chair"
    SERGEANT = "sergeant"


@decides(GROUNDS)
def require_ground(ground: Ground | None) -> None:
    """Refuse a deselection that names no ground."""
    if ground is None:
        raise Breach(GROUNDS, "A member is deselected on one of four grounds. Choose the one that this proposal rests on.")


@decides(GROUNDS)
def require_case(is_member: bool, is_own: bool, is_open: bool) -> None:
    """Refuse a deselection of somebody who has left, of the proposer, and a second one while the first is undecided."""
    if not is_member:
        raise Breach(GROUNDS, "Only a member of the panel can be deselected, and this person is none now.")
    if is_own:
        raise Breach(GROUNDS, "A deselection is proposed by another member. To leave the panel yourself, tell the chair.")
    if is_open:
        raise Breach(GROUNDS, "The deselection of this member is proposed or decided already. Let that one come to its end first.")


@decides(ABSENCES)
def absences_in_a_row(meetings: Iterable[Attendance]) -> int:
    """How many of the latest meetings, oldest first, were missed one after another without an accepted reason."""
    row = 0
    for attendance in meetings:
        row = row + 1 if attendance is Attendance.ABSENT else 0
    return row


@decides(ABSENCES)
def missed_meetings(meetings: Iterable[Attendance]) -> Warning | None:
    """Warn the chair of a member who has missed three meetings in a row."""
    row = absences_in_a_row(meetings)
    if row < ABSENCES_IN_A_ROW:
        return None
    return Warning(
        ABSENCES,
        f"This member has missed the last {number(row)} meetings without a reason that the panel accepted. "
        "Speak with the member before anything else.",
    )


@decides(APPEAL)
def appeal_by(deselected_on: date) -> date:
    """The last day for an appeal."""
    return deselected_on + timedelta(days=APPEAL_DAYS)


@decides(APPEAL)
def require_appeal(deselected_on: date, on: date, has_appealed: bool) -> None:
    """Refuse a second appeal, one that comes too late, and one of a day before the deselection."""
    if has_appealed:
        raise Breach(APPEAL, "There is one appeal against a deselection, and it has been made.")
    if on < deselected_on:
        raise Breach(
            APPEAL, f"The deselection was on {in_full(deselected_on)}, and an appeal follows it. Correct the day on which it arrived."
        )
    if on > appeal_by(deselected_on):
        raise Breach(
            APPEAL,
            f"The deselection was on {in_full(deselected_on)}, and an appeal had to be made within 28 days: "
            f"by {in_full(appeal_by(deselected_on))}.",
        )


@decides(APPEAL)
def require_later_meeting(deselected_on: date, heard_on: date) -> None:
    """Refuse to hear an appeal at the meeting that decided the deselection, or before it."""
    if heard_on <= deselected_on:
        raise Breach(APPEAL, "An appeal is heard at a later meeting than the one that decided. Put it on the next agenda.")


@decides(APPEAL)
def appeal_has_lapsed(appeal_by: date, today: date) -> bool:
    """Whether the last day for an appeal is over; the day itself still counts."""
    return today > appeal_by


@decides(APPEAL)
def can_be_entered(appeal_by: date, today: date) -> bool:
    """Whether a letter that arrived in time can still be entered: for a week after the last day, while the membership does not end."""
    return today <= appeal_by + timedelta(days=ENTRY_DAYS)


@decides(TELLING)
def who_follows_up(is_about_chair: bool, has_chair: bool) -> GoesTo:
    """Say who hears of a concern: the chair, or the sergeant where it is about the chair or there is none."""
    return GoesTo.SERGEANT if is_about_chair or not has_chair else GoesTo.CHAIR


@decides(TELLING)
def require_followed_up(what_was_done: str) -> None:
    """Refuse to close a concern without saying what came of it."""
    if not what_was_done.strip():
        raise Breach(TELLING, "Whoever was told of a concern follows it up. Say what was done before you close it.")
