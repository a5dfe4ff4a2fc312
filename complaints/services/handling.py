"""What the handler of a complaint does: acknowledge, look into it, meet, answer, share (HB 6.2; CMP-4 to CMP-6, R1)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from access.actions import Action
from complaints import letters, queries
from complaints.models import Complaint, Entry
from complaints.stages import require_open_file, require_step
from core import audit, outbox
from handbook import complaints as handbook
from people.models import Person

Kind = Entry.Kind
Stage = Complaint.Stage


@transaction.atomic
def acknowledge(complaint: Complaint, *, text: str, by: Person, on: date) -> Entry:
    """Tell whoever complained that the complaint has arrived (CMP-4); at stage 2 the review begins with it."""
    complaint = taken_up(complaint, by)
    then = Stage.UNDER_REVIEW if complaint.is_at_sergeant else Stage.ACKNOWLEDGED
    require_step(complaint.stage, then)
    complaint.stage = then
    complaint.acknowledged_on = complaint.acknowledged_on or on
    complaint.save(update_fields=["stage", "acknowledged_on"])
    kind = Kind.BEGUN if complaint.is_at_sergeant else Kind.ACKNOWLEDGEMENT
    return reply(complaint, kind, text, by=by, on=on)


@transaction.atomic
def answer(complaint: Complaint, *, text: str, by: Person, on: date) -> Entry:
    """Answer a complaint in writing at stage 1 (CMP-5)."""
    complaint = taken_up(complaint, by)
    require_step(complaint.stage, Stage.ANSWERED)
    complaint.stage, complaint.answered_on, complaint.closes_on = Stage.ANSWERED, on, handbook.closes_on(on)
    complaint.save(update_fields=["stage", "answered_on", "closes_on"])
    return reply(complaint, Kind.ANSWER, text, by=by, on=on)


@transaction.atomic
def note(complaint: Complaint, *, text: str, by: Person, on: date) -> Entry:
    """Keep a note of the investigation, which nobody but those who handle the complaint reads."""
    complaint = taken_up(complaint, by)
    return write(complaint, Kind.NOTE, text, by=by, on=on)


@transaction.atomic
def record_meeting(
    complaint: Complaint, *, held_on: date, with_complainant: bool, with_person: bool, adult: str, text: str, by: Person, on: date
) -> Entry:
    """Record a meeting in an effort to resolve the issue (CMP-6)."""
    complaint = taken_up(complaint, by)
    people = ((complaint.complainant, with_complainant), (complaint.about, with_person))
    is_under_18 = any(came and person is not None and person.is_under_18(held_on) for person, came in people)
    handbook.require_meeting(held_on, complaint.received_on, on, is_under_18=is_under_18, adult=adult)
    said = {"with_complainant": with_complainant, "with_person": with_person, "adult": adult.strip()}
    return write(complaint, Kind.MEETING, text, by=by, on=held_on, **said)


@transaction.atomic
def share(complaint: Complaint, *, text: str, by: Person, on: date) -> Entry:
    """Share a written summary with the person complained about: all that they see of it (R1)."""
    complaint = taken_up(complaint, by)
    is_to_post = not complaint.about.email
    entry = write(complaint, Kind.SUMMARY, text, by=by, on=on, to=complaint.about, is_to_post=is_to_post)
    if not is_to_post:
        outbox.post([letters.to_person(entry)])
    return entry


@transaction.atomic
def mark_posted(entry: Entry, *, by: Person, on: date) -> Entry:
    """Note that a printed letter was posted."""
    taken_up(entry.complaint, by)
    entry.posted_on = on
    entry.save(update_fields=["posted_on"])
    audit.record(by, action_of(entry.complaint), entry.complaint, "posted")
    return entry


def taken_up(complaint: Complaint, by: Person) -> Complaint:
    """Return the complaint, locked; refuse somebody who does not handle it, and one that is closed."""
    complaint = queries.locked(complaint)
    handles = {complaint.handler_id, complaint.inspector_id if complaint.is_at_sergeant else None}
    handbook.require_handler(by.pk in handles)
    require_open_file(complaint.stage)
    return complaint


def reply(complaint: Complaint, kind: Kind, text: str, *, by: Person, on: date) -> Entry:
    """Write to whoever complained: on their own page, or on paper where they do not sign in."""
    entry = write(complaint, kind, text, by=by, on=on, to=complaint.complainant, is_to_post=complaint.is_by_post)
    if complaint.complainant is not None and not complaint.is_by_post:
        outbox.post([letters.to_complainant(entry)])
    return entry


def write(complaint: Complaint, kind: Kind, text: str, *, by: Person, on: date, **fields: Any) -> Entry:
    """Write an entry in the file and record that it was written."""
    entry = Entry.objects.create(complaint=complaint, kind=kind, level=complaint.level, on=on, by=by, text=text.strip(), **fields)
    audit.record(by, action_of(complaint), complaint, kind.value)
    return entry


def action_of(complaint: Complaint) -> Action:
    """Return the action that handling it at its stage is."""
    return Action.REVIEW_HANDLE if complaint.is_at_sergeant else Action.COMPLAINT_HANDLE
