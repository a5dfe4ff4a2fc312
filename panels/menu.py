"""What the menu offers around a panel, and which panel somebody is at (HB 3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.navigation import Entry
from panels import queries
from panels.models import Panel
from people.models import Person


def panel_at(person: Any, thing: Any) -> Panel | None:
    """Return the panel of the page's thing or, on pages of no panel, the person's own."""
    if isinstance(thing, Panel):
        return thing
    of_thing = getattr(thing, "panel", None)
    if isinstance(of_thing, Panel):
        return of_thing
    return queries.panels_of(person, timezone.localdate()).first() if isinstance(person, Person) else None


def entries(person: Any, panel: Panel | None) -> Iterator[Entry]:
    """Offer the members and the terms of reference of the panel."""
    if panel is not None:
        address = {"panel": panel.slug}
        yield Entry("Members", reverse("members", kwargs=address), Action.DIRECTORY_READ, order=50)
        yield Entry("Terms", reverse("terms", kwargs=address), Action.TERMS_READ, order=60)
