"""What the menu offers those who answer requests about personal data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from access.actions import Action
from core.navigation import Entry
from people.models import Person


def entries(person: Any, panel: Any) -> Iterator[Entry]:
    """Offer the list of requests; the gate shows it to those alone who answer them."""
    if isinstance(person, Person):
        yield Entry("Data requests", reverse("data-requests"), Action.DATA_RUN, order=80)
