"""A complaint is made by a member or partner, or entered for somebody who wrote by letter (HB 6; CMP-1, CMP-2, CMP-8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from access.actions import Action
from complaints import queries
from complaints.models import Complaint, Involvement
from complaints.services.routing import hand_on
from core import audit
from handbook import complaints as handbook
from panels.models import Panel
from people.models import Person


@dataclass(frozen=True)
class Wording:
    """What a complaint says: about whom, what happened, what would put it right, who saw it, what came of talking."""

    about: Person | None
    text: str
    chat: str
    chat_note: str = ""
    wish: str = ""
    witnesses: Sequence[Person] = ()


@transaction.atomic
def make(panel: Panel, *, wording: Wording, by: Person, on: date) -> Complaint:
    """Let a member or partner complain about another."""
    handbook.require_in_writing(True, False, "")
    complaint = _write(panel, wording, complainant=by, received_on=on, by=by, on=on)
    audit.record(by, Action.COMPLAINT_MAKE, complaint)
    return hand_on(complaint, by=by, on=on)


@transaction.atomic
def enter(
    panel: Panel,
    *,
    wording: Wording,
    complainant: Person | None,
    received_on: date,
    is_written: bool,
    special_reason: str,
    by: Person,
    on: date,
) -> Complaint:
    """Let its recipient enter a complaint that came by letter, or one without a name that there is a special reason to take up."""
    handbook.require_received(received_on, on)
    handbook.require_in_writing(is_written, complainant is None, special_reason)
    complaint = _write(panel, wording, complainant=complainant, received_on=received_on, by=by, on=on)
    complaint.is_written, complaint.special_reason = is_written, special_reason.strip()
    complaint.save(update_fields=["is_written", "special_reason"])
    audit.record(by, Action.COMPLAINT_HANDLE, complaint, "entered")
    return hand_on(complaint, by=by, on=on)


def _write(panel: Panel, wording: Wording, *, complainant: Person | None, received_on: date, by: Person, on: date) -> Complaint:
    here = {person.pk for person in queries.people_of(panel, on)}
    about = wording.about
    handbook.require_member_or_partner(about is not None and about.pk in here)
    assert about is not None
    handbook.require_another(about == complainant)
    handbook.require_chat(handbook.Chat(wording.chat) if wording.chat else None, wording.chat_note)
    complaint = Complaint.objects.create(
        panel=panel,
        complainant=complainant,
        about=about,
        text=wording.text.strip(),
        wish=wording.wish.strip(),
        chat=wording.chat,
        chat_note=wording.chat_note.strip(),
        entered_by=by,
        received_on=received_on,
        acknowledge_by=handbook.acknowledge_by(received_on),
        reply_by=handbook.reply_by(received_on),
    )
    saw = [person for person in wording.witnesses if person.pk in here and person not in {complainant, about}]
    Involvement.objects.bulk_create(Involvement(complaint=complaint, person=person, how=Involvement.How.WITNESS) for person in saw)
    return complaint
