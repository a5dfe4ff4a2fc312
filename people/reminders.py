"""Letters that say in time that a request or complaint about personal data is to be dealt with (GDPR-4, GDPR-9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from core.outbox import Draft
from handbook import data_protection as rules
from people import keepers, letters, queries
from people.models import DataComplaint


def due(today: date) -> Iterator[Draft]:
    """Yield what ought to have been written by today; the key of each names its day, so that none goes twice."""
    answering = keepers.keepers(today)
    for request in queries.open_requests():
        if request.answer_by is not None and (day := _latest(request.answer_by, today)):
            yield from (letters.request_due(request, keeper, day) for keeper in answering)
    for complaint in queries.open_complaints():
        if complaint.stage == DataComplaint.Stage.RECEIVED and (day := _latest(complaint.acknowledge_by, today)):
            yield from (letters.complaint_due(complaint, keeper, day) for keeper in answering)


def _latest(due_on: date, today: date) -> date | None:
    """Return the last of the days of reminding that has come; the earlier ones need no letter any more."""
    return max((day for day in rules.reminders(due_on) if day <= today), default=None)
