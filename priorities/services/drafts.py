"""A priority before it is agreed: written, answered by the police team, put to a meeting, or set aside (HB 2.1; PRI-2 to PRI-4)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from handbook.ballots import require_not_in_ballot
from handbook.priorities import REVIEW, SETTERS, require_setter, require_statement
from handbook.rules import Breach
from meetings.models import Meeting
from panels.models import Panel
from people.models import Person
from priorities import queries
from priorities.models import Priority
from priorities.wording import OF_POLICE, TEXTS, Wording

from .wording import Statement, measure, put_on


@transaction.atomic
def start(panel: Panel, *, wording: Wording, by_police: bool = False, by: Person, on: date) -> Priority:
    """Begin a draft, whatever of it is there: the police team its first priority, chair or secretary one of the panel's."""
    setter = Priority.Setter.POLICE if by_police else Priority.Setter.PANEL
    draft = Priority(panel=panel, set_by=setter, stage=Priority.Stage.DRAFT, drafted_by=by, updated_on=on)
    put_on(draft, wording, names=_names(draft))
    draft.save()
    measure(draft, wording.measures)
    audit.record(by, _action_of(draft), draft, outcome="drafted")
    return draft


@transaction.atomic
def rewrite(draft: Priority, *, wording: Wording, by: Person, on: date) -> Priority:
    """Write the draft anew; what the police team has said about it stays with it."""
    draft = free_draft(draft)
    put_on(draft, wording, names=_names(draft))
    draft.updated_on = on
    draft.save()
    measure(draft, wording.measures)
    audit.record(by, _action_of(draft), draft, outcome="drafted")
    return draft


@transaction.atomic
def answer(draft: Priority, *, statement: Statement, by: Person, on: date) -> Priority:
    """Say for the police team what it can do, and how that fits the priorities of the borough and the force (PRI-3, PRI-4)."""
    draft = free_draft(draft)
    require_statement(statement.police_statement)
    draft.police_statement, draft.fit, draft.leaves_time = statement.police_statement, statement.fit, statement.leaves_time
    draft.stated_on, draft.stated_by = on, by
    draft.save(update_fields=[*OF_POLICE, "stated_on", "stated_by"])
    audit.record(by, Action.PRIORITY_PROGRESS, draft, outcome="answered")
    return draft


@transaction.atomic
def put_forward(draft: Priority, *, meeting: Meeting, replaces: Priority | None = None, by: Person, on: date) -> Priority:
    """Put the draft to a meeting, where members and partners read it; it can still be written on until they vote."""
    draft = free_draft(draft)
    _require_to_discuss(meeting)
    if replaces is not None and replaces.number is not None:
        require_setter(replaces.number, by_police=False)
    draft.put_to, draft.replaces = meeting, replaces
    draft.save(update_fields=["put_to", "replaces"])
    audit.record(by, _action_of(draft), draft, outcome="put forward")
    return draft


@transaction.atomic
def drop(draft: Priority, *, by: Person, on: date) -> Priority:
    """Set the draft aside; it is not put to any meeting."""
    draft = free_draft(draft)
    draft.stage, draft.ended_on = Priority.Stage.DROPPED, on
    draft.save(update_fields=["stage", "ended_on"])
    audit.record(by, _action_of(draft), draft, outcome="set aside")
    return draft


def locked_draft(draft: Priority) -> Priority:
    """Return the draft with its row held; refuse one that has been agreed or set aside meanwhile."""
    draft = queries.locked(draft)
    if draft.stage == Priority.Stage.DROPPED:
        raise Breach(REVIEW, "This draft was set aside. Begin a new one.")
    if not draft.is_draft:
        raise Breach(REVIEW, "This priority has been agreed. A meeting amends it when it reviews the priorities.")
    return draft


def free_draft(draft: Priority) -> Priority:
    """Return the draft with its row held; refuse also one that members vote on or have chosen (VOTE-4)."""
    draft = locked_draft(draft)
    require_not_in_ballot(queries.is_in_ballot(draft))
    return draft


def _require_to_discuss(meeting: Meeting) -> None:
    if not (meeting.is_to_come or meeting.stage == Meeting.Stage.IN_PROGRESS):
        raise Breach(SETTERS, "That meeting is over. Put the priority to one that is still to come.")


def _names(draft: Priority) -> tuple[str, ...]:
    """Return what the writer writes: the police team's part of a draft of the panel comes from the team (PRI-3)."""
    return (*TEXTS, *OF_POLICE) if draft.is_of_police else TEXTS


def _action_of(draft: Priority) -> Action:
    return Action.PRIORITY_SET_FIRST if draft.is_of_police else Action.PRIORITY_RECORD
