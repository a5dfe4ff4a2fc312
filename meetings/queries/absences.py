"""Who has missed meetings in a row without a reason that the panel accepted (ToR 7b; CON-4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce, TruncDate

from handbook import conduct as handbook
from handbook.rules import Warning
from meetings.models import Attendance, Meeting
from panels.models import Deselection, Membership, Panel, Suspension
from panels.queries import members_on, rests

Stood = handbook.Attendance


def missed(panels: Collection[Panel], on: date) -> list[tuple[Membership, Warning]]:
    """Return the members of these panels whose row of absences is long enough to notice, each with the warning.

    What counts are meetings that were held and that the member was entitled to attend: not the one that admitted them, and
    none while they were suspended, or deselected until an appeal gave the seat back. In three queries for any number of members.
    """
    here = [seat for panel in panels for seat in members_on(panel, on) if seat.stage == Membership.Stage.ACTIVE]
    members = {seat.pk: seat for seat in here if not rests(seat)}
    rows: dict[int, list[Stood]] = defaultdict(list)
    for attendance in _attendances(members):
        day, seat = attendance.meeting.held_on, members[attendance.membership_id or 0]
        admitted = seat.admitted_on
        if (admitted is None or day > admitted) and not attendance.was_out:  # type: ignore[attr-defined]
            rows[seat.pk].append(_stood(attendance))
    warned = ((seat, handbook.missed_meetings(rows[key])) for key, seat in members.items())
    return [(seat, warning) for seat, warning in warned if warning is not None]


def _attendances(members: Collection[int]) -> list[Attendance]:
    """Return how the members stood at the meetings that were held, each with ``was_out``: with nothing but the seat on that day."""
    held = Attendance.objects.filter(membership__in=members, meeting__stage=Meeting.Stage.HELD)
    held = held.annotate(day=TruncDate(Coalesce("meeting__began_at", "meeting__starts_at")))
    own, day = {"membership": OuterRef("membership")}, OuterRef("day")
    suspended = Suspension.objects.filter(Q(ended_on=None) | Q(ended_on__gt=day), **own, since__lte=day)
    # From the day after the vote to that of the hearing, at which the member has no more than a voice.
    deselected = Deselection.objects.filter(Q(heard_on=None) | Q(heard_on__gte=day), **own, decided_on__lt=day, appeal_by__isnull=False)
    held = held.annotate(was_out=Q(Exists(suspended)) | Q(Exists(deselected)))
    return list(held.select_related("meeting").order_by("meeting__starts_at", "meeting_id"))


def _stood(attendance: Attendance) -> Stood:
    if attendance.state == Attendance.State.PRESENT:
        return Stood.PRESENT
    return Stood.ACCEPTED if attendance.is_accepted else Stood.ABSENT
