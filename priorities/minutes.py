"""What the minutes say of priorities: how each was reviewed, and which the meeting agreed (MTG-6, PRI-1, PRI-5)."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.dates import in_full
from meetings.masking import Mask
from meetings.models import AgendaItem, Meeting
from meetings.record import Table
from priorities.models import Priority, Review
from priorities.queries import recorded_at, reviews_at

Topic = AgendaItem.Topic
HEAD = ("Priority", "Set by", "Measure, now and aim", "By")
REVIEW_HEAD = ("Priority", "Decided", "What was done", "What shows it")


def agreed(meeting: Meeting, topic: str, mask: Mask) -> Iterator[Table]:
    """Return how the meeting reviewed the priorities, under the police's action, and those it agreed, under the choice."""
    if topic == review_topic(meeting, topic):
        rows = tuple(_review(review, mask) for review in reviews_at(meeting))
        if rows:
            yield without_empty_columns(Table("Priorities reviewed", REVIEW_HEAD, rows))
    if topic == Topic.PRIORITIES:
        rows = tuple(_row(priority, mask) for priority in recorded_at(meeting.pk))
        if rows:
            yield Table("Priorities agreed", HEAD, rows)


def review_topic(meeting: Meeting, topic: str) -> str:
    """Return the topic under which reviews stand: the police's action, or the choice where no item is about the action."""
    if topic != Topic.PRIORITIES:
        return Topic.POLICE_ACTION
    has_own_item = AgendaItem.objects.filter(meeting=meeting, topic=Topic.POLICE_ACTION).exists()
    return Topic.POLICE_ACTION if has_own_item else Topic.PRIORITIES


def _review(review: Review, mask: Mask) -> tuple[str, ...]:
    decided = review.get_outcome_display()
    if review.replaced_by:
        decided = f"{decided} by “{mask.of(review.replaced_by.title)}”"
    if review.because:
        decided = f"{decided}: {mask.of(review.because)}"
    return (f"{review.priority.number}. {mask.of(review.priority.title)}", decided, mask.of(review.update), mask.of(review.evidence))


def without_empty_columns(table: Table) -> Table:
    """Return the table without the columns in which nothing stands."""
    kept = [place for place in range(len(table.head)) if any(row[place] for row in table.rows)]
    rows = tuple(tuple(row[place] for place in kept) for row in table.rows)
    return Table(table.caption, tuple(table.head[place] for place in kept), rows)


def _row(priority: Priority, mask: Mask) -> tuple[str, ...]:
    measures = "; ".join(f"{measure.name}: {measure.baseline}, aim {measure.target}" for measure in priority.measures.all())
    how = f"{priority.get_set_by_display()}; {priority.get_agreed_how_display().lower()}"
    if priority.discussion:
        how = f"{how}: {mask.of(priority.discussion)}"
    by = in_full(priority.due_on) if priority.due_on else ""
    return (f"{priority.number}. {mask.of(priority.title)}", how, mask.of(measures), by)
