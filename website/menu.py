"""Where the menu and the foot of the page lead everybody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.urls import reverse

from core.navigation import Entry
from panels.models import Panel
from people.models import Person


def entries(person: Any, panel: Panel | None) -> Iterator[Entry]:
    """Offer home to who is signed in, and the panel's own page to everybody else."""
    if isinstance(person, Person):
        yield Entry("Home", reverse("home"), order=10)
    elif panel is not None:
        yield Entry("Our panel", reverse("panel", args=[panel.slug]), order=10)


def foot(person: Any, panel: Panel | None) -> Iterator[Entry]:
    """Offer the pages that explain."""
    yield Entry("Accessibility", reverse("accessibility"), order=10)
    yield Entry("Privacy notice", reverse("privacy"), order=20)
    yield Entry("The rules", reverse("rules"), order=30)
    yield Entry("How ward panels work", reverse("how"), order=40)
    if settings.DEMO:
        yield Entry("Letters of the demo", reverse("core:letters"), order=90)
