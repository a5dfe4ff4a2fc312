"""Pages of a deselection: proposing it, its file, the member's own page and the appeal (HB 5; ToR 7b, 7c).

The file does not exist for whoever it is not for. The member sees a page of their own, which tells what they were told.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from panels import queries
from panels.forms import NothingToFillIn
from panels.forms_of_conduct import AppealByLetterForm, AppealForm, DeselectionForm
from panels.models import Deselection, Membership
from panels.services import conduct
from people.requests import SignedIn


@allow(Action.DESELECTION_PROPOSE, find=queries.member_in)
def propose(request: SignedIn, seat: Membership) -> HttpResponse:
    """Propose to deselect a member, with a ground and the reasons."""
    return form_page(
        request,
        DeselectionForm(),
        act=lambda **said: conduct.propose(seat, **said, by=request.user, on=timezone.localdate()),
        title=f"Propose to deselect {seat.person}",
        template="panels/deselect.html",
        to=lambda case: case.get_absolute_url(),
        done=f"The deselection is proposed. {seat.person} is told the ground and the reasons.",
        context={"place": seat.panel, "back": seat.get_absolute_url(), "seat": seat, "warns": True},
        submit="Propose it and tell the member",
    )


@allow(Action.DESELECTION_READ, find=queries.case_in)
def show(request: SignedIn, case: Deselection) -> HttpResponse:
    """Show the file to the members who decide on it."""
    context = {
        "case": case,
        "panel": case.panel,
        "hearings": queries.hearings_of(case),
        "is_by_hand": not case.membership.person.address,
        "title": case,
        "place": case.panel,
    }
    return render(request, "panels/deselection.html", context)


@allow(Action.DESELECTION_RECORD, find=queries.case_in)
def withdraw(request: SignedIn, case: Deselection) -> HttpResponse:
    """Take a proposal back on the word of who made it."""
    return form_page(
        request,
        NothingToFillIn(),
        act=lambda: conduct.withdraw(case, by=request.user, on=timezone.localdate()),
        title="Withdraw the proposal",
        template="panels/withdraw_case.html",
        to=reverse("members", kwargs={"panel": case.panel.slug}),
        done="The proposal is withdrawn, and the member is told.",
        context={"place": case.panel, "back": case.get_absolute_url(), "case": case},
        submit="Withdraw it",
    )


@allow(Action.DESELECTION_RECORD, find=queries.case_in)
def appeal_by_letter(request: SignedIn, case: Deselection) -> HttpResponse:
    """Record an appeal that the member sent by letter."""

    def act(received_on: date, text: str) -> Deselection:
        return conduct.appeal(case, text=text, by=request.user, on=min(received_on, timezone.localdate()))

    return form_page(
        request,
        AppealByLetterForm(),
        act=act,
        title="Record an appeal that came by letter",
        template="panels/appeal.html",
        to=case.get_absolute_url(),
        done="The appeal is recorded. Put it on the next agenda.",
        context={"place": case.panel, "back": case.get_absolute_url(), "case": case},
        submit="Record the appeal",
    )


@allow(Action.DESELECTION_APPEAL, find=queries.case_in)
def own(request: SignedIn, case: Deselection) -> HttpResponse:
    """Show the member what they were told, where it stands and what they can do."""
    hearings = sorted(queries.hearings_of(case), key=lambda item: item.meeting.starts_at)
    context = _own(case) | {"title": "Your membership", "hearings": hearings, "called": queries.hearing_called(case)}
    return render(request, "panels/own_case.html", context)


@allow(Action.DESELECTION_APPEAL, find=queries.case_in)
def appeal(request: SignedIn, case: Deselection) -> HttpResponse:
    """Let the member appeal, once; of a case that has ended only their page is left."""
    if case.is_closed:
        raise Http404
    return form_page(
        request,
        AppealForm(),
        act=lambda text: conduct.appeal(case, text=text, by=request.user, on=timezone.localdate()),
        title="Appeal against your deselection",
        template="panels/appeal.html",
        to=own_page(case),
        done="Your appeal has arrived. You are told when the meeting that hears it is called.",
        context=_own(case) | {"back": own_page(case)},
        submit="Send the appeal",
    )


def own_page(case: Deselection) -> str:
    """Return the address of the member's own page."""
    return reverse("deselection-own", kwargs={"panel": case.panel.slug, "reference": case.reference})


def _own(case: Deselection) -> dict[str, Any]:
    may_appeal = case.stage == Deselection.Stage.DESELECTED and case.appeal_by is not None and timezone.localdate() <= case.appeal_by
    return {"case": case, "panel": case.panel, "place": case.panel, "may_appeal": may_appeal}
