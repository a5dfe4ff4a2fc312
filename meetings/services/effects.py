"""What each kind of vote asks for before it opens, and what its result does when it closes (ToR 4, 5, 7, 9d, 10, 11)."""

from __future__ import annotations

from collections.abc import Callable

from handbook.rules import Breach
from handbook.votes import MotionKind
from meetings.models import AgendaItem, Attendance, Motion
from meetings.services import approval, dissolution, matters, proposals
from meetings.stages import STAGES
from panels.models import Deselection, Membership
from panels.services import amendments, conduct, membership, offices, tenure
from panels.stages import require_step
from people.models import Person

Requirement = Callable[[AgendaItem, Membership | None], None]
Effect = Callable[[Motion, Person], None]


def require(item: AgendaItem, *, kind: str, concerns: Membership | None) -> None:
    """Refuse to open a vote whose result could not take effect."""
    if kind in REQUIREMENTS:
        REQUIREMENTS[kind](item, concerns)


def apply(motion: Motion, *, by: Person) -> None:
    """Do what the result means; a kind without an effect stands by itself, and at a rehearsal nothing has one (MTG-24)."""
    if not motion.is_rehearsal and motion.kind in EFFECTS:
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


def _elect(motion: Motion, by: Person) -> None:
    """Give the office to whoever was elected, from the day of the meeting (OFF-3, OFF-4)."""
    for option in motion.options.filter(is_chosen=True).select_related("membership"):
        seat = option.membership
        if seat is not None:
            on = motion.item.meeting.held_on
            offices.name(seat, kind=motion.office, is_predominant=seat.is_predominant, is_elected=True, by=by, on=on)


def _require_case(item: AgendaItem, concerns: Membership | None) -> None:
    """Refuse a vote on a deselection that no file proposes, or that is not on this meeting's agenda (CON-2)."""
    require_step(matters.require_case(item, concerns).stage, Deselection.Stage.KEPT)


def _require_appeal(item: AgendaItem, concerns: Membership | None) -> None:
    """Refuse to hear an appeal that was not made, or at the meeting that decided the deselection (CON-5)."""
    conduct.require_hearing(matters.require_case(item, concerns), on=item.meeting.held_on)


def _deselect_or_keep(motion: Motion, by: Person) -> None:
    case, on = matters.require_case(motion.item, motion.concerns), motion.item.meeting.held_on
    decide = conduct.deselect if motion.is_carried else conduct.keep
    decide(case, by=by, on=on)


def _restore_or_confirm(motion: Motion, by: Person) -> None:
    case, on = matters.require_case(motion.item, motion.concerns), motion.item.meeting.held_on
    decide = conduct.restore if motion.is_carried else conduct.confirm
    decide(case, by=by, on=on)


def _require_amendable(item: AgendaItem, concerns: Membership | None) -> None:
    """Refuse a vote on the terms whose text did not go out as it reads now, or that could not take effect (TOR-4, TOR-5)."""
    proposals.require_went_out(item, MotionKind.AMEND)
    if item.amendment is not None:
        amendments.require_open(item.amendment)


def _amend(motion: Motion, by: Person) -> None:
    amendment, on = motion.item.amendment, motion.item.meeting.held_on
    if amendment is None:
        return
    if motion.is_carried:
        proposals.require_went_out(motion.item, MotionKind.AMEND)
        amendments.carry(amendment, by=by, on=on)
    else:
        amendments.reject(amendment, by=by, on=on)


def _require_dissolvable(item: AgendaItem, concerns: Membership | None) -> None:
    """Refuse a vote on dissolution whose proposal did not go to everybody with the notice, or in too short a time (DIS-1)."""
    proposals.require_went_out(item, MotionKind.DISSOLVE)


def _dissolve(motion: Motion, by: Person) -> None:
    if not motion.is_carried:
        return
    on = motion.item.meeting.held_on
    dissolution.dissolve(motion.panel, by=by, on=on)


def _require_named(item: AgendaItem, concerns: Membership | None) -> None:
    """Refuse a vote on minutes that does not say which; ``votes.open_on_minutes`` does (MTG-17)."""
    raise Breach(STAGES, "A vote on minutes says which minutes it is on.")


REQUIREMENTS: dict[str, Requirement] = {
    Motion.Kind.ADMIT: _require_admissible,
    Motion.Kind.DESELECT: _require_case,
    Motion.Kind.APPEAL: _require_appeal,
    Motion.Kind.AMEND: _require_amendable,
    Motion.Kind.DISSOLVE: _require_dissolvable,
    Motion.Kind.MINUTES: _require_named,
}
EFFECTS: dict[str, Effect] = {
    Motion.Kind.ADMIT: _admit_or_decline,
    Motion.Kind.RENEW: _renew,
    Motion.Kind.DESELECT: _deselect_or_keep,
    Motion.Kind.APPEAL: _restore_or_confirm,
    Motion.Kind.AMEND: _amend,
    Motion.Kind.DISSOLVE: _dissolve,
    Motion.Kind.ELECT: _elect,
    Motion.Kind.MINUTES: approval.approve,
}
