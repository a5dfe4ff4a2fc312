"""Once a year chair or secretary look through the list of members: the duty and its letters (App B; GDPR-6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from core.duties import Duty
from core.outbox import Draft
from handbook.data_protection import LIST_REVIEWED, list_review_due
from handbook.dates import in_full
from panels import letters, queries
from panels.models import Office, Panel

KEEPERS = (Office.Kind.CHAIR, Office.Kind.SECRETARY)
LOOK_AHEAD = timedelta(days=30)


def due_on(panel: Panel) -> date:
    """Return the day by which the panel's list is looked through again."""
    return list_review_due(panel.list_reviewed_on or panel.founded_on)


def owed(office: Office, on: date) -> Iterator[Duty]:
    """Yield the list that whoever holds the office looks through, from a month before the day."""
    panel = office.panel
    if due_on(panel) <= on + LOOK_AHEAD:
        yield Duty(
            title="Look through the list of members",
            why=f"Chair or secretary do so once a year. {_last(panel)}",
            rule_source=LIST_REVIEWED.source,
            by=due_on(panel),
            url=reverse("list-review", kwargs={"panel": panel.slug}),
            button="Look through it",
        )


def due(today: date) -> Iterator[Draft]:
    """Yield a letter to chair and secretary a month before the day and, where nothing has happened, one on it."""
    held = Office.objects.filter(queries.lasts(today), queries.sits_through(today), kind__in=KEEPERS, panel__stage__in=Panel.LIVING)
    for office in held.select_related("panel__ward__borough", "membership__person"):
        days = [day for day in (due_on(office.panel) - LOOK_AHEAD, due_on(office.panel)) if day <= today]
        if days:
            yield letters.list_review(office, max(days), due_on(office.panel))


def _last(panel: Panel) -> str:
    if panel.list_reviewed_on is None:
        return f"Nobody has since the panel was set up on {in_full(panel.founded_on)}."
    return f"The last time was {in_full(panel.list_reviewed_on)}."
