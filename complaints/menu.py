"""Where the menu leads in complaints: everybody at the table alike, so that it tells nothing of any complaint (R1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from access.actions import Action
from complaints.queries import Voice
from core.navigation import Entry
from panels.models import Panel
from people.models import Person


def entries(person: Any, panel: Panel | None) -> Iterator[Entry]:
    """Offer members and partners their complaints, and the sergeant the clocks."""
    if panel is None or not isinstance(person, Person):
        return
    address = [panel.slug]
    yield Entry("Complaints", reverse("complaints", args=address), Action.COMPLAINT_MAKE, Voice(panel, person), order=80)
    yield Entry("Complaints", reverse("complaint-clocks", args=address), Action.COMPLAINT_CLOCK, order=80)
