"""How long the file of a complaint is kept, and whose details stay while one is open (App B; GDPR-5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from complaints import queries
from complaints.models import Complaint
from handbook.retention import complaint_until


def cases() -> Iterator[int]:
    """Yield who made an open complaint or is complained about in one."""
    for complainant, about in queries.still_open().values_list("complainant", "about"):
        yield from (person for person in (complainant, about) if person)


def remove(today: date) -> int:
    """Remove the files whose time has come and return how many."""
    over = [complaint for complaint in queries.closed() if complaint.closed_on and _until(complaint, complaint.closed_on) <= today]
    for complaint in over:
        _remove(complaint)
    return len(over)


def _until(complaint: Complaint, closed_on: date) -> date:
    """Return the day to which the file is kept; longer for somebody who was young."""
    young = [person.turns_18_on for person in (complaint.complainant, complaint.about) if person and person.turns_18_on]
    return complaint_until(closed_on, max(young, default=None))


@transaction.atomic
def _remove(complaint: Complaint) -> None:
    for rows in (complaint.entries, complaint.assignments, complaint.involved):
        rows.all().delete()
    queries.letters_about(complaint).delete()
    complaint.delete()
