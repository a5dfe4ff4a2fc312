"""What is owed about personal data: a reply by whoever asked, an answer by those who answer (App B; GDPR-4, GDPR-9, GDPR-10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from core import gate
from core.duties import Duty
from handbook.data_protection import DATA_COMPLAINT, ONE_MONTH, RIGHTS
from people import keepers, queries
from people.models import DataComplaint, DataRequest, Person


def owed(person: Person, on: date) -> Iterator[Duty]:
    """Yield the person's own questions to answer and, for those who answer requests, all that are open."""
    yield from map(_to_reply, queries.waiting_for(person))
    if keepers.is_keeper(gate.holdings_of(person, on)):
        yield from (_to_answer(request) for request in queries.open_requests() if request.stage == DataRequest.Stage.OPEN)
        yield from map(_to_deal_with, queries.open_complaints())


def _to_reply(request: DataRequest) -> Duty:
    return Duty(
        title="Answer a question about your request",
        why="The time for the answer stands still until you reply.",
        rule_source=ONE_MONTH.source,
        by=None,
        url=reverse("right-reply", kwargs={"reference": request.reference}),
        button="Reply",
    )


def _to_answer(request: DataRequest) -> Duty:
    return Duty(
        title=f"Answer the request of {request.person.full_name}",
        why=f"{request.get_right_display()}. {queries.how_worked_out(request)}",
        rule_source=RIGHTS.source,
        by=request.answer_by,
        url=reverse("data-request", kwargs={"reference": request.reference}),
        button="Open the request",
    )


def _to_deal_with(complaint: DataComplaint) -> Duty:
    is_new = complaint.stage == DataComplaint.Stage.RECEIVED
    return Duty(
        title=f"{'Acknowledge' if is_new else 'Answer'} the complaint of {complaint.person.full_name}",
        why="Within 30 days of receipt." if is_new else "It was acknowledged; the answer comes without undue delay.",
        rule_source=DATA_COMPLAINT.source,
        by=complaint.acknowledge_by if is_new else None,
        url=reverse("data-complaint-kept", kwargs={"reference": complaint.reference}),
        button="Open the complaint",
    )
