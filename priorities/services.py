"""What is done with priorities: set, recorded, told about (HB 2.1; PRI-1 to PRI-4, PRI-9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from handbook import priorities as handbook
from handbook.rules import Breach
from meetings.models import Meeting
from meetings.queries import locked
from meetings.services.outcomes import require_open_record
from panels.models import Panel
from people.models import Person

from .models import Measure, Priority, Update
from .queries import next_number


@dataclass(frozen=True)
class Wording:
    """A priority as somebody wrote it, in the five parts of SMART."""

    title: str
    problem: str
    area: str
    measures: tuple[handbook.Measure, ...]
    step: str
    step_by: date
    relevance: str
    due_on: date
    police_statement: str
    leaves_time: bool

    def draft(self) -> handbook.Draft:
        """Return the wording as the handbook looks at it."""
        return handbook.Draft(
            problem=self.problem,
            place=self.area,
            measures=self.measures,
            first_step=self.step,
            first_step_by=self.step_by,
            ward_issue=self.relevance,
            leaves_time=self.leaves_time,
            done_by=self.due_on,
        )


@transaction.atomic
def set_first(panel: Panel, *, wording: Wording, meeting: Meeting | None = None, by: Person, on: date) -> Priority:
    """Set the police team's own priority, which takes the place of the one before (PRI-1)."""
    panel = Panel.objects.select_for_update().get(pk=panel.pk)
    handbook.require_setter(1, by_police=True)
    _require_smart(wording, on)
    _replace(panel, 1, on)
    priority = _write(panel, 1, wording, Priority.Agreed.POLICE, meeting, on)
    audit.record(by, Action.PRIORITY_SET_FIRST, priority)
    return priority


@transaction.atomic
def record(
    panel: Panel, *, wording: Wording, agreed_how: str, meeting: Meeting, replaces: Priority | None = None, by: Person, on: date
) -> Priority:
    """Record a priority that the panel agreed at a meeting (PRI-1, ToR 9d); the minutes carry it, so they have not gone out yet."""
    meeting = locked(meeting)
    panel = Panel.objects.select_for_update().get(pk=panel.pk)
    number = replaces.number if replaces else next_number(panel)
    handbook.require_setter(number, by_police=False)
    _require_at_meeting(meeting)
    require_open_record(meeting)
    _require_smart(wording, on)
    _replace(panel, number, on)
    priority = _write(panel, number, wording, agreed_how, meeting, on)
    audit.record(by, Action.PRIORITY_RECORD, priority)
    return priority


@transaction.atomic
def tell(priority: Priority, *, text: str, by: Person, on: date) -> Update:
    """Say what was done about a priority, which brings it up to date (PRI-9)."""
    priority = Priority.objects.select_for_update().get(pk=priority.pk)
    update = Update.objects.create(priority=priority, on=on, text=text, by=by)
    priority.updated_on = max(on, priority.updated_on)
    priority.save(update_fields=["updated_on"])
    audit.record(by, Action.PRIORITY_PROGRESS, priority)
    return update


def _require_smart(wording: Wording, on: date) -> None:
    handbook.require_smart(wording.draft(), on)


def _require_at_meeting(meeting: Meeting) -> None:
    if not meeting.has_begun:
        raise Breach(handbook.SETTERS, "The panel chooses its priorities at a meeting. Record them once the meeting has begun.")


def _replace(panel: Panel, number: int, on: date) -> None:
    before = Priority.objects.filter(panel=panel, number=number, stage=Priority.Stage.IN_FORCE)
    before.update(stage=Priority.Stage.REPLACED, ended_on=on)


def _write(panel: Panel, number: int, wording: Wording, agreed_how: str, meeting: Meeting | None, on: date) -> Priority:
    priority = Priority.objects.create(
        panel=panel,
        number=number,
        set_by=Priority.Setter.POLICE if number == 1 else Priority.Setter.PANEL,
        title=wording.title,
        problem=wording.problem,
        area=wording.area,
        step=wording.step,
        step_by=wording.step_by,
        relevance=wording.relevance,
        due_on=wording.due_on,
        police_statement=wording.police_statement,
        agreed_how=agreed_how,
        agreed_on=on,
        meeting=meeting,
        updated_on=on,
    )
    _measure(priority, wording.measures)
    return priority


def _measure(priority: Priority, measures: Sequence[handbook.Measure]) -> None:
    for one in measures:
        assert one.baseline is not None, "what is SMART has its numbers"
        assert one.target is not None, "what is SMART has its numbers"
        Measure.objects.create(priority=priority, name=one.name, baseline=one.baseline, target=one.target)
