"""Where the menu leads in meetings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from access.actions import Action
from core.navigation import Entry
from panels.models import Panel


def entries(person: Any, panel: Panel | None) -> Iterator[Entry]:
    """Offer the panel's meetings to everybody who may see them."""
    if panel is not None:
        yield Entry("Meetings", reverse("meetings", kwargs={"panel": panel.slug}), Action.MEETING_READ, order=20, also="/agenda/")
