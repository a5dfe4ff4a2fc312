"""Where the menu leads whoever looks on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.navigation import Entry
from panels.models import Borough, Panel
from people.models import Person

from . import queries


def entries(person: Any, panel: Panel | None) -> Iterator[Entry]:
    """Offer the dashboard of each borough that somebody's seat or posting covers."""
    if not isinstance(person, Person):
        return
    for borough in queries.overseen_by(person, timezone.localdate()):
        yield _entry(borough)


def _entry(borough: Borough) -> Entry:
    return Entry(str(borough), reverse("oversight-borough", args=[borough.slug]), Action.OVERSIGHT_READ, borough, order=15)
