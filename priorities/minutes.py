"""What the minutes say of priorities: a table of those that the meeting agreed (MTG-6, PRI-1)."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.dates import in_full
from meetings.masking import Mask
from meetings.models import AgendaItem, Meeting
from meetings.record import Table
from priorities.models import Priority
from priorities.queries import recorded_at

HEAD = ("Priority", "Set by", "Measure, now and aim", "By")


def agreed(meeting: Meeting, topic: str, mask: Mask) -> Iterator[Table]:
    """Return the priorities that the meeting agreed, under the item that chooses them."""
    if topic != AgendaItem.Topic.PRIORITIES:
        return
    rows = tuple(_row(priority, mask) for priority in recorded_at(meeting.pk))
    if rows:
        yield Table("Priorities agreed", HEAD, rows)


def _row(priority: Priority, mask: Mask) -> tuple[str, ...]:
    measures = "; ".join(f"{measure.name}: {measure.baseline}, aim {measure.target}" for measure in priority.measures.all())
    how = f"{priority.get_set_by_display()}; {priority.get_agreed_how_display().lower()}"
    return (f"{priority.number}. {mask.of(priority.title)}", how, mask.of(measures), in_full(priority.due_on))
