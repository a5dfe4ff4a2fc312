"""What officers owe about priorities: to set the first, to answer drafts, and to tell what was done (HB 2.1; PRI-1, PRI-3, PRI-9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from access.roles import Role
from core import gate
from core.duties import Duty
from handbook.dates import in_full
from handbook.priorities import FEASIBLE, SETTERS, UP_TO_DATE, update_by
from panels.models import Panel
from panels.queries import wards_on
from people.models import Person
from priorities import queries
from priorities.models import Priority


def owed(person: Person, on: date) -> Iterator[Duty]:
    """Return what an officer owes the panels of the wards they are posted to."""
    if not gate.holds(person, on, Role.DWO, Role.SERGEANT):
        return
    panels = [panel for ward in wards_on(person, on) for panel in ward.living]  # type: ignore[attr-defined]
    if not panels:
        return
    priorities = list(queries.in_force_in(panels))
    for draft in queries.unstated_in(panels):
        yield _to_answer(draft)
    for panel in panels:
        yield from _of_panel(panel, [priority for priority in priorities if priority.panel_id == panel.pk])


def _to_answer(draft: Priority) -> Duty:
    """Ask what the team can do about a draft, before the meeting decides on it (PRI-3)."""
    assert draft.put_to is not None, "only drafts that are put to a meeting wait for an answer"
    return Duty(
        f"Say what the team can do about “{draft.title}”",
        f"It is put to the meeting of {in_full(draft.put_to.on)}, and is agreed once the police team has said what it can do.",
        FEASIBLE.source,
        draft.put_to.on,
        reverse("priority-draft-answer", args=[draft.panel.slug, draft.pk]),
        "Say it",
    )


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
