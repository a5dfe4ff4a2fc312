"""Who came: present, excused and absent are three things and stay so (HB 4, ToR 5f; MTG-6, MTG-19, MEM-13)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from access.actions import Action
from core import audit
from handbook.membership import require_accompanied
from handbook.rules import Breach
from meetings import queries, stages
from meetings.models import Attendance, Meeting
from people.models import Person

State = Attendance.State


@dataclass(frozen=True)
class Coming:
    """How somebody stands: present, or away with or without apologies, which the panel accepts or not; the young come with an adult."""

    state: str
    reason: str = ""
    adult: str = ""
    is_accepted: bool = False


@transaction.atomic
def record(meeting: Meeting, coming: Mapping[int, Coming], *, visitors: int | None = None, by: Person) -> Meeting:
    """Record how each person stands, by their id; who is not named stays as they were.

    The meeting's row is held meanwhile, so that nobody leaves while a vote is being closed (VOTE-1).
    """
    meeting = queries.locked(meeting)
    _require_begun(meeting)
    changed = []
    for row in queries.attendances(meeting).filter(person__in=list(coming)):
        stands = coming[row.person_id]
        _require_adult(row, stands, meeting)
        row.state, row.reason, row.adult = stands.state, stands.reason, stands.adult or row.adult
        row.is_accepted = stands.is_accepted and stands.state == State.EXCUSED
        changed.append(row)
    Attendance.objects.bulk_update(changed, ["state", "reason", "is_accepted", "adult"])
    if visitors is not None:
        meeting.visitors = visitors
        meeting.save(update_fields=["visitors"])
    audit.record(by, Action.ATTENDANCE_RECORD, meeting)
    return meeting


def _require_begun(meeting: Meeting) -> None:
    if meeting.stage != Meeting.Stage.IN_PROGRESS:
        raise Breach(stages.STAGES, f"{stages.WHERE_IT_STANDS[Meeting.Stage(meeting.stage)]} Who came is recorded during it.")


def _require_adult(row: Attendance, stands: Coming, meeting: Meeting) -> None:
    if stands.state == State.PRESENT and row.capacity == Attendance.Capacity.MEMBER:
        require_accompanied(row.person.is_under_18(meeting.on), stands.adult or row.adult)
