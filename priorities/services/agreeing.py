"""A priority comes into force: the first set by the police team, the others agreed by the panel (HB 2.1, ToR 9d; PRI-1 to PRI-4)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from handbook import priorities as handbook
from handbook.rules import Breach
from meetings.models import Meeting
from meetings.queries import locked as locked_meeting
from meetings.services.outcomes import require_open_record
from panels.models import Panel
from panels.queries import locked as locked_panel
from people.models import Person
from priorities import queries
from priorities.models import Priority, Review
from priorities.wording import Wording

from .drafts import free_draft, locked_draft
from .wording import measure, put_on

Stage, Agreed, Setter = Priority.Stage, Priority.Agreed, Priority.Setter


@transaction.atomic
def set_first(
    panel: Panel, *, wording: Wording, draft: Priority | None = None, meeting: Meeting | None = None, by: Person, on: date
) -> Priority:
    """Set the police team's own priority, from a draft or without one; it takes the place of the one before (PRI-1)."""
    panel = locked_panel(panel)
    handbook.require_setter(1, by_police=True)
    handbook.require_violence(wording.violence)
    require_whole(panel, wording, on)
    priority = locked_draft(draft) if draft else Priority(panel=panel, set_by=Setter.POLICE)
    put_on(priority, wording)
    priority.stated_on, priority.stated_by = on, by
    _take_force(priority, 1, Agreed.POLICE, meeting or _in_progress(panel), by=by, on=on)
    measure(priority, wording.measures)
    audit.record(by, Action.PRIORITY_SET_FIRST, priority)
    return priority


@transaction.atomic
def record(
    panel: Panel,
    *,
    wording: Wording,
    agreed_how: str,
    meeting: Meeting,
    discussion: str = "",
    replaces: Priority | None = None,
    by: Person,
    on: date,
) -> Priority:
    """Record a priority that the panel agreed at a meeting (PRI-1, ToR 9d); the minutes carry it, so they have not gone out yet."""
    panel = require_open(panel, meeting)
    number = replaces.number if replaces and replaces.number else queries.next_number(panel)
    handbook.require_setter(number, by_police=False)
    require_whole(panel, wording, on)
    handbook.require_statement(wording.police_statement)
    priority = Priority(panel=panel, set_by=Setter.PANEL, discussion=discussion, stated_on=on)
    put_on(priority, wording)
    priority.violence = ""
    _take_force(priority, number, agreed_how, meeting, by=by, on=on)
    measure(priority, wording.measures)
    audit.record(by, Action.PRIORITY_RECORD, priority)
    return priority


@transaction.atomic
def agree(draft: Priority, *, meeting: Meeting, discussion: str, by: Person, on: date) -> Priority:
    """Record that a meeting agreed a draft of the panel through discussion (ToR 9d; VOTE-4)."""
    panel = require_open(draft.panel, meeting)
    draft = free_draft(draft)
    draft.discussion = discussion
    return adopt_draft(draft, panel, Agreed.DISCUSSION, meeting, by=by, on=on)


def adopt_draft(draft: Priority, panel: Panel, how: str, meeting: Meeting, *, by: Person, on: date) -> Priority:
    """Put a draft whose row is held into force, in the place of the one it replaces or as a further one."""
    before = draft.replaces if draft.replaces and draft.replaces.is_in_force else None
    number = before.number if before and before.number else queries.next_number(panel)
    handbook.require_setter(number, draft.is_of_police)
    require_whole(panel, Wording.of(draft), on)
    handbook.require_statement(draft.police_statement)
    _take_force(draft, number, how, meeting, by=by, on=on)
    audit.record(by, Action.PRIORITY_RECORD, draft)
    return draft


def require_open(panel: Panel, meeting: Meeting) -> Panel:
    """Hold the rows of meeting and panel; refuse before the meeting has begun and after its minutes have gone out."""
    meeting = locked_meeting(meeting)
    if not meeting.has_begun:
        raise Breach(handbook.SETTERS, "The panel chooses its priorities at a meeting. Record them once the meeting has begun.")
    require_open_record(meeting)
    return locked_panel(panel)


def require_whole(panel: Panel, wording: Wording, on: date) -> None:
    """Refuse a wording that lacks one of the five parts, or whose first step comes after the next meeting (PRI-2)."""
    handbook.require_smart(wording.draft(), on, queries.next_meeting_on(panel, on))


def _in_progress(panel: Panel) -> Meeting | None:
    """Return the meeting during which it happens, if there is one, so that its minutes carry it."""
    return Meeting.objects.filter(panel=panel, stage=Meeting.Stage.IN_PROGRESS).first()


def _take_force(priority: Priority, number: int, how: str, meeting: Meeting | None, *, by: Person, on: date) -> None:
    """Give the priority its number and its day; the one of that number ends, which counts as its review at the meeting."""
    before = Priority.objects.select_for_update().filter(panel=priority.panel_id, number=number, stage=Stage.IN_FORCE).first()
    if before is not None:
        Priority.objects.filter(pk=before.pk).update(stage=Stage.REPLACED, ended_on=on)
    priority.number, priority.stage, priority.meeting = number, Stage.IN_FORCE, meeting
    priority.agreed_how, priority.agreed_on, priority.updated_on = how, on, on
    priority.save()
    if before is not None and meeting is not None:
        _review_as_replaced(before, priority, meeting, by=by)


def _review_as_replaced(before: Priority, after: Priority, meeting: Meeting, *, by: Person) -> None:
    if before.agreed_on is not None and before.agreed_on >= meeting.held_on:
        return
    said = {"outcome": Review.Outcome.REPLACED, "replaced_by": after, "because": "", "on": meeting.held_on, "by": by}
    Review.objects.update_or_create(priority=before, meeting=meeting, defaults=said)
