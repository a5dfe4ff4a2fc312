"""Reads with a name: which priorities are in force, which have gone stale (PRI-1, PRI-9)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from panels.models import Panel

from .models import Priority


def in_force(panel: Panel) -> QuerySet[Priority]:
    """Return the panel's priorities in their order, with measures and updates."""
    return _whole(panel).filter(stage=Priority.Stage.IN_FORCE)


def in_force_in(panels: Iterable[Panel]) -> QuerySet[Priority]:
    """Return the priorities in force of several panels, each panel's in their order."""
    return Priority.objects.filter(panel__in=list(panels), stage=Priority.Stage.IN_FORCE).order_by("panel", "number", "pk")


def ended(panel: Panel) -> QuerySet[Priority]:
    """Return what was closed or replaced, the latest first."""
    return _whole(panel).exclude(stage=Priority.Stage.IN_FORCE).order_by("-ended_on", "number")


def priority_in(panel: str, priority: int) -> Priority:
    """Return one priority of the panel with that slug, or answer 404."""
    found = Priority.objects.select_related("panel__ward__borough", "meeting")
    return get_object_or_404(found, panel__slug=panel, pk=priority)


def recorded_at(meeting_id: int) -> QuerySet[Priority]:
    """Return the priorities that one meeting agreed."""
    return Priority.objects.filter(meeting=meeting_id).prefetch_related("measures").order_by("number")


def next_number(panel: Panel) -> int:
    """Return the lowest free number of the panel's own priorities."""
    taken = set(Priority.objects.filter(panel=panel, stage=Priority.Stage.IN_FORCE).values_list("number", flat=True))
    return next(number for number in range(2, len(taken) + 3) if number not in taken)


def counts(panel: Panel) -> tuple[int, int]:
    """Return how many priorities in force the police team has set, and how many the panel."""
    setters = list(Priority.objects.filter(panel=panel, stage=Priority.Stage.IN_FORCE).values_list("set_by", flat=True))
    return setters.count(Priority.Setter.POLICE), setters.count(Priority.Setter.PANEL)


def oldest_update(panel: Panel) -> date | None:
    """Return the day the longest neglected priority in force was last brought up to date."""
    days = Priority.objects.filter(panel=panel, stage=Priority.Stage.IN_FORCE).values_list("updated_on", flat=True)
    return min(days, default=None)


def _whole(panel: Panel) -> QuerySet[Priority]:
    found = Priority.objects.filter(panel=panel).select_related("panel__ward__borough", "meeting")
    return found.prefetch_related("measures", "updates")
