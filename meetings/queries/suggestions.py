"""What is read of suggestions for the agenda (ToR 9c; MTG-4)."""

from __future__ import annotations

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from meetings.models import Meeting, Suggestion
from meetings.queries.meetings import meetings
from panels.models import Panel
from people.models import Person

Stage = Suggestion.Stage
WAITING = (Stage.OPEN, Stage.KEPT)


def suggestions() -> QuerySet[Suggestion]:
    """Return suggestions with what the gate and the pages ask of them."""
    return Suggestion.objects.select_related("panel__ward__borough", "suggested_by", "item__meeting__panel")


def suggestion_in(panel: str, suggestion: int) -> Suggestion:
    """Return one suggestion to the panel, or answer that there is none."""
    return get_object_or_404(suggestions(), pk=suggestion, panel__slug=panel)


def locked_suggestion(suggestion: Suggestion) -> Suggestion:
    """Return it with its row held until the transaction ends."""
    return suggestions().select_for_update(of=("self",)).get(pk=suggestion.pk)


def waiting_at(panel: Panel) -> QuerySet[Suggestion]:
    """Return what can still come to an agenda, the oldest first."""
    return suggestions().filter(panel=panel, stage__in=WAITING).order_by("suggested_on", "pk")


def settled_at(panel: Panel) -> QuerySet[Suggestion]:
    """Return what is on an agenda or was declined, the latest answer first."""
    return suggestions().filter(panel=panel).exclude(stage__in=WAITING).order_by("-answered_on", "-pk")


def made_by(person: Person, panel: Panel) -> QuerySet[Suggestion]:
    """Return what that person has suggested to the panel, the latest first."""
    return suggestions().filter(panel=panel, suggested_by=person)


def agenda_of(panel: Panel) -> Meeting | None:
    """Return the next meeting whose agenda is being prepared."""
    return meetings().filter(panel=panel, stage=Meeting.Stage.DRAFT).order_by("starts_at", "pk").first()
