"""What the menu offers around a panel, and which panel somebody is at (HB 3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.navigation import Entry
from panels import queries
from panels.models import Panel, Ward
from people.models import Person


def panel_at(person: Any, thing: Any) -> Panel | None:
    """Return the panel of the page's thing or of its ward or, on pages of no panel, the person's own where it is but one."""
    for found in (thing, getattr(thing, "panel", None)):
        if isinstance(found, Panel):
            return found
    for ward in (thing, getattr(thing, "ward", None)):
        if isinstance(ward, Ward):
            return queries.living_panel_of(ward)
    own = queries.panels_on(person, timezone.localdate()) if isinstance(person, Person) else []
    return own[0] if len(own) == 1 else None


def entries(person: Any, panel: Panel | None) -> Iterator[Entry]:
    """Offer the members and the terms of reference of the panel; on pages of no panel, each panel of whoever has several."""
    if panel is not None:
        address = {"panel": panel.slug}
        about_data = f"{panel.get_absolute_url()}data-"
        yield Entry("Members", reverse("members", kwargs=address), Action.DIRECTORY_READ, order=50, also=about_data)
        yield Entry("Terms", reverse("terms", kwargs=address), Action.TERMS_READ, order=60)
    if isinstance(person, Person):
        yield Entry("Clauses", reverse("own-clauses"), Action.TERMS_FLAG, order=70)
    if panel is None and isinstance(person, Person):
        for one in queries.panels_on(person, timezone.localdate()):
            yield Entry(one.name, one.get_absolute_url(), Action.PANEL_READ, one, order=20)
