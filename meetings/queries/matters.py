"""What is read of deselections and appeals that a meeting has to decide (ToR 7b, 7c)."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from meetings.models import AgendaItem, Meeting
from meetings.queries import agenda
from panels.models import Deselection
from panels.queries import cases
from people.models import Person

AHEAD = (Meeting.Stage.DRAFT, Meeting.Stage.CALLED, Meeting.Stage.IN_PROGRESS)


def waiting(panels: Collection[int]) -> QuerySet[Deselection]:
    """Return what waits for a meeting of these panels and is on no agenda of one to come."""
    placed = AgendaItem.objects.filter(deselection=OuterRef("pk"), meeting__stage__in=AHEAD)
    found = cases().filter(membership__panel__in=panels, stage__in=Deselection.WAITS_FOR_MEETING)
    return found.exclude(Exists(placed)).order_by("proposed_on", "pk")


def unplaced(panels: Collection[int], person: Person) -> QuerySet[Deselection]:
    """Return what chair or secretary has to bring to a meeting; what is about themselves is not theirs to know (R1)."""
    return waiting(panels).exclude(membership__person=person)


def item_in(panel: str, meeting: int, item: int) -> AgendaItem:
    """Return an item under which a case is decided, or answer that there is none."""
    found = agenda.item_in(panel, meeting, item)
    if found.deselection is None:
        raise Http404
    return found
