"""What whoever handles a complaint owes, and nobody else is told (HB 6.2; CMP-4, CMP-5, CMP-7, CMP-9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from complaints import clocks, queries
from complaints.letters import file_of
from core.duties import Duty
from people.models import Person


def owed(person: Person, on: date) -> Iterator[Duty]:
    """Yield what the person owes on the complaints in their hands."""
    for complaint in queries.in_hand_of(person):
        if complaint.gate_subject().concerned & {person.pk}:
            continue
        for clock in clocks.of(complaint):
            if not clock.is_done:
                yield Duty(clock.duty, clock.how, clock.rule.source, clock.by, file_of(complaint), "Open the file")
