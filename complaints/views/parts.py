"""Parts of a file for somebody else: the summary, the chair's own handling, a question for advice (R1; CMP-7)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from complaints import queries
from complaints.forms import TextForm
from complaints.queries import Part
from complaints.services import reviewing
from core.gate import allow
from core.pages import form_page
from handbook.complaints import REVIEW
from people.requests import SignedIn


@allow(Action.COMPLAINT_READ_OWN, find=queries.summary_in)
def summary(request: HttpRequest, part: Part) -> HttpResponse:
    """Show the person complained about what has been shared with them, and nothing else."""
    context = {"part": part, "title": "What was shared with you", "place": part.panel}
    return render(request, "complaints/summary.html", context)


@allow(Action.REVIEW_READ_PART, find=queries.handling_in)
def handling(request: HttpRequest, part: Part) -> HttpResponse:
    """Show the chair their own handling of a complaint that is at stage 2."""
    context = {"part": part, "title": "Your handling at stage 1", "place": part.panel}
    return render(request, "complaints/handling.html", context)


@allow(Action.REVIEW_ADVISE, find=queries.advice_in)
def advice(request: SignedIn, part: Part) -> HttpResponse:
    """Let the central unit answer a question that names nobody."""
    return form_page(
        request,
        TextForm(label="Your advice"),
        act=lambda text: reviewing.advise(part, text=text, by=request.user, on=timezone.localdate()),
        title="Advice is asked for",
        template="complaints/advice.html",
        to=reverse("home"),
        done="Your advice is sent. The question is closed to you from now on.",
        context={"part": part, "place": "Central unit", "why": "The central unit can offer advice and guidance.", "rule": REVIEW},
        submit="Send the advice",
    )
