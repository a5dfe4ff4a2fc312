"""Pages of stage 2: the file as the sergeant, or the inspector, has it (HB 6.2; CMP-7, CMP-9)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from access.actions import Action
from complaints import letters, queries
from complaints.forms import PersonForm, TextForm
from complaints.models import Complaint
from complaints.services import handling, reviewing
from complaints.views import shared
from core.gate import allow
from handbook.complaints import REVIEW
from people.models import Person
from people.requests import SignedIn

handles = allow(Action.REVIEW_HANDLE, find=queries.complaint_in)
note = handles(shared.note_in)
meeting = handles(shared.meet_in)
share = handles(shared.share_in)
aside = handles(shared.stand_aside_from)
letter = allow(Action.REVIEW_READ, find=queries.letter_of)(shared.print_letter)
posted = allow(Action.REVIEW_HANDLE, find=queries.letter_of)(shared.note_posted)


@allow(Action.REVIEW_READ, find=queries.complaint_in)
def file(request: HttpRequest, complaint: Complaint) -> HttpResponse:
    """Show the file to whoever reviews the complaint."""
    return shared.show_file(request, complaint)


@handles
def acknowledge(request: SignedIn, complaint: Complaint) -> HttpResponse:
    """Tell whoever complained that the review has begun."""
    form = TextForm(label="Letter", initial={"text": letters.review_text(complaint)})
    why = "Whoever complained is told that a fair and impartial review has begun."
    words = {"title": "Begin the review", "done": "The review has begun, and whoever complained is told.", "submit": "Begin the review"}
    return shared.act_on(request, complaint, form, handling.acknowledge, why=why, rule=REVIEW, **words)


@handles
def decide(request: SignedIn, complaint: Complaint) -> HttpResponse:
    """Decide the complaint."""
    form = TextForm(label="Decision", hint="Say what you looked into, what you decided and why.")
    words = {"title": "Decide", "done": "The decision is sent.", "submit": "Send the decision"}
    return shared.act_on(request, complaint, form, reviewing.decide, why="The review is fair and impartial.", rule=REVIEW, **words)


@handles
def inspector(request: SignedIn, complaint: Complaint) -> HttpResponse:
    """Inform an inspector."""
    form = PersonForm(people=queries.inspectors(complaint.panel, timezone.localdate()), label="Inspector")

    def inform(complaint: Complaint, *, person: Person, **who: Any) -> object:
        return reviewing.inform(complaint, inspector=person, **who)

    why = "If necessary, the inspector is informed, and reads the file from then on."
    words = {"title": "Inform the inspector", "done": "The inspector is informed.", "submit": "Inform them"}
    return shared.act_on(request, complaint, form, inform, why=why, rule=REVIEW, **words)


@handles
def ask_advice(request: SignedIn, complaint: Complaint) -> HttpResponse:
    """Ask the central unit for advice."""
    hint = "Name nobody, neither people nor the ward: they read this and nothing else."
    advisers = queries.advisers(timezone.localdate())
    form = PersonForm(people=advisers, label="Whom do you ask?", text_label="What would you like to know?", hint=hint)

    def ask(complaint: Complaint, *, person: Person, text: str, **who: Any) -> object:
        return reviewing.ask_advice(complaint, adviser=person, text=text, **who)

    why = "The central unit can offer advice and guidance."
    words = {"title": "Ask for advice", "done": "Your question is on its way.", "submit": "Ask"}
    return shared.act_on(request, complaint, form, ask, why=why, rule=REVIEW, **words)
