"""Where the menu leads in surveys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from access.actions import Action
from core.navigation import Entry
from panels.models import Panel


def entries(person: Any, panel: Panel | None) -> Iterator[Entry]:
    """Offer the surveys of the panel's ward to everybody."""
    if panel is not None:
        yield Entry("Surveys", reverse("surveys", kwargs={"panel": panel.slug}), Action.PANEL_READ, order=45)
