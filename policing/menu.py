"""Where the menu leads in police figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from access.actions import Action
from core.navigation import Entry
from panels.models import Panel


def entries(person: Any, panel: Panel | None) -> Iterator[Entry]:
    """Offer the panel's police report to everybody who may read it."""
    if panel is not None:
        address = reverse("report", kwargs={"panel": panel.slug})
        yield Entry("Police report", address, Action.REPORT_READ, order=40, also="/police-files/")
