"""Pages of whoever complains: how it goes, their own complaints, their word on the reply (HB 6; CMP-7, CMP-8)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from complaints import clocks, queries
from complaints.forms import NothingToFillIn, TextForm
from complaints.letters import file_of
from complaints.models import Complaint
from complaints.services import reviewing
from core.gate import allow, asker
from core.pages import form_page
from handbook.complaints import REVIEW
from handbook.dates import in_full
from panels.models import Panel
from panels.queries import panel_in
from people.models import Person
from people.requests import SignedIn


@allow(Action.COMPLAINT_MAKE, find=panel_in, own=True)
def index(request: SignedIn, panel: Panel) -> HttpResponse:
    """Say how complaints go, and show somebody their own."""
    context = {
        "panel": panel,
        "mine": queries.made_by(request.user, panel),
        "in_hand": _in_hand(request.user, panel),
        "shared": queries.shared_with(request.user, panel),
        "inbox": queries.chairs_inbox(panel.slug),
        "title": "Complaints",
        "place": panel,
    }
    return render(request, "complaints/index.html", context)


def _in_hand(person: Person, panel: Panel) -> list[tuple[Complaint, str]]:
    """Return the complaints of a panel that somebody handles, each with the address of its file (R1, R2)."""
    found = queries.in_hand_of(person).filter(panel=panel)
    return [(one, file_of(one)) for one in found if person.pk not in queries.barred(one)]


@allow(Action.COMPLAINT_READ_OWN, find=queries.complaint_in)
def show(request: HttpRequest, complaint: Complaint) -> HttpResponse:
    """Show whoever complained their own words, the days and the replies, and no note of anybody's."""
    today = timezone.localdate()
    context = {
        "complaint": complaint,
        "clocks": [(clock, clock.in_words(today), clock.is_late(today)) for clock in clocks.of(complaint)],
        "entries": queries.entries_for_complainant(complaint),
        "can_ask": complaint.stage == Complaint.Stage.ANSWERED,
        "can_settle": complaint.stage in Complaint.REPLIED,
        "list_url": _list_of(request, complaint),
        "title": f"Your complaint of {in_full(complaint.received_on)}",
        "place": complaint.panel,
    }
    return render(request, "complaints/own.html", context)


@allow(Action.COMPLAINT_READ_OWN, find=queries.complaint_in)
def ask(request: SignedIn, complaint: Complaint) -> HttpResponse:
    """Let whoever complained refer it to the sergeant."""
    today = timezone.localdate()
    return form_page(
        request,
        TextForm(label="What is still unresolved?"),
        act=lambda text: reviewing.ask(complaint, text=text, asked_on=today, by=request.user, on=today),
        title="Ask the sergeant to review it",
        template="complaints/act.html",
        to=complaint.get_absolute_url(),
        done="Your complaint is at stage 2. Whoever reviews it had no part in stage 1.",
        context={
            "place": complaint.panel,
            "back": complaint.get_absolute_url(),
            "why": "When you feel that the answer leaves the issue unresolved, the sergeant reviews it, fairly and impartially.",
            "rule": REVIEW,
        },
        submit="Ask for stage 2",
    )


@allow(Action.COMPLAINT_READ_OWN, find=queries.complaint_in)
def settle(request: SignedIn, complaint: Complaint) -> HttpResponse:
    """Let whoever complained say that the reply settles it."""
    return form_page(
        request,
        NothingToFillIn(),
        act=lambda: reviewing.settle(complaint, by=request.user, on=timezone.localdate()),
        title="This settles it",
        template="complaints/act.html",
        to=_list_of(request, complaint) or reverse("home"),
        done="Your complaint is settled and closed.",
        context={
            "place": complaint.panel,
            "back": complaint.get_absolute_url(),
            "why": "The file is closed, and you cannot open it here again. Print the page first if you want to keep the reply.",
            "rule": REVIEW,
            "warns": True,
        },
        submit="Close my complaint",
    )


def _list_of(request: HttpRequest, complaint: Complaint) -> str:
    """Return the address of the panel's page of complaints; nothing for whoever has left the panel."""
    is_here = asker(request).may(Action.COMPLAINT_MAKE, complaint.panel, own=True)
    return reverse("complaints", args=[complaint.panel.slug]) if is_here else ""
