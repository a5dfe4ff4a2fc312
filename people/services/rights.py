"""Requests about personal data: asked or entered, paused, extended, answered or refused (App B; GDPR-4, GDPR-10)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit, outbox
from handbook import data_protection as rules
from handbook.data_protection import Right
from people import keepers, letters, queries
from people.models import DataRequest, Person
from people.stages import require_running, require_step

Stage = DataRequest.Stage


@transaction.atomic
def ask(*, right: str, details: str, by: Person, on: date) -> DataRequest:
    """Let somebody use one of their rights; the month begins today."""
    request = _open(by, right, details, received_on=on)
    audit.record(by, Action.DATA_OWN, request, "asked")
    _tell_of(request, on)
    return request


@transaction.atomic
def enter(person: Person, *, right: str, details: str, received_on: date, panel_id: int, by: Person, on: date) -> DataRequest:
    """Enter the request of somebody who wrote or said it; the month began when it arrived."""
    rules.require_received(received_on, on)
    request = _open(person, right, details, received_on=received_on, entered_by=by, panel_id=panel_id)
    audit.record(by, Action.DATA_LOG, request, "entered", panel_id=panel_id)
    _tell_of(request, on)
    return request


@transaction.atomic
def pause(request: DataRequest, *, question: str, by: Person, on: date) -> DataRequest:
    """Ask about identity or scope; the clock stands until the reply."""
    request = queries.locked_request(request)
    require_step(request.stage, Stage.PAUSED)
    asked = request.pauses.create(asked_on=on, question=question.strip())
    request.stage, request.answer_by = Stage.PAUSED, None
    request.save(update_fields=["stage", "answer_by"])
    audit.record(by, Action.DATA_RUN, request, "paused")
    outbox.post([letters.question(request, asked)])
    return request


@transaction.atomic
def reply(request: DataRequest, *, text: str, by: Person, on: date) -> DataRequest:
    """Take the reply, the person's own or one that came by another way; the clock goes on."""
    request = queries.locked_request(request)
    require_step(request.stage, Stage.OPEN)
    asked = request.pauses.get(replied_on=None)
    asked.replied_on, asked.reply = on, text.strip()
    asked.save(update_fields=["replied_on", "reply"])
    request.stage = Stage.OPEN
    _set_day(request)
    audit.record(by, Action.DATA_OWN if by.pk == request.person_id else Action.DATA_RUN, request, "replied")
    outbox.post(letters.replied(request, asked, keeper) for keeper in keepers.keepers(on))
    return request


@transaction.atomic
def extend(request: DataRequest, *, because: str, by: Person, on: date) -> DataRequest:
    """Take three months instead of one, and say why."""
    request = queries.locked_request(request)
    require_running(request.stage)
    assert request.answer_by is not None
    rules.require_reason_to_extend(because, request.answer_by, on, is_extended=request.extended_on is not None)
    request.extended_on, request.extended_because = on, because.strip()
    _set_day(request)
    audit.record(by, Action.DATA_RUN, request, "extended")
    outbox.post([letters.extended(request)])
    return request


@transaction.atomic
def answer(request: DataRequest, *, text: str, by: Person, on: date) -> DataRequest:
    """Answer the request in writing."""
    request = queries.locked_request(request)
    require_step(request.stage, Stage.ANSWERED)
    request.stage, request.answer, request.ended_on = Stage.ANSWERED, text.strip(), on
    request.save(update_fields=["stage", "answer", "ended_on"])
    audit.record(by, Action.DATA_RUN, request, "answered")
    outbox.post([letters.answered(request)])
    return request


@transaction.atomic
def refuse(request: DataRequest, *, because: str, by: Person, on: date) -> DataRequest:
    """Refuse the request, with the reason and the way to complain."""
    request = queries.locked_request(request)
    require_step(request.stage, Stage.REFUSED)
    rules.require_reason_to_refuse(because)
    request.stage, request.answer, request.ended_on, request.answer_by = Stage.REFUSED, because.strip(), on, None
    request.save(update_fields=["stage", "answer", "ended_on", "answer_by"])
    audit.record(by, Action.DATA_RUN, request, "refused")
    outbox.post([letters.refused(request)])
    return request


def _open(
    person: Person, right: str, details: str, *, received_on: date, entered_by: Person | None = None, panel_id: int | None = None
) -> DataRequest:
    return DataRequest.objects.create(
        person=person,
        right=Right(right).value,
        details=details.strip(),
        received_on=received_on,
        entered_by=entered_by,
        panel_id=panel_id,
        answer_by=rules.answer_by(received_on),
    )


def _tell_of(request: DataRequest, on: date) -> None:
    """Confirm the receipt to whoever asked, and tell those who answer."""
    outbox.post([letters.received(request), *(letters.arrived(request, keeper) for keeper in keepers.keepers(on))])


def _set_day(request: DataRequest) -> None:
    """Work out the day of the answer anew; while the clock stands there is none."""
    fresh = queries.requests().get(pk=request.pk)
    stood, is_extended = queries.time_stood(fresh), request.extended_on is not None
    request.answer_by = rules.answer_by(request.received_on, stood, is_extended=is_extended)
    request.save(update_fields=["stage", "answer_by", "extended_on", "extended_because"])
