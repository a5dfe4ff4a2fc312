"""Who has missed meetings in a row without a reason that the panel accepted (ToR 7b; CON-4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date, timedelta

from handbook import conduct as handbook
from handbook.rules import Warning
from meetings.models import Attendance, Meeting
from panels.models import Deselection, Membership, Panel, Suspension
from panels.queries import resting, seats

Stood = handbook.Attendance
DAY = timedelta(days=1)


def missed(panels: Collection[int], on: date) -> list[tuple[Membership, Warning]]:
    """Return the members of these panels whose row of absences is long enough to notice, each with the warning.

    What counts are meetings that were held and that the member was entitled to attend: not the one that admitted them, and
    none while they were suspended, or deselected until an appeal gave the seat back. In four queries for any number of members.
    """
    members = {seat.pk: seat for seat in _members(panels, on)}
    away = _resting_days(members)
    rows: dict[int, list[Stood]] = defaultdict(list)
    for attendance in _attendances(members):
        day, seat = attendance.meeting.held_on, members[attendance.membership_id or 0]
        admitted = seat.admitted_on
        if (admitted is None or day > admitted) and not any(since <= day < until for since, until in away[seat.pk]):
            rows[seat.pk].append(_stood(attendance))
    warned = ((seat, handbook.missed_meetings(rows[key])) for key, seat in members.items())
    return [(seat, warning) for seat, warning in warned if warning is not None]


def _members(panels: Collection[int], on: date) -> list[Membership]:
    here = seats().filter(panel__in=panels, panel__stage__in=Panel.LIVING, stage=Membership.Stage.ACTIVE)
    return list(here.exclude(resting(on)))


def _attendances(members: Collection[int]) -> list[Attendance]:
    held = Attendance.objects.filter(membership__in=members, meeting__stage=Meeting.Stage.HELD)
    return list(held.select_related("meeting").order_by("meeting__starts_at", "meeting_id"))


def _resting_days(members: Collection[int]) -> dict[int, list[tuple[date, date]]]:
    """Return for each member from when until when there was nothing but the seat; the day on which it ended is outside."""
    days: dict[int, list[tuple[date, date]]] = defaultdict(list)
    for suspension in Suspension.objects.filter(membership__in=members):
        days[suspension.membership_id].append((suspension.since, suspension.ended_on or date.max))
    # From the day after the vote to that of the hearing, at which the member has no more than a voice.
    for case in Deselection.objects.filter(membership__in=members, appeal_by__isnull=False).only("membership", "decided_on", "heard_on"):
        if case.decided_on is not None:
            days[case.membership_id].append((case.decided_on + DAY, case.heard_on + DAY if case.heard_on else date.max))
    return days


def _stood(attendance: Attendance) -> Stood:
    if attendance.state == Attendance.State.PRESENT:
        return Stood.PRESENT
    return Stood.ACCEPTED if attendance.is_accepted else Stood.ABSENT
