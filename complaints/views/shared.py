"""What the pages of both stages have in common; each stage opens them with an action of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from complaints import clocks, documents, queries
from complaints.forms import MeetingForm, NothingToFillIn, TextForm
from complaints.letters import file_of
from complaints.models import Complaint
from complaints.queries import LetterOf
from complaints.services import handling, routing
from complaints.views import buttons
from core.downloads import attachment
from core.pages import form_page
from handbook.complaints import MEETING, ROUTE
from handbook.dates import in_full
from people.requests import SignedIn


def show_file(request: HttpRequest, complaint: Complaint) -> HttpResponse:
    """Show the whole file to whoever handles it."""
    today = timezone.localdate()
    context = {
        "complaint": complaint,
        "clocks": [(clock, clock.in_words(today), clock.is_late(today)) for clock in clocks.of(complaint)],
        "late": clocks.late(complaint, today),
        "entries": queries.all_entries(complaint),
        "buttons": buttons.of(complaint),
        "adult": queries.adult_of(complaint, complaint.complainant, today),
        "other_adult": queries.adult_of(complaint, complaint.about, today),
        "failed": queries.undelivered(complaint),
        "title": f"Complaint of {in_full(complaint.received_on)}",
        "place": complaint.panel,
    }
    return render(request, "complaints/file.html", context)


def act_on(
    request: SignedIn, complaint: Complaint, form: BaseForm, act: Callable[..., Any], *, title: str, done: str, submit: str, **context: Any
) -> HttpResponse:
    """Carry a page on which the handler does one thing and comes back to the file."""
    back = file_of(complaint)
    return form_page(
        request,
        form,
        act=lambda **said: act(complaint, **said, by=request.user, on=timezone.localdate()),
        title=title,
        template="complaints/act.html",
        to=context.pop("to", back),
        done=done,
        submit=submit,
        context={"complaint": complaint, "place": complaint.panel, "back": back, **context},
    )


def note_in(request: SignedIn, complaint: Complaint) -> HttpResponse:
    """Let the handler keep a note."""
    form = TextForm(label="Note", hint="Only those who handle the complaint read it.")
    return act_on(request, complaint, form, handling.note, title="Add a note", done="The note is in the file.", submit="Keep the note")


def meet_in(request: SignedIn, complaint: Complaint) -> HttpResponse:
    """Let the handler record a meeting."""
    why = "You may hold a meeting with whoever complained and, where it helps, with the person complained about."
    words = {"title": "Record a meeting", "done": "The meeting is in the file.", "submit": "Record the meeting"}
    return act_on(request, complaint, MeetingForm(), handling.record_meeting, why=why, rule=MEETING, **words)


def share_in(request: SignedIn, complaint: Complaint) -> HttpResponse:
    """Let the handler share a summary with the person complained about."""
    form = TextForm(label="Summary", hint="Leave out what they need not know, such as who saw it.")
    why = f"{complaint.about} sees nothing of this complaint but what you write here."
    words = {"title": "Share a summary", "done": "The summary is shared.", "submit": "Share it"}
    return act_on(request, complaint, form, handling.share, why=why, rule=ROUTE, **words)


def stand_aside_from(request: SignedIn, complaint: Complaint) -> HttpResponse:
    """Let a handler hand the complaint over because of an interest in it."""
    why = "Somebody who has an interest in a complaint, or saw what happened, does not handle it. It goes to the next who can."
    words = {"title": "I have an interest in this complaint", "done": "The complaint is out of your hands.", "submit": "Hand it over"}
    return act_on(request, complaint, NothingToFillIn(), routing.stand_aside, why=why, rule=ROUTE, to=reverse("home"), warns=True, **words)


def print_letter(request: HttpRequest, found: LetterOf) -> HttpResponse:
    """Hand out a letter to be printed and posted."""
    return attachment("letter.pdf", "application/pdf", documents.letter_pdf(found.entry))


def note_posted(request: SignedIn, found: LetterOf) -> HttpResponse:
    """Note that the letter was posted."""

    def act(complaint: Complaint, **who: Any) -> object:
        return handling.mark_posted(found.entry, **who)

    words = {"title": "The letter is posted", "done": "It is noted that the letter was posted.", "submit": "Yes, it was posted today"}
    return act_on(request, found.complaint, NothingToFillIn(), act, **words)
