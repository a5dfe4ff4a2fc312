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
from meetings.models import Meeting, Minutes
from meetings.services import rehearsals, replies
from meetings.services.expected import expect
from panels.queries import locked as locked_panel
from panels.services import offices
from people.models import Person

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
    rehearsals.clear(meeting.panel)
    meeting.stage, meeting.began_at = Meeting.Stage.IN_PROGRESS, at
    meeting.save(update_fields=["stage", "began_at"])
    expect(meeting, meeting.held_on)
    replies.excuse(meeting)
    audit.record(by, Action.ATTENDANCE_RECORD, meeting)
    return meeting


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
    for requirement in _requirements if not meeting.is_rehearsal else ():
        requirement(meeting)
    meeting.stage, meeting.ended_at = Meeting.Stage.HELD, at
    meeting.save(update_fields=["stage", "ended_at"])
    if not meeting.is_rehearsal and queries.roll_of(meeting).is_quorate:
        offices.end_past(meeting.panel, by=by, on=meeting.held_on)
    Minutes.objects.create(meeting=meeting)
    audit.record(by, Action.MINUTES_DRAFT, meeting)
    return meeting
