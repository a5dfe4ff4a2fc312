"""A meeting begins and ends (ToR 9; MTG-6, MTG-17)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from access.actions import Action
from core import audit
from handbook.dates import in_full
from handbook.rules import Breach
from handbook.votes import FINAL
from meetings import queries, stages
from meetings.models import Attendance, Meeting, Minutes
from meetings.services import replies
from panels.queries import locked as locked_panel
from panels.queries import members_of, officers_of, partners_of
from panels.services import offices
from people.models import Person

Capacity = Attendance.Capacity

Requirement = Callable[[Meeting], None]
_requirements: list[Requirement] = []


def require_before_end(requirement: Requirement) -> None:
    """Take note of a function of an app above that refuses the end of a meeting while something of its own is undone."""
    if requirement not in _requirements:
        _requirements.append(requirement)


@transaction.atomic
def begin(meeting: Meeting, *, by: Person, at: datetime) -> Meeting:
    """Begin the meeting: from now on it can record who is here and vote."""
    meeting = queries.locked(meeting)
    stages.require_step(meeting.stage, Meeting.Stage.IN_PROGRESS)
    _require_day(meeting, timezone.localtime(at).date())
    _require_alone(meeting)
    meeting.stage, meeting.began_at = Meeting.Stage.IN_PROGRESS, at
    meeting.save(update_fields=["stage", "began_at"])
    expect(meeting, meeting.held_on)
    replies.excuse(meeting)
    audit.record(by, Action.ATTENDANCE_RECORD, meeting)
    return meeting


def expect(meeting: Meeting, on: date) -> None:
    """Write down who is expected, nobody present yet; who is on the list already stays as they are."""
    panel = meeting.panel
    rows = [Attendance(meeting=meeting, person=seat.person, membership=seat, capacity=Capacity.MEMBER) for seat in members_of(panel, on)]
    known = {row.person_id for row in rows}
    others = [(partner.person, Capacity.PARTNER) for partner in partners_of(panel, on)]
    others += [(posting.person, Capacity.OFFICER) for posting in officers_of(panel, on)]
    for person, capacity in others:
        if person.pk not in known:
            known.add(person.pk)
            rows.append(Attendance(meeting=meeting, person=person, capacity=capacity))
    Attendance.objects.bulk_create(rows, ignore_conflicts=True)


def _require_day(meeting: Meeting, today: date) -> None:
    if today < meeting.on:
        raise Breach(stages.STAGES, f"People have notice of {in_full(meeting.on)}. The meeting begins on that day.")


def _require_alone(meeting: Meeting) -> None:
    """Refuse while another meeting of the panel is in progress; the panel's row is held, so that two cannot begin at once."""
    panel = locked_panel(meeting.panel)
    other = Meeting.objects.filter(panel=panel, stage=Meeting.Stage.IN_PROGRESS).first()
    if other is not None:
        raise Breach(stages.STAGES, f"The meeting of {in_full(other.on)} is in progress. End it first.")


@transaction.atomic
def end(meeting: Meeting, *, by: Person, at: datetime) -> Meeting:
    """End the meeting; its minutes are a draft from then on, and with a quorum a chair's year that was over ends with it (OFF-4)."""
    meeting = queries.locked(meeting)
    stages.require_step(meeting.stage, Meeting.Stage.HELD)
    open_vote = queries.open_motions(meeting).first()
    if open_vote is not None:
        raise Breach(FINAL, f"A vote is still open: {open_vote.question} Close it before you end the meeting.")
    for requirement in _requirements:
        requirement(meeting)
    meeting.stage, meeting.ended_at = Meeting.Stage.HELD, at
    meeting.save(update_fields=["stage", "ended_at"])
    if queries.roll_of(meeting).is_quorate:
        offices.end_past(meeting.panel, by=by, on=meeting.held_on)
    Minutes.objects.create(meeting=meeting)
    audit.record(by, Action.MINUTES_DRAFT, meeting)
    return meeting
