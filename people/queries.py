"""What is read of requests and complaints about personal data (GDPR-4, GDPR-9, GDPR-10)."""

from __future__ import annotations

from datetime import date

from django.db.models import F, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from handbook import data_protection as rules
from handbook.data_protection import Pause as Stood
from people.models import DataComplaint, DataCopy, DataRequest, Pause, Person


def requests() -> QuerySet[DataRequest]:
    """Return requests with whose they are, their copy and their questions."""
    return DataRequest.objects.select_related("person", "copy").prefetch_related("pauses")


def requests_of(person: Person) -> QuerySet[DataRequest]:
    """Return the person's own requests, newest first."""
    return requests().filter(person=person)


def complaints_of(person: Person) -> QuerySet[DataComplaint]:
    """Return the person's own complaints about the handling of data, newest first."""
    return DataComplaint.objects.select_related("person").filter(person=person)


def request_in(reference: str) -> DataRequest:
    """Return the request of that reference, or answer that there is none."""
    return get_object_or_404(requests(), reference=reference)


def own_request(person: Person, reference: str) -> DataRequest:
    """Return the person's own request of that reference, or answer that there is none."""
    return get_object_or_404(requests_of(person), reference=reference)


def complaint_in(reference: str) -> DataComplaint:
    """Return the complaint of that reference, or answer that there is none."""
    return get_object_or_404(DataComplaint.objects.select_related("person"), reference=reference)


def own_complaint(person: Person, reference: str) -> DataComplaint:
    """Return the person's own complaint of that reference, or answer that there is none."""
    return get_object_or_404(complaints_of(person), reference=reference)


def own_copy(person: Person, reference: str, on: date) -> DataCopy:
    """Return a copy that was released to the person and can still be fetched that day, or answer that there is none."""
    released = DataCopy.objects.filter(stage=DataCopy.Stage.RELEASED, request__person=person, open_until__gt=on)
    return get_object_or_404(released, reference=reference)


def copy_to_fetch(request: DataRequest, on: date) -> DataCopy | None:
    """Return the copy of a request if it can be fetched that day."""
    copy = copy_of(request)
    can_be_fetched = copy is not None and copy.stage == DataCopy.Stage.RELEASED and copy.open_until is not None and on < copy.open_until
    return copy if can_be_fetched else None


def copy_to_post(request: DataRequest, on: date) -> DataCopy:
    """Return the released copy of somebody who does not sign in and so cannot fetch it, or answer that there is none."""
    copy = copy_to_fetch(request, on)
    if copy is None or not request.is_by_post:
        raise Http404
    return copy


def by_post_in(reference: str) -> DataRequest:
    """Return the request of that reference if its answer goes by post, or answer that there is none."""
    return get_object_or_404(requests(), reference=reference, person__email=None)


def complaint_by_post_in(reference: str) -> DataComplaint:
    """Return the complaint of that reference if its answer goes by post, or answer that there is none."""
    return get_object_or_404(DataComplaint.objects.select_related("person"), reference=reference, person__email=None)


def copy_of(request: DataRequest) -> DataCopy | None:
    """Return the copy that was ordered for a request."""
    copy: DataCopy | None = getattr(request, "copy", None)
    return copy


def copy_to_release(request: DataRequest) -> DataCopy:
    """Return the copy that was made for a request and not released yet, or answer that there is none."""
    copy = copy_of(request)
    if copy is None or copy.stage != DataCopy.Stage.READY:
        raise Http404
    return copy


def open_requests() -> QuerySet[DataRequest]:
    """Return the requests that are to be answered, the nearest day first and those whose clock stands last."""
    return requests().filter(stage__in=DataRequest.LIVING).order_by(F("answer_by").asc(nulls_last=True), "pk")


def open_complaints() -> QuerySet[DataComplaint]:
    """Return the complaints that are to be answered, the oldest first."""
    return DataComplaint.objects.select_related("person").filter(stage__in=DataComplaint.LIVING).order_by("received_on", "pk")


def waiting_for(person: Person) -> QuerySet[DataRequest]:
    """Return the person's own requests that wait for their reply."""
    return DataRequest.objects.filter(person=person, stage=DataRequest.Stage.PAUSED)


def ended(limit: int) -> list[DataRequest]:
    """Return the last requests that were answered or refused."""
    return list(requests().exclude(stage__in=DataRequest.LIVING).order_by("-ended_on", "-pk")[:limit])


def locked_request(request: DataRequest) -> DataRequest:
    """Return the request with its row held until the transaction ends."""
    return DataRequest.objects.select_for_update(of=("self",)).select_related("person").get(pk=request.pk)


def locked_complaint(complaint: DataComplaint) -> DataComplaint:
    """Return the complaint with its row held until the transaction ends."""
    return DataComplaint.objects.select_for_update(of=("self",)).select_related("person").get(pk=complaint.pk)


def open_question(request: DataRequest) -> Pause | None:
    """Return the question that waits for a reply."""
    return next((pause for pause in request.pauses.all() if pause.replied_on is None), None)


def time_stood(request: DataRequest) -> list[Stood]:
    """Return from when to when the clock of a request has stood so far."""
    return [(pause.asked_on, pause.replied_on) for pause in request.pauses.all() if pause.replied_on is not None]


def how_worked_out(request: DataRequest) -> str:
    """Return the way to the day of the answer as a sentence."""
    return rules.answer_by_explained(request.received_on, time_stood(request), is_extended=request.extended_on is not None)
