"""Who has left every panel, team and board, and since when (App B; GDPR-5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Max, Q, QuerySet

from handbook.retention import expression_until
from panels.models import BoardSeat, Deselection, Membership, Partnership, Posting

Stage = Membership.Stage
# Whoever is proposed waits for a vote.
STAYING = (Stage.PROPOSED, Stage.ACTIVE)


def left(today: date) -> Iterator[tuple[int, date]]:
    """Yield everybody whose last part has ended before today, with its last day."""
    last: dict[int, date] = {}
    for person, ended_on in _ended(today):
        last[person] = max(ended_on, last.get(person, ended_on))
    staying = _staying(today)
    yield from ((person, ended_on) for person, ended_on in last.items() if person not in staying)


def open_cases() -> Iterator[int]:
    """Yield the members whose deselection or appeal is open: they are still written to about it."""
    open_ones = Deselection.objects.exclude(stage__in=Deselection.CLOSED).order_by()
    yield from open_ones.values_list("membership__person", flat=True)


def _ended(today: date) -> Iterator[tuple[int, date]]:
    seats = Membership.objects.exclude(stage__in=STAYING).order_by()
    for person, left_on, proposed_on in seats.values_list("person").annotate(Max("left_on"), Max("proposed_on")):
        # Whoever was not admitted has shown an interest that was not taken up.
        yield person, left_on or expression_until(proposed_on)
    for rows in _dated():
        yield from rows.filter(until__lt=today).order_by().values_list("person").annotate(Max("until"))


def _staying(today: date) -> set[int]:
    seats = Membership.objects.filter(Q(stage__in=STAYING) | Q(stage=Stage.LEFT, left_on__gte=today))
    lasting = (rows.filter(Q(until=None) | Q(until__gte=today)) for rows in _dated())
    return {person for rows in (seats, *lasting) for person in rows.order_by().values_list("person", flat=True)}


def _dated() -> tuple[QuerySet[Any], ...]:
    """Return what lasts from a day to a day."""
    return Partnership.objects.all(), Posting.objects.all(), BoardSeat.objects.all()
