"""Somebody suggests an item for the agenda; the chair answers, and they hear of it (HB 4, ToR 9c; MTG-4)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit, gate, outbox
from handbook.panels import require_living
from handbook.suggestions import Answer, require_suggestion_answer
from meetings import letters_of_suggestions as letters
from meetings.models import AgendaItem, Suggestion
from meetings.queries import suggestions as reads
from meetings.services import agenda
from panels import queries as panels
from panels.models import Panel
from people.models import Person

Stage = Suggestion.Stage


@transaction.atomic
def suggest(panel: Panel, *, title: str, why: str, by: Person, on: date) -> Suggestion:
    """Suggest something for the agenda; the chair, who sets it, is told."""
    require_living(panel.is_living)
    made = Suggestion.objects.create(panel=panel, title=title, why=why, suggested_by=by, suggested_on=on)
    audit.record(by, Action.AGENDA_SUGGEST, made)
    chair = panels.chair_of(panel, on)
    if chair is not None and chair != by:
        outbox.post([letters.suggested(made, chair)])
    return made


@transaction.atomic
def answer(
    suggestion: Suggestion, *, answer: str, topic: str = AgendaItem.Topic.OTHER, words: str = "", by: Person, on: date
) -> Suggestion:
    """Put it on the agenda that is being prepared, keep it for a later one, or decline it with a word.

    Whoever suggested it hears of that, unless they have left or are suspended.
    """
    suggestion = reads.locked_suggestion(suggestion)
    meeting = reads.agenda_of(suggestion.panel)
    require_suggestion_answer(answer, words, is_settled=not suggestion.is_waiting, has_agenda=meeting is not None)
    if answer == Answer.TAKEN and meeting is not None:
        suggestion.item = agenda.add(meeting, title=suggestion.title, topic=topic, by=by, on=on)
    suggestion.stage, suggestion.words = Stage(answer), words
    suggestion.answered_on, suggestion.answered_by = on, by
    suggestion.save()
    entry = audit.record(by, Action.AGENDA_SET, suggestion, outcome=answer)
    if suggestion.suggested_by != by and gate.may(suggestion.suggested_by, Action.AGENDA_SUGGEST, suggestion.panel, on=on):
        outbox.post([letters.answered(suggestion, entry.pk)])
    return suggestion
