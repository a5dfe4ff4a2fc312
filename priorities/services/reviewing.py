"""Each meeting looks at every live priority: kept, amended, closed, or not reviewed for a reason (HB 2.1, 4; PRI-5)."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from access.actions import Action
from core import audit
from handbook import priorities as handbook
from handbook.priority_work import require_reason, require_reviewable
from handbook.rules import Breach
from meetings.models import Meeting
from meetings.queries import locked as locked_meeting
from meetings.services.outcomes import require_open_record
from people.models import Person
from priorities import queries
from priorities.models import Priority, Review, Update, Version
from priorities.wording import Wording

from .wording import measure, put_on
from .work import bring_up_to_date

Outcome = Review.Outcome


@dataclass(frozen=True)
class Look:
    """What a meeting heard and decided about one priority."""

    outcome: str
    update: str = ""
    evidence: str = ""
    because: str = ""


@transaction.atomic
def review(priority: Priority, *, meeting: Meeting, look: Look, by: Person) -> Review:
    """Record that the meeting keeps or closes a priority, or why it did not look at it."""
    if look.outcome not in {Outcome.KEPT, Outcome.CLOSED, Outcome.SKIPPED}:
        raise ValueError("to amend or to replace a priority needs its new wording")
    priority, meeting = _held(priority, meeting)
    if look.outcome == Outcome.CLOSED:
        handbook.require_closable(priority.is_of_police)
    require_reason(look.outcome, look.update if look.outcome == Outcome.KEPT else look.because)
    written = _write(priority, meeting, look, by=by)
    if look.outcome == Outcome.CLOSED:
        priority.stage, priority.ended_on = Priority.Stage.CLOSED, meeting.held_on
        priority.save(update_fields=["stage", "ended_on"])
    audit.record(by, Action.PRIORITY_RECORD, priority, outcome=look.outcome)
    return written


@transaction.atomic
def amend(priority: Priority, *, meeting: Meeting, wording: Wording, update: str, evidence: str = "", by: Person) -> Review:
    """Give a priority a new wording at a meeting; the earlier one is kept beside it."""
    priority, meeting = _held(priority, meeting)
    on = meeting.held_on
    handbook.require_smart(wording.draft(), on, queries.next_meeting_on(priority.panel, on))
    handbook.require_statement(wording.police_statement)
    if priority.is_of_police:
        handbook.require_violence(wording.violence)
    require_reason(Outcome.AMENDED, update)
    written = _write(priority, meeting, Look(Outcome.AMENDED, update, evidence), by=by)
    Version.objects.create(priority=priority, wording=Wording.of(priority).as_json(), until=on, meeting=meeting)
    put_on(priority, wording)
    priority.save()
    measure(priority, wording.measures)
    audit.record(by, Action.PRIORITY_SET_FIRST if priority.is_of_police else Action.PRIORITY_RECORD, priority, outcome="amended")
    return written


def require_all_reviewed(meeting: Meeting) -> None:
    """Refuse to end a meeting that has not looked at each live priority (PRI-5)."""
    handbook.require_all_reviewed(
        handbook.Review(priority.title, bool(priority.decided))  # type: ignore[attr-defined]
        for priority in queries.to_review(meeting)
    )


def _held(priority: Priority, meeting: Meeting) -> tuple[Priority, Meeting]:
    """Hold both rows; refuse what cannot be reviewed, or not any more."""
    meeting = locked_meeting(meeting)
    require_open_record(meeting)
    priority = queries.locked(priority)
    before = Review.objects.filter(priority=priority, meeting=meeting).first()
    if before is not None:
        require_reviewable(before.outcome)
    if not priority.is_in_force or priority.panel_id != meeting.panel_id:
        raise Breach(handbook.REVIEW, "This priority is not in force any more, so there is nothing to review.")
    return priority, meeting


def _write(priority: Priority, meeting: Meeting, look: Look, *, by: Person) -> Review:
    """Write the review, in the place of an earlier word of this meeting; what was told brings the priority up to date (PRI-9)."""
    is_skipped = look.outcome == Outcome.SKIPPED
    said = {
        "outcome": look.outcome,
        "update": "" if is_skipped else look.update,
        "evidence": "" if is_skipped else look.evidence,
        "because": look.because if look.outcome in {Outcome.SKIPPED, Outcome.CLOSED} else "",
        "on": meeting.held_on,
        "by": by,
    }
    written, _ = Review.objects.update_or_create(priority=priority, meeting=meeting, defaults=said)
    if written.update:
        told = {"priority": priority, "on": meeting.held_on, "text": written.update, "by": by}
        Update.objects.update_or_create(review=written, defaults=told)
        bring_up_to_date(priority, meeting.held_on)
    else:
        Update.objects.filter(review=written).delete()
    return written
