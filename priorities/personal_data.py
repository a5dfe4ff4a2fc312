"""What priorities keep about somebody: which updates they wrote (App B; GDPR-4)."""

from __future__ import annotations

from collections.abc import Iterator

from core.personal_data import Kept
from handbook.dates import in_full
from people.models import Person
from priorities.models import Update


def kept(person: Person) -> Iterator[Kept]:
    """Yield the updates that the person told."""
    rows = Update.objects.filter(by=person).select_related("priority")
    yield Kept("What you told about priorities", rows, found_by=("by",), about=lambda row: f"{row.priority}, {in_full(row.on)}")
