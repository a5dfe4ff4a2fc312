"""Suggestions for the agenda: making one, seeing what became of it, answering it (ToR 9c; MTG-4)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow, asker
from core.pages import form_page
from handbook.dates import in_full
from meetings.forms.suggestions import AnswerSuggestionForm, SuggestForm
from meetings.models import Suggestion
from meetings.queries import suggestions as reads
from meetings.services import suggestions as services
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn

SHOWN_AT_ONCE = 30


@allow(Action.AGENDA_SUGGEST, find=panel_in)
def index(request: SignedIn, panel: Panel) -> HttpResponse:
    """Show somebody their own suggestions and what became of them; those who keep the agenda see everybody's."""
    keeps = asker(request).may(Action.AGENDA_DRAFT, panel)
    context = {
        "panel": panel,
        "place": panel,
        "title": "Suggestions for the agenda",
        "own": reads.made_by(request.user, panel),
        "waiting": reads.waiting_at(panel) if keeps else (),
        "settled": reads.settled_at(panel)[:SHOWN_AT_ONCE] if keeps else (),
        "keeps": keeps,
    }
    return render(request, "meetings/suggestions.html", context)


@allow(Action.AGENDA_SUGGEST, find=panel_in)
def suggest(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let somebody suggest an item."""
    back = reverse("suggestions", kwargs={"panel": panel.slug})
    return form_page(
        request,
        SuggestForm(request.POST or None),
        act=lambda title, why: services.suggest(panel, title=title, why=why, by=request.user, on=timezone.localdate()),
        title="Suggest something for the agenda",
        to=back,
        done="Your suggestion is with the chair. You hear what becomes of it.",
        submit="Suggest it",
        context={"place": panel, "back": back, "lead": "The chair sets the agenda and answers every suggestion."},
    )


@allow(Action.AGENDA_SET, find=reads.suggestion_in)
def answer(request: SignedIn, suggestion: Suggestion) -> HttpResponse:
    """Let the chair say what becomes of a suggestion."""
    meeting, back = reads.agenda_of(suggestion.panel), suggestion.get_absolute_url()
    return form_page(
        request,
        AnswerSuggestionForm(request.POST or None, meeting=meeting),
        act=lambda **said: services.answer(suggestion, **said, by=request.user, on=timezone.localdate()),
        title=suggestion.title,
        template="meetings/suggestion.html",
        to=back,
        done=f"{suggestion.suggested_by} is told what becomes of it.",
        submit="Answer it",
        context={
            "place": f"{suggestion.panel}, suggested on {in_full(suggestion.suggested_on)}",
            "back": back,
            "suggestion": suggestion,
            "meeting": meeting,
        },
    )
