"""What speaks for a priority and what is done on it (HB 2.1, 2.2, 4.2; PRI-6 to PRI-9, POL-7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from handbook import remit
from handbook.priorities import UP_TO_DATE
from handbook.priority_work import require_action
from handbook.rules import Breach
from meetings.models import Meeting
from panels.models import Panel
from people.models import Person
from priorities import queries
from priorities.models import Activity, Evidence, PlannedAction, Priority, Update

from .drafts import locked_draft


@dataclass(frozen=True)
class Piece:
    """A piece of evidence as somebody names it."""

    kind: str
    note: str
    month: date | None = None
    meeting: Meeting | None = None
    link: str = ""


@dataclass(frozen=True)
class Plan:
    """An action as somebody plans it."""

    text: str
    kind: str
    led_by: str
    owner: str
    due_on: date


@transaction.atomic
def tell(priority: Priority, *, text: str, by: Person, on: date) -> Update:
    """Say what was done about a priority, which brings it up to date (PRI-9)."""
    priority = _locked_in_force(priority)
    update = Update.objects.create(priority=priority, on=on, text=text, by=by)
    bring_up_to_date(priority, on)
    audit.record(by, Action.PRIORITY_PROGRESS, priority)
    return update


def bring_up_to_date(priority: Priority, on: date) -> None:
    """Move the day of the last update on, never back; the priority's row is held."""
    priority.updated_on = max(on, priority.updated_on)
    priority.save(update_fields=["updated_on"])


@transaction.atomic
def link(priority: Priority, *, piece: Piece, by: Person, on: date) -> Evidence:
    """Link something that speaks for a priority (PRI-7)."""
    priority = queries.locked(priority)
    evidence = Evidence.objects.create(
        priority=priority,
        kind=piece.kind,
        note=piece.note,
        month=piece.month if piece.kind == Evidence.Kind.REPORT else None,
        meeting=piece.meeting if piece.kind == Evidence.Kind.EVENT else None,
        link=piece.link,
        added_on=on,
        added_by=by,
    )
    audit.record(by, Action.PRIORITY_PROGRESS, priority, outcome="evidence linked")
    return evidence


@transaction.atomic
def unlink(evidence: Evidence, *, by: Person) -> Priority:
    """Take a piece of evidence from a draft; what a priority was agreed on stays with it."""
    draft = locked_draft(evidence.priority)
    Evidence.objects.filter(pk=evidence.pk).delete()
    audit.record(by, Action.PRIORITY_PROGRESS, draft, outcome="evidence removed")
    return draft


@transaction.atomic
def plan(priority: Priority, *, plan: Plan, by: Person, on: date) -> PlannedAction:
    """Plan an action on a priority or on the draft of one (PRI-6)."""
    priority = queries.locked(priority)
    require_action(plan.owner, plan.due_on, on)
    action = PlannedAction.objects.create(
        priority=priority, text=plan.text, kind=plan.kind, led_by=plan.led_by, owner=plan.owner, due_on=plan.due_on
    )
    audit.record(by, Action.PRIORITY_PROGRESS, action)
    return action


@transaction.atomic
def finish(action: PlannedAction, *, result: str, by: Person, on: date) -> PlannedAction:
    """Say what came of an action (PRI-6)."""
    action = PlannedAction.objects.select_for_update().get(pk=action.pk)
    action.done_on, action.result = on, result
    action.save(update_fields=["done_on", "result"])
    audit.record(by, Action.PRIORITY_PROGRESS, action, outcome="finished")
    return action


@transaction.atomic
def spend(
    panel: Panel, *, work: str, minutes: int, worked_on: date, priority: Priority | None = None, note: str = "", by: Person, on: date
) -> Activity:
    """Record time that the team spent on the ward (PRI-8, POL-7)."""
    remit.require_named(work, priority is not None)
    remit.require_time(minutes, worked_on, on)
    activity = Activity.objects.create(panel=panel, priority=priority, work=work, on=worked_on, minutes=minutes, note=note, recorded_by=by)
    audit.record(by, Action.ACTIVITY_RECORD, activity)
    return activity


def _locked_in_force(priority: Priority) -> Priority:
    priority = queries.locked(priority)
    if priority.stage in Priority.NEVER_AGREED:
        raise Breach(UP_TO_DATE, "This is still a draft. What was done is told once it has been agreed.")
    return priority
