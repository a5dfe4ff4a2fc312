"""Where the menu leads between meetings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from access.actions import Action
from community.sections import SECTIONS
from core.navigation import Entry
from panels.models import Panel


def entries(person: Any, panel: Panel | None) -> Iterator[Entry]:
    """Offer what happens between meetings to everybody."""
    if panel is not None and SECTIONS:
        yield Entry("Between meetings", reverse("between", kwargs={"panel": panel.slug}), Action.PANEL_READ, order=25)
