"""A wording goes on its row, and what the police team says beside it (PRI-2 to PRI-4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from handbook import priorities as handbook
from priorities.models import Measure, Priority
from priorities.wording import OF_POLICE, TEXTS, Wording


@dataclass(frozen=True)
class Statement:
    """What the police team says before a priority is agreed (PRI-3, PRI-4)."""

    police_statement: str
    fit: str = ""
    leaves_time: bool = False


def put_on(priority: Priority, wording: Wording, *, names: Sequence[str] = (*TEXTS, *OF_POLICE)) -> None:
    """Write the wording on the row, which is not saved yet."""
    for name in names:
        setattr(priority, name, getattr(wording, name))


def measure(priority: Priority, measures: Sequence[handbook.Measure]) -> None:
    """Give the priority these measures in the place of those it had."""
    priority.measures.all().delete()
    Measure.objects.bulk_create(Measure(priority=priority, **asdict(one)) for one in measures)
