"""What officers owe about priorities: to set the first, and to tell what was done (HB 2.1; PRI-1, PRI-9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from core.duties import Duty
from handbook.dates import in_full
from handbook.priorities import SETTERS, UP_TO_DATE, update_by
from panels.models import Panel
from panels.queries import wards_of_officer
from people.models import Person
from priorities import queries
from priorities.models import Priority


def owed(person: Person, on: date) -> Iterator[Duty]:
    """Return what an officer owes the panels of the wards they are posted to."""
    panels = [panel for ward in wards_of_officer(person, on) for panel in ward.living]  # type: ignore[attr-defined]
    if not panels:
        return
    priorities = list(queries.in_force_in(panels))
    for panel in panels:
        yield from _of_panel(panel, [priority for priority in priorities if priority.panel_id == panel.pk])


def _of_panel(panel: Panel, priorities: list[Priority]) -> Iterator[Duty]:
    if not any(priority.set_by == Priority.Setter.POLICE for priority in priorities):
        yield Duty(
            f"Set the first priority of {panel}",
            "It concerns violence or what drives it, and the police team sets it.",
            SETTERS.source,
            None,
            reverse("priority-first", args=[panel.slug]),
            "Set it",
        )
    for priority in priorities:
        by = update_by(priority.updated_on)
        yield Duty(
            f"Tell what was done about “{priority.title}”",
            f"It was last brought up to date on {in_full(priority.updated_on)}; three months later is {in_full(by)}.",
            UP_TO_DATE.id,
            by,
            reverse("priority-update", args=[panel.slug, priority.pk]),
            "Tell what was done",
        )
