"""What comes of an item: notes, decisions, actions, and the discussion (HB 4, ToR 5f; MTG-6, MTG-7)."""

from __future__ import annotations

import hashlib
from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from handbook.evenings import overtaken
from handbook.rules import Breach
from handbook.terms import FIRST_MEETING
from handbook.votes import MotionKind, require_quorum
from meetings import queries, stages
from meetings.models import ActionPoint, AgendaItem, Meeting, Minutes, Outcome
from panels.queries import terms_of
from panels.services import terms as panel_terms
from people.models import Person


@transaction.atomic
def record(item: AgendaItem, *, kind: str, text: str, by: Person) -> Outcome:
    """Record a note or a decision under an item."""
    meeting = queries.locked(item.meeting)
    require_open_record(meeting)
    outcome = Outcome.objects.create(item=item, kind=kind, text=text, recorded_by=by)
    audit.record(by, Action.MINUTES_DRAFT, outcome)
    return outcome


@transaction.atomic
def act(item: AgendaItem, *, text: str, owner: Person | None, owner_text: str = "", due_on: date | None = None, by: Person) -> ActionPoint:
    """Record that somebody takes something on, until when."""
    meeting = queries.locked(item.meeting)
    require_open_record(meeting)
    action = ActionPoint.objects.create(panel=meeting.panel, item=item, text=text, owner=owner, owner_text=owner_text, due_on=due_on)
    audit.record(by, Action.ACTION_POINT_EDIT, action)
    return action


@transaction.atomic
def finish(action: ActionPoint, *, note: str, by: Person, on: date) -> ActionPoint:
    """Close an action with what came of it; it leaves the next agenda."""
    action = ActionPoint.everything.select_for_update().get(pk=action.pk)
    action.done_on, action.done_note = on, note
    action.save(update_fields=["done_on", "done_note"])
    audit.record(by, Action.ACTION_POINT_EDIT, action)
    return action


class Overtaken(Breach):
    """Somebody else saved another text while this one was being written; ``theirs`` is what they saved."""

    def __init__(self, breach: Breach, theirs: str) -> None:
        super().__init__(breach.rule, breach.sentence)
        self.theirs = theirs


def version_of(text: str) -> str:
    """Return what tells one text of a discussion from another."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()[:16]


@transaction.atomic
def discuss(item: AgendaItem, *, text: str, seen: str = "", by: Person) -> AgendaItem:
    """Write what was said under an item; the minutes carry it.

    ``seen`` is the version that the writer had before them: over another one, saved meanwhile, nothing is written.
    """
    meeting = queries.locked(item.meeting)
    require_open_record(meeting)
    item.refresh_from_db(fields=["discussion"])
    breach = overtaken(seen, version_of(item.discussion), version_of(text)) if seen else None
    if breach is not None:
        raise Overtaken(breach, item.discussion)
    item.discussion = text
    item.save(update_fields=["discussion"])
    audit.record(by, Action.MINUTES_DRAFT, item)
    return item


@transaction.atomic
def agree_terms(item: AgendaItem, *, by: Person) -> Outcome:
    """Record that the meeting agreed the terms of reference, which dates their adoption (PAN-2, TOR-2)."""
    meeting = queries.locked(item.meeting)
    require_open_record(meeting)
    require_quorum(MotionKind.AMEND, queries.roll_of(meeting).for_quorum)
    terms = terms_of(meeting.panel).filter(adopted_on=None).first()
    if terms is None:
        raise Breach(FIRST_MEETING, "The panel has agreed its terms of reference already.")
    if not meeting.is_rehearsal:
        panel_terms.adopt(terms, by=by, on=meeting.held_on)
    return record(item, kind=Outcome.Kind.DECISION, text="The panel agreed the terms of reference.", by=by)


def require_open_record(meeting: Meeting) -> None:
    """Refuse to change the record before the meeting begins or once its minutes have gone out (MTG-17)."""
    if not meeting.has_begun:
        raise Breach(stages.STAGES, "The meeting has not begun yet. Begin it before anything is recorded.")
    if Minutes.everything.filter(meeting=meeting).exclude(stage=Minutes.Stage.DRAFT).exists():
        raise Breach(stages.STAGES, "The minutes of this meeting have gone out, and what they record stays as it is.")
