"""The letters about a suggestion for the agenda: to the chair, and to whoever made it (ToR 9c; MTG-4)."""

from __future__ import annotations

from core.outbox import Draft
from handbook.dates import in_full
from meetings.letters import Words, absolute, short
from meetings.models import Suggestion
from people.models import Person

Stage = Suggestion.Stage


def suggested(suggestion: Suggestion, chair: Person) -> Draft:
    """Tell the chair that somebody has suggested an item."""
    panel = suggestion.panel
    words = Words(
        f"Suggested for the agenda: {panel}",
        (
            f"{suggestion.suggested_by} suggests for the agenda of the {panel}: {suggestion.title}",
            "You can put it on the agenda, keep it for a later meeting, or decline it with a word (ToR 9c).",
        ),
        absolute(suggestion.get_absolute_url()),
        "Answer the suggestion",
    )
    return short(f"suggestion:{suggestion.pk}:made:{chair.pk}", chair, words, panel)


def answered(suggestion: Suggestion, entry: int) -> Draft:
    """Tell whoever suggested it what becomes of it; ``entry`` is that of the audit trail."""
    words = Words(
        f"Your suggestion to the {suggestion.panel}",
        tuple(filter(None, (f"You suggested: {suggestion.title}", _outcome(suggestion), suggestion.words))),
        absolute(suggestion.get_absolute_url()),
        "See your suggestions",
    )
    return short(f"suggestion:{suggestion.pk}:answer:{entry}", suggestion.suggested_by, words, suggestion.panel)


def _outcome(suggestion: Suggestion) -> str:
    if suggestion.item is not None:
        return f"It is on the agenda of the meeting on {in_full(suggestion.item.meeting.on)}."
    if suggestion.stage == Stage.KEPT:
        return "The chair keeps it for a later meeting."
    return "The chair has decided not to put it on an agenda."
