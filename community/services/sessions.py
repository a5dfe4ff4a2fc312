"""A contact session is suggested, planned, changed or cancelled, and recorded (HB 2.4; MTG-14)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from access.actions import Action
from community.models import ContactSession, SessionSuggestion
from community.queries import sessions as queries
from core import audit
from handbook.community import require_begun, require_no_word_yet, require_planned, require_room_for_suggestion
from handbook.panels import require_living
from panels.models import Panel
from panels.queries import locked as locked_panel
from people.models import Person


@transaction.atomic
def plan(panel: Panel, *, place: str, starts_at: datetime, ends_at: datetime, by: Person, on: date) -> ContactSession:
    """Plan a session, or enter one that was held without being planned."""
    require_living(panel.is_living)
    session = ContactSession.objects.create(
        panel=panel, place=place.strip(), starts_at=starts_at, ends_at=ends_at, planned_by=by, planned_on=on
    )
    audit.record(by, Action.CONTACT_SESSION_RECORD, session, "planned")
    return session


@transaction.atomic
def change(session: ContactSession, *, place: str, starts_at: datetime, ends_at: datetime, by: Person, on: date) -> ContactSession:
    """Change where or when it is."""
    session = queries.locked(session)
    require_planned(session.is_planned)
    session.place, session.starts_at, session.ends_at = place.strip(), starts_at, ends_at
    session.save(update_fields=["place", "starts_at", "ends_at"])
    audit.record(by, Action.CONTACT_SESSION_RECORD, session, "changed")
    return session


@transaction.atomic
def cancel(session: ContactSession, *, because: str, by: Person, on: date) -> ContactSession:
    """Cancel it with a reason, which stands beside it until its day is over."""
    session = queries.locked(session)
    require_planned(session.is_planned)
    session.cancelled_on, session.cancelled_because = on, because.strip()
    session.save(update_fields=["cancelled_on", "cancelled_because"])
    audit.record(by, Action.CONTACT_SESSION_RECORD, session, "cancelled")
    return session


@transaction.atomic
def record(session: ContactSession, *, came: int, raised: str, by: Person, on: date) -> ContactSession:
    """Record how many came and what was raised; done again it corrects the record."""
    session = queries.locked(session)
    require_planned(not session.is_cancelled)
    require_begun(session.on, on)
    session.came, session.raised, session.recorded_on, session.recorded_by = came, raised.strip(), on, by
    session.save(update_fields=["came", "raised", "recorded_on", "recorded_by"])
    audit.record(by, Action.CONTACT_SESSION_RECORD, session)
    return session


@transaction.atomic
def suggest(panel: Panel, *, place: str, time: str, why: str, by: Person | None, on: date) -> SessionSuggestion:
    """Take in a place and a time that somebody suggests, with an account or without."""
    panel = locked_panel(panel)
    require_living(panel.is_living)
    if by is None:
        require_room_for_suggestion(queries.suggested_without_account(panel, on))
    suggestion = SessionSuggestion.objects.create(
        panel=panel, place=place.strip(), time=time.strip(), why=why.strip(), suggested_by=by, suggested_on=on
    )
    audit.record(by, Action.CONTACT_SESSION_SUGGEST, suggestion)
    return suggestion


@transaction.atomic
def settle(suggestion: SessionSuggestion, *, is_taken_up: bool, word: str, by: Person, on: date) -> SessionSuggestion:
    """Take a suggestion up or not, with a word to whoever made it."""
    suggestion = queries.locked_suggestion(suggestion)
    require_no_word_yet(suggestion.is_settled)
    suggestion.is_taken_up, suggestion.word, suggestion.settled_on, suggestion.settled_by = is_taken_up, word.strip(), on, by
    suggestion.save(update_fields=["is_taken_up", "word", "settled_on", "settled_by"])
    audit.record(by, Action.CONTACT_SESSION_RECORD, suggestion, "taken up" if is_taken_up else "not taken up")
    return suggestion
