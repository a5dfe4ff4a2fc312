"""What priorities keep about somebody: what they drafted, said, added and recorded (App B; GDPR-4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from core.personal_data import Kept
from handbook.dates import in_full
from people.models import Person
from priorities.models import Activity, Evidence, Priority, Review, Update


def kept(person: Person) -> Iterator[Kept]:
    """Yield what the person told, and that they drafted, stated, added, reviewed or recorded something."""
    updates = Update.objects.filter(by=person).select_related("priority")
    yield Kept("What you told about priorities", updates, found_by=("by",), about=lambda row: f"{row.priority}, {in_full(row.on)}")
    for title, relation in (("Priorities you drafted", "drafted_by"), ("Priorities on which you spoke for the police", "stated_by")):
        priorities = Priority.objects.filter(**{relation: person})
        yield Kept(title, priorities, found_by=(relation,), about=str, fields=(relation,))
    evidence = Evidence.objects.filter(added_by=person).select_related("priority")
    yield Kept("Evidence you added", evidence, found_by=("added_by",), about=_priority)
    reviews = Review.objects.filter(by=person).select_related("priority")
    yield Kept("Reviews you recorded", reviews, found_by=("by",), about=_priority)
    activities = Activity.objects.filter(recorded_by=person).select_related("panel")
    yield Kept("Police activity you recorded", activities, found_by=("recorded_by",), about=lambda row: str(row.panel))


def _priority(row: Any) -> str:
    return str(row.priority)
