"""Somebody tells of a concern about conduct; chair or sergeant follows it up and nobody else hears of it (ToR 7d; CON-6)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit, outbox
from handbook import conduct as rules
from handbook.conduct import GoesTo
from panels import letters_of_conduct as letters
from panels import queries
from panels.models import ConductReport, Panel
from people.models import Person


@transaction.atomic
def tell(panel: Panel, *, text: str, is_about_chair: bool, name: str = "", contact: str = "", on: date) -> ConductReport:
    """Take a concern from somebody, who may stay unnamed, to the one who follows it up."""
    chair = queries.chair_of(panel, on)
    goes_to = rules.who_follows_up(is_about_chair, chair is not None)
    sergeants = queries.sergeants_of(panel, on)
    readers = [chair] if goes_to is GoesTo.CHAIR and chair is not None else sergeants
    report = ConductReport.objects.create(
        panel=panel,
        goes_to=goes_to,
        received_by=readers[0] if readers else None,
        received_on=on,
        text=text.strip(),
        name=name.strip(),
        contact=contact.strip(),
    )
    audit.record(None, Action.CONDUCT_REPORT, report)
    outbox.post(letters.told(report, readers))
    return report


@transaction.atomic
def close(report: ConductReport, *, what_was_done: str, by: Person, on: date) -> ConductReport:
    """Say what was done about a concern, which closes it."""
    report = queries.reports().select_for_update(of=("self",)).get(pk=report.pk)
    if report.is_closed:
        return report
    rules.require_followed_up(what_was_done)
    report.closed_on, report.closed_by, report.what_was_done = on, by, what_was_done.strip()
    report.save(update_fields=["closed_on", "closed_by", "what_was_done"])
    audit.record(by, Action.CONDUCT_HANDLE, report)
    return report
