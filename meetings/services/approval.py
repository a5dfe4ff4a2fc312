"""A later meeting approves the minutes, or puts them right: by its vote, in a version of their own (HB 4; MTG-9, MTG-17)."""

from __future__ import annotations

from datetime import date

from access.actions import Action
from core import audit
from handbook.dates import in_full
from handbook.rules import Breach
from meetings import queries, record, stages
from meetings.models import Minutes, Motion
from meetings.record import Edition
from people.models import Person


def require(minutes: Minutes, corrections: str, *, on: date) -> None:
    """Refuse a vote on minutes that this meeting cannot approve, or that are voted on already."""
    stages.require_approvable(minutes.stage, corrections, held_on=minutes.meeting.held_on, on=on)
    _require_newest(minutes)
    if Motion.everything.filter(minutes=minutes, stage=Motion.Stage.OPEN).exists():
        raise Breach(stages.STAGES, "A vote on these minutes is open already. Close that one first.")


def question_of(minutes: Minutes, corrections: str) -> str:
    """Say what is voted on, so that one can be for it or against it."""
    of = f"The minutes of {in_full(minutes.meeting.on)}"
    if minutes.stage == Minutes.Stage.APPROVED:
        return f"{of}, which are approved, are put right."
    return f"{of} are approved once they are put right." if corrections.strip() else f"{of} are approved."


def approve(motion: Motion, by: Person) -> None:
    """Let a carried vote make the next version, which says what was put right; the version that was voted on stays as it went out."""
    if motion.minutes is None or not motion.is_carried:
        return
    minutes = queries.locked_minutes(motion.minutes)
    _require_newest(minutes)
    made = Minutes.objects.create(
        meeting=minutes.meeting,
        version=minutes.version + 1,
        stage=Minutes.Stage.APPROVED,
        approval=motion,
        corrections=motion.corrections,
        records={edition.value: record.as_json(record.approved(minutes, edition, motion)) for edition in Edition},
    )
    audit.record(by, Action.MINUTES_APPROVE, made)


def _require_newest(minutes: Minutes) -> None:
    if Minutes.objects.filter(meeting=minutes.meeting_id, version__gt=minutes.version).exists():
        raise Breach(stages.STAGES, "There is a later version of these minutes. A vote is on the newest one.")
