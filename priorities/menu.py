"""Where the menu leads in priorities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from access.actions import Action
from core.navigation import Entry
from panels.models import Panel


def entries(person: Any, panel: Panel | None) -> Iterator[Entry]:
    """Offer the panel's priorities."""
    if panel is not None:
        yield Entry("Priorities", reverse("priorities", kwargs={"panel": panel.slug}), Action.PANEL_READ, order=30)
