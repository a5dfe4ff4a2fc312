"""Pages of stage 1: the file as the chair has it (HB 6.2; CMP-3 to CMP-6)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from access.actions import Action
from complaints import letters, queries
from complaints.forms import RequestForm, TextForm
from complaints.models import Complaint
from complaints.services import handling, reviewing
from complaints.views import shared
from core.gate import allow
from handbook.complaints import ACKNOWLEDGED, ANSWERED, REVIEW
from people.requests import SignedIn

handles = allow(Action.COMPLAINT_HANDLE, find=queries.complaint_in)
note = handles(shared.note_in)
meeting = handles(shared.meet_in)
share = handles(shared.share_in)
aside = handles(shared.stand_aside_from)
letter = allow(Action.COMPLAINT_READ, find=queries.letter_of)(shared.print_letter)
posted = allow(Action.COMPLAINT_HANDLE, find=queries.letter_of)(shared.note_posted)


@allow(Action.COMPLAINT_READ, find=queries.complaint_in)
def file(request: HttpRequest, complaint: Complaint) -> HttpResponse:
    """Show the file to the chair who handles it."""
    return shared.show_file(request, complaint)


@handles
def acknowledge(request: SignedIn, complaint: Complaint) -> HttpResponse:
    """Acknowledge the complaint."""
    form = TextForm(label="Acknowledgement", initial={"text": letters.acknowledgement_text(complaint)})
    why = "Whoever complained is told within five days that the complaint has arrived."
    words = {"title": "Send the acknowledgement", "done": "The acknowledgement is sent.", "submit": "Send the acknowledgement"}
    return shared.act_on(request, complaint, form, handling.acknowledge, why=why, rule=ACKNOWLEDGED, **words)


@handles
def answer(request: SignedIn, complaint: Complaint) -> HttpResponse:
    """Answer the complaint in writing."""
    form = TextForm(label="Answer", hint="Say what you looked into, what you found and what follows. They can ask for stage 2 for 28 days.")
    why = "A complaint is investigated and answered in writing within 28 days of receipt."
    words = {"title": "Answer in writing", "done": "The answer is sent.", "submit": "Send the answer"}
    return shared.act_on(request, complaint, form, handling.answer, why=why, rule=ANSWERED, **words)


@handles
def asked(request: SignedIn, complaint: Complaint) -> HttpResponse:
    """Record that somebody who has no account asked for stage 2 by letter."""
    why = "On the word of whoever complained, the sergeant reviews it. You will see your own part of the file from then on."
    words = {"title": "They ask for stage 2", "done": "The complaint is with the sergeant.", "submit": "Pass it on to the sergeant"}
    form = RequestForm(needs_reference=False)
    return shared.act_on(request, complaint, form, reviewing.ask, why=why, rule=REVIEW, to=reverse("home"), **words)
