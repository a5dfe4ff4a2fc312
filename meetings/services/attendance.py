"""Who came, when they came late and left early: present, excused and absent stay apart (HB 4, ToR 5f; MTG-6, MTG-19, MEM-13)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from access.actions import Action
from core import audit
from handbook.evenings import is_slip
from handbook.interests import APART
from handbook.membership import require_accompanied
from handbook.rules import Breach
from meetings import queries, stages
from meetings.models import Attendance, Meeting
from people.models import Person

State = Attendance.State


@dataclass(frozen=True)
class Times:
    """When somebody came and left, where that is known; nothing where they were there from beginning to end."""

    came_at: datetime | None = None
    left_at: datetime | None = None


@dataclass(frozen=True)
class Coming:
    """How somebody stands: present, or away with or without apologies, which the panel accepts or not; the young come with an adult.

    Whoever ``is_leaving`` came and goes. ``times`` puts right when that was.
    """

    state: str
    reason: str = ""
    adult: str = ""
    is_accepted: bool = False
    is_leaving: bool = False
    times: Times | None = None


@transaction.atomic
def record(
    meeting: Meeting, coming: Mapping[int, Coming], *, visitors: int | None = None, by: Person, at: datetime | None = None
) -> Meeting:
    """Record how each person stands, by their id, and the moment they come or leave; who is not named stays as they were.

    The meeting's row is held meanwhile, so that nobody leaves while a vote is being closed (VOTE-1).
    """
    meeting = queries.locked(meeting)
    _require_begun(meeting)
    if at is not None and meeting.began_at is not None:
        at = max(at, meeting.began_at)
    changed = []
    for row in queries.attendances(meeting).filter(person__in=list(coming)):
        stands = coming[row.person_id]
        if stands.is_leaving and not row.is_here:
            continue  # who has gone already, as somebody else noted, does not go again
        if _is_overtaken(row, stands, at):
            continue  # what waited for its connection undoes nothing that happened after it
        _require_adult(row, stands, meeting)
        state, times = _stands(row, stands, at)
        _require_order(row, times)
        row.state, row.reason, row.adult = state, stands.reason, stands.adult or row.adult
        row.came_at, row.left_at = times.came_at, times.left_at
        row.is_accepted = stands.is_accepted and state == State.EXCUSED
        changed.append(row)
    Attendance.everything.bulk_update(changed, ["state", "reason", "is_accepted", "adult", "came_at", "left_at"])
    if visitors is not None:
        meeting.visitors = visitors
        meeting.save(update_fields=["visitors"])
    audit.record(by, Action.ATTENDANCE_RECORD, meeting)
    return meeting


def _stands(row: Attendance, stands: Coming, at: datetime | None) -> tuple[str, Times]:
    """Return the state and the times of somebody: a name taken back at once was a slip, and whoever comes back has not left."""
    if stands.state != State.PRESENT:
        return stands.state, Times()
    if stands.times is not None:
        return State.PRESENT, stands.times
    if stands.is_leaving and at is not None:
        noted = row.came_at
        if noted is not None and is_slip(int((at - noted).total_seconds() // 60)):
            return State.ABSENT, Times()
        return State.PRESENT, Times(noted, at)
    return State.PRESENT, Times(row.came_at if row.state == State.PRESENT else at)


def _is_overtaken(row: Attendance, stands: Coming, at: datetime | None) -> bool:
    """Say whether somebody came or left, as others have noted, after the moment at which this was entered."""
    noted = row.left_at or row.came_at
    is_tap = stands.state == State.PRESENT and stands.times is None
    return is_tap and at is not None and noted is not None and at < noted


def _require_order(row: Attendance, times: Times) -> None:
    """Refuse that somebody left before they came."""
    if times.came_at is not None and times.left_at is not None and times.left_at < times.came_at:
        raise Breach(APART, f"{row.person} cannot have left before arriving. Look at the two times.")


def _require_begun(meeting: Meeting) -> None:
    if meeting.stage != Meeting.Stage.IN_PROGRESS:
        raise Breach(stages.STAGES, f"{stages.WHERE_IT_STANDS[Meeting.Stage(meeting.stage)]} Who came is recorded during it.")


def _require_adult(row: Attendance, stands: Coming, meeting: Meeting) -> None:
    if stands.state == State.PRESENT and row.capacity == Attendance.Capacity.MEMBER:
        require_accompanied(row.person.is_under_18(meeting.on), stands.adult or row.adult)
