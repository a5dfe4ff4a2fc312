"""Pages on which a complaint is made, or entered for somebody who wrote by letter (HB 6.1, 6.2; CMP-1, CMP-2)."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from complaints import queries
from complaints.forms import ComplaintForm, EnterForm, RequestForm
from complaints.models import Complaint
from complaints.queries import Inbox
from complaints.services import making, reviewing
from core.gate import allow, asker
from core.pages import form_page
from handbook.complaints import IN_WRITING, REVIEW, ROUTE
from handbook.rules import Breach
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn


@allow(Action.COMPLAINT_MAKE, find=panel_in, own=True)
def make(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let a member or partner write a complaint."""
    today = timezone.localdate()
    nameable = queries.nameable(panel, lambda seat: asker(request).may(Action.DIRECTORY_READ, seat), request.user, today)
    form = ComplaintForm(request.POST or None, panel=panel, nameable=nameable, on=today)
    return form_page(
        request,
        form,
        act=lambda **_: making.make(panel, wording=form.wording(), by=request.user, on=today),
        title="Make a complaint",
        template="complaints/act.html",
        to=lambda complaint: complaint.get_absolute_url(),
        done="Your complaint is made. You will find every reply on this page.",
        context={
            "place": panel,
            "back": reverse("complaints", args=[panel.slug]),
            "leave": "Go back without sending",
            "why": "It goes to the chair; one that concerns the chair goes to the sergeant. Nobody else sees it, and whom it is about "
            "learns only what whoever handles it shares.",
            "rule": ROUTE,
        },
        submit="Send the complaint",
    )


@allow(Action.COMPLAINT_HANDLE, find=queries.chairs_inbox)
def enter(request: SignedIn, inbox: Inbox) -> HttpResponse:
    """Let the chair enter a complaint that came by letter."""
    return _enter(request, inbox, reverse("complaints", args=[inbox.panel.slug]))


@allow(Action.REVIEW_HANDLE, find=queries.sergeants_inbox)
def enter_at_sergeant(request: SignedIn, inbox: Inbox) -> HttpResponse:
    """Let the sergeant enter a complaint that came by letter."""
    return _enter(request, inbox, reverse("complaint-clocks", args=[inbox.panel.slug]))


def _enter(request: SignedIn, inbox: Inbox, back: str) -> HttpResponse:
    today = timezone.localdate()
    people = [person for person in queries.people_of(inbox.panel, today) if person != request.user]
    form = EnterForm(request.POST or None, panel=inbox.panel, people=people, on=today)
    return form_page(
        request,
        form,
        act=lambda **_: making.enter(inbox.panel, wording=form.wording(), **form.facts(), by=request.user, on=today),
        title="Enter a complaint that came by letter",
        template="complaints/act.html",
        to=reverse("home"),
        done="The complaint is entered, and whoever handles it is told.",
        context={
            "place": inbox.panel,
            "back": back,
            "why": "Complaints are made in writing. One about yourself is not yours to open: pass the letter on.",
            "rule": IN_WRITING,
        },
        submit="Enter the complaint",
    )


@allow(Action.REVIEW_HANDLE, find=queries.sergeants_inbox)
def asked_at_sergeant(request: SignedIn, inbox: Inbox) -> HttpResponse:
    """Let the sergeant enter that somebody asked for stage 2 by letter."""

    def ask(*, reference: str, **said: Any) -> Complaint:
        complaint = queries.answered_at(inbox.panel, reference)
        if complaint is None:
            raise Breach(REVIEW, "No answered complaint of this panel has that reference. Look at the answer that they were sent.")
        return reviewing.ask(complaint, **said, by=request.user, on=timezone.localdate())

    return form_page(
        request,
        RequestForm(needs_reference=True),
        act=ask,
        title="Somebody asks for stage 2 by letter",
        template="complaints/act.html",
        to=reverse("home"),
        done="The complaint is at stage 2, and whoever reviews it is told.",
        context={
            "place": inbox.panel,
            "back": reverse("complaint-clocks", args=[inbox.panel.slug]),
            "why": "On the word of whoever complained, the sergeant reviews the complaint.",
            "rule": REVIEW,
        },
        submit="Enter it",
    )
