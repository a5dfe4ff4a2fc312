"""Letters that say in time that a year of membership or of the chair's office is ending (MEM-6, OFF-4; TOR-3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from core.outbox import Draft
from handbook import membership as rules
from panels import letters, list_review, queries
from panels.models import Membership, Office, Panel

LOOK_AHEAD = timedelta(days=max(rules.REMIND_BEFORE))
STAGES = (Membership.Stage.ACTIVE,)


def due(today: date) -> Iterator[Draft]:
    """Yield what ought to have been written by today; the key of each names its day, so that none goes twice."""
    ending = queries.seats().filter(
        stage__in=STAGES, tenure_ends_on__gte=today, tenure_ends_on__lte=today + LOOK_AHEAD, panel__stage__in=Panel.LIVING
    )
    # Whoever is deselected has nothing to be renewed until an appeal gives the seat back.
    for seat in ending.exclude(queries.deselected(today)):
        if seat.tenure_ends_on is not None and (day := _latest(seat.tenure_ends_on, today)):
            yield letters.tenure_ends(seat, day)
    yield from list_review.due(today)
    chairs = Office.objects.filter(
        queries.sits_through(today),
        kind=Office.Kind.CHAIR,
        until=None,
        ends_on__gte=today,
        ends_on__lte=today + LOOK_AHEAD,
        panel__stage__in=Panel.LIVING,
    )
    for office in chairs.select_related("membership__person", "panel__ward__borough"):
        if day := _latest(office.ends_on, today):
            yield letters.office_ends(office, day)


def _latest(ends_on: date, today: date) -> date | None:
    """Return the last of the days of reminding that has come; the earlier one needs no letter any more."""
    return max((day for day in rules.tenure_reminders(ends_on) if day <= today), default=None)
