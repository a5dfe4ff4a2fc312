"""What each kind of vote asks for before it opens, and what its result does when it closes (ToR 4, 5, 7, 9d, 10, 11)."""

from __future__ import annotations

from collections.abc import Callable

from meetings.models import AgendaItem, Attendance, Motion
from panels.models import Membership
from panels.services import membership, tenure
from people.models import Person

Requirement = Callable[[AgendaItem, Membership | None], None]
Effect = Callable[[Motion, Person], None]


def require(item: AgendaItem, *, kind: str, concerns: Membership | None) -> None:
    """Refuse to open a vote whose result could not take effect."""
    if kind in REQUIREMENTS:
        REQUIREMENTS[kind](item, concerns)


def apply(motion: Motion, *, by: Person) -> None:
    """Do what the result means; a kind without an effect stands by itself."""
    if motion.kind in EFFECTS:
        EFFECTS[motion.kind](motion, by)


def _require_admissible(item: AgendaItem, concerns: Membership | None) -> None:
    if concerns is not None:
        tenure.require_admissible(concerns, on=item.meeting.held_on)


def _admit_or_decline(motion: Motion, by: Person) -> None:
    meeting, concerned = motion.item.meeting, motion.concerns
    if concerned is None:
        return
    if not motion.is_carried:
        membership.decline(concerned, by=by, on=meeting.held_on)
        return
    seat = membership.admit(concerned, by=by, on=meeting.held_on)
    Attendance.objects.get_or_create(
        meeting=meeting, person=seat.person, defaults={"membership": seat, "capacity": Attendance.Capacity.MEMBER}
    )


def _renew(motion: Motion, by: Person) -> None:
    if motion.concerns is not None and motion.is_carried:
        tenure.renew(motion.concerns, by=by, on=motion.item.meeting.held_on)


REQUIREMENTS: dict[str, Requirement] = {Motion.Kind.ADMIT: _require_admissible}
EFFECTS: dict[str, Effect] = {Motion.Kind.ADMIT: _admit_or_decline, Motion.Kind.RENEW: _renew}
