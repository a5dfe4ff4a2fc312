"""Complaints about the handling of personal data: made or entered, acknowledged within 30 days, answered (GDPR-9)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit, outbox
from handbook import data_protection as rules
from people import keepers, letters, queries
from people.models import DataComplaint, Person
from people.stages import require_complaint_step

Stage = DataComplaint.Stage


@transaction.atomic
def complain(*, text: str, by: Person, on: date) -> DataComplaint:
    """Let somebody complain about how their data were handled."""
    complaint = DataComplaint.objects.create(person=by, text=text.strip(), received_on=on, acknowledge_by=rules.acknowledge_by(on))
    audit.record(by, Action.DATA_OWN, complaint, "complained")
    _tell_of(complaint, on)
    return complaint


@transaction.atomic
def enter(person: Person, *, text: str, received_on: date, panel_id: int, by: Person, on: date) -> DataComplaint:
    """Enter the complaint of somebody who wrote or said it; its days began when it arrived."""
    rules.require_received(received_on, on)
    complaint = DataComplaint.objects.create(
        person=person,
        text=text.strip(),
        received_on=received_on,
        acknowledge_by=rules.acknowledge_by(received_on),
        entered_by=by,
        panel_id=panel_id,
    )
    audit.record(by, Action.DATA_LOG, complaint, "entered", panel_id=panel_id)
    _tell_of(complaint, on)
    return complaint


@transaction.atomic
def acknowledge(complaint: DataComplaint, *, by: Person, on: date) -> DataComplaint:
    """Tell whoever complained that the complaint has arrived and is looked into."""
    complaint = queries.locked_complaint(complaint)
    require_complaint_step(complaint.stage, Stage.ACKNOWLEDGED)
    complaint.stage, complaint.acknowledged_on = Stage.ACKNOWLEDGED, on
    complaint.save(update_fields=["stage", "acknowledged_on"])
    audit.record(by, Action.DATA_RUN, complaint, "acknowledged")
    outbox.post([letters.complaint_acknowledged(complaint)])
    return complaint


@transaction.atomic
def answer(complaint: DataComplaint, *, text: str, by: Person, on: date) -> DataComplaint:
    """Answer the complaint in writing; an answer acknowledges it too."""
    complaint = queries.locked_complaint(complaint)
    require_complaint_step(complaint.stage, Stage.ANSWERED)
    complaint.stage, complaint.answer, complaint.ended_on = Stage.ANSWERED, text.strip(), on
    complaint.acknowledged_on = complaint.acknowledged_on or on
    complaint.save(update_fields=["stage", "answer", "ended_on", "acknowledged_on"])
    audit.record(by, Action.DATA_RUN, complaint, "answered")
    outbox.post([letters.complaint_answered(complaint)])
    return complaint


def _tell_of(complaint: DataComplaint, on: date) -> None:
    outbox.post(letters.complaint_arrived(complaint, keeper) for keeper in keepers.keepers(on))
