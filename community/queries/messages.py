"""What is read of prevention messages and what came back (HB 2.4; MTG-21)."""

from __future__ import annotations

from django.db.models import Count, QuerySet
from django.shortcuts import get_object_or_404

from community.models import PassedOn, PreventionMessage
from panels.models import Panel
from people.models import Person

SHOWN = 40


def message_in(panel: str, message: int) -> PreventionMessage:
    """Return a message of that panel, or answer that there is none."""
    rows = PreventionMessage.objects.select_related("panel__ward__borough", "panel__ward__team", "given_by")
    return get_object_or_404(rows, pk=message, panel__slug=panel)


def messages_of(panel: Panel) -> QuerySet[PreventionMessage]:
    """Return the panel's messages, the latest first, with how many times each was passed on in ``times``."""
    rows = PreventionMessage.objects.filter(panel=panel).select_related("panel").annotate(times=Count("passed_on"))
    return rows[:SHOWN]


def reports_of(message: PreventionMessage) -> QuerySet[PassedOn]:
    """Return how it was passed on and what came back, the latest first."""
    return PassedOn.objects.filter(message=message).select_related("person").order_by("-on", "-pk")


def own_reports(message: PreventionMessage, person: Person) -> QuerySet[PassedOn]:
    """Return what one person said of it."""
    return reports_of(message).filter(person=person)
