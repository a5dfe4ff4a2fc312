"""Where the menu leads whoever looks on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core import gate
from core.navigation import Entry
from panels.models import Borough, Panel
from people.models import Person

from . import queries


def entries(person: Any, panel: Panel | None) -> Iterator[Entry]:
    """Offer the dashboard of each borough that somebody's seat or posting covers; wider posts choose theirs from a list."""
    if not isinstance(person, Person):
        return
    known = gate.remembered(person, timezone.localdate())
    if known is not None and not queries.looks_on(known):
        return
    boroughs = list(queries.overseen_by(person, timezone.localdate()))
    own = [borough for borough in boroughs if borough.is_own]  # type: ignore[attr-defined]
    for borough in own:
        yield _entry(borough)
    if boroughs and not own:
        yield Entry("Oversight", reverse("oversight"), Action.OVERSIGHT_READ, boroughs[0], order=15)


def _entry(borough: Borough) -> Entry:
    return Entry(str(borough), reverse("oversight-borough", args=[borough.slug]), Action.OVERSIGHT_READ, borough, order=15)
