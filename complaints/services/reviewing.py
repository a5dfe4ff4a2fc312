"""Stage 2: asked for by whoever complained, reviewed by the sergeant, with the inspector and the central unit (HB 6.2; CMP-7)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from complaints import letters, queries
from complaints.models import Complaint, Entry
from complaints.services.handling import reply, taken_up, write
from complaints.services.routing import hand_on
from complaints.stages import require_step
from core import audit, outbox
from handbook import complaints as handbook
from people.models import Person

Kind = Entry.Kind
Stage = Complaint.Stage


@transaction.atomic
def ask(complaint: Complaint, *, text: str, asked_on: date, by: Person, on: date) -> Complaint:
    """Refer a complaint to the sergeant on the complainant's word (CMP-7)."""
    complaint = queries.locked(complaint)
    handbook.require_received(asked_on, on)
    require_step(complaint.stage, Stage.REVIEW_ASKED)
    handbook.require_open(complaint.closes_on, asked_on)
    write(complaint, Kind.REQUEST, text, by=by, on=asked_on)
    complaint.level, complaint.stage, complaint.closes_on = "sergeant", Stage.REVIEW_ASKED, None
    complaint.review_asked_on, complaint.review_by = asked_on, handbook.review_by(asked_on)
    complaint.save(update_fields=["level", "stage", "closes_on", "review_asked_on", "review_by"])
    return hand_on(complaint, by=by, on=on)


@transaction.atomic
def settle(complaint: Complaint, *, by: Person, on: date) -> Complaint:
    """Close a complaint because whoever made it says that the reply settles it."""
    complaint = queries.locked(complaint)
    require_step(complaint.stage, Stage.CLOSED)
    complaint.stage, complaint.closed_on = Stage.CLOSED, on
    complaint.save(update_fields=["stage", "closed_on"])
    audit.record(by, Action.COMPLAINT_READ_OWN, complaint, "settled")
    return complaint


@transaction.atomic
def decide(complaint: Complaint, *, text: str, by: Person, on: date) -> Entry:
    """Decide a complaint at stage 2; the reviewer had no part in stage 1 (CMP-7)."""
    complaint = taken_up(complaint, by)
    require_step(complaint.stage, Stage.REVIEWED)
    handbook.require_reviewer(by.pk in queries.handled_stage_1(complaint))
    complaint.stage, complaint.reviewed_on, complaint.closes_on = Stage.REVIEWED, on, handbook.closes_on(on)
    complaint.save(update_fields=["stage", "reviewed_on", "closes_on"])
    return reply(complaint, Kind.DECISION, text, by=by, on=on)


@transaction.atomic
def inform(complaint: Complaint, *, inspector: Person, by: Person, on: date) -> Complaint:
    """Inform an inspector, who can read the file and step in from then on."""
    complaint = taken_up(complaint, by)
    handbook.require_reviewer(inspector.pk in queries.barred(complaint) | queries.handled_stage_1(complaint))
    complaint.inspector = inspector
    complaint.save(update_fields=["inspector"])
    audit.record(by, Action.REVIEW_HANDLE, complaint, "inspector informed")
    outbox.post([letters.to_inspector(complaint, inspector)])
    return complaint


@transaction.atomic
def ask_advice(complaint: Complaint, *, adviser: Person, text: str, by: Person, on: date) -> Entry:
    """Ask somebody of the central unit for advice, in words that name nobody."""
    complaint = taken_up(complaint, by)
    entry = write(complaint, Kind.QUESTION, text, by=by, on=on, to=adviser)
    outbox.post([letters.to_adviser(entry)])
    return entry


@transaction.atomic
def advise(part: queries.Part, *, text: str, by: Person, on: date) -> Entry:
    """Answer with advice; the referral ends with it."""
    complaint = queries.locked(part.complaint)
    handbook.require_handler(queries.advice_in(complaint.reference).entries[0].to_id == by.pk)
    entry = Entry.objects.create(complaint=complaint, kind=Kind.ADVICE, level=complaint.level, on=on, by=by, text=text.strip())
    audit.record(by, Action.REVIEW_ADVISE, complaint)
    if complaint.handler is not None:
        outbox.post([letters.advised(complaint, complaint.handler, entry)])
    return entry
