"""What is kept about somebody who planned, recorded or suggested a contact session (App B; GDPR-4)."""

from __future__ import annotations

from collections.abc import Iterator

from community.models import ContactSession, SessionSuggestion
from core.personal_data import Kept
from people.models import Person


def kept(person: Person) -> Iterator[Kept]:
    """Yield the sessions that the person planned or recorded, and the suggestions they made or answered."""
    for relation, title in (("planned_by", "Contact sessions that you planned"), ("recorded_by", "Contact sessions that you recorded")):
        sessions = ContactSession.objects.filter(**{relation: person})
        yield Kept(title, sessions, found_by=(relation,), about=str, fields=(relation, f"{relation.removesuffix('_by')}_on"))
    made = SessionSuggestion.objects.filter(suggested_by=person).select_related("panel")
    words = ("place", "time", "why", "suggested_by", "suggested_on", "word", "settled_on")
    yield Kept("Places that you suggested for contact sessions", made, found_by=("suggested_by",), about=_panel, fields=words)
    settled = SessionSuggestion.objects.filter(settled_by=person).select_related("panel")
    yield Kept(
        "Suggestions that you answered", settled, found_by=("settled_by",), about=_panel, fields=("word", "settled_by", "settled_on")
    )


def _panel(suggestion: SessionSuggestion) -> str:
    return str(suggestion.panel)
