"""What is read of proposals that wait for a meeting (ToR 10; TOR-5)."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Exists, OuterRef, QuerySet

from meetings.models import AgendaItem, Meeting
from panels.models import Amendment
from panels.queries.amendments import amendments, undecided_in

AHEAD = (Meeting.Stage.DRAFT, Meeting.Stage.CALLED, Meeting.Stage.IN_PROGRESS)


def waiting_for(meeting: Meeting) -> QuerySet[Amendment]:
    """Return the panel's undecided proposals that are not on this agenda."""
    return undecided_in(meeting.panel).exclude(agenda_items__meeting=meeting)


def unplaced(panels: Collection[int]) -> QuerySet[Amendment]:
    """Return the undecided proposals of these panels that are on no agenda of a meeting to come."""
    placed = AgendaItem.objects.filter(amendment=OuterRef("pk"), meeting__stage__in=AHEAD)
    found = amendments().filter(panel__in=panels, stage=Amendment.Stage.PROPOSED)
    return found.exclude(Exists(placed)).order_by("proposed_on", "pk")
