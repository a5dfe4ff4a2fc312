"""Pages on which a panel that exists on paper is taken over: begun, its members entered, the list confirmed (PAN-8)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from handbook.membership import MAX_MEMBERS
from panels import queries
from panels.forms import NothingToFillIn
from panels.forms_of_takeover import EnteredForm, ScanForm, TakeoverForm
from panels.models import Membership, Takeover, Ward
from panels.queries import takeovers as reads
from panels.services import takeovers as services
from people.requests import SignedIn


@allow(Action.TAKEOVER_ENTER, find=queries.ward_in)
def begin(request: SignedIn, ward: Ward) -> HttpResponse:
    """Let the ward officer enter a panel that exists on paper."""
    return form_page(
        request,
        TakeoverForm(initial={"name": ward.name, "label": "ward panel", "interval_months": 3}),
        act=lambda **said: services.begin(ward, **said, by=request.user, on=timezone.localdate()),
        title="Take over a panel that exists on paper",
        template="panels/takeover_new.html",
        to=_page,
        done=lambda takeover: f"{takeover.panel} is entered. Now enter its members, the chair among them.",
        context={"place": f"{ward}, {ward.borough}", "back": reverse("wards")},
        submit="Go on to its members",
    )


@allow(Action.TAKEOVER_ENTER, find=reads.takeover_in)
def show(request: SignedIn, takeover: Takeover) -> HttpResponse:
    """Show the list with what shows each admission, and who has confirmed it."""
    today, panel = timezone.localdate(), takeover.panel
    signed = dict(reads.signed_on_paper(panel).values_list("person", "signed_on"))
    context = {
        "takeover": takeover,
        "panel": panel,
        "seats": [(seat, signed.get(seat.person_id)) for seat in reads.entered(panel, today)],
        "chair": queries.chair_of(panel, today),
        "most": MAX_MEMBERS,
        "title": "Taken over from paper",
        "place": panel,
    }
    return render(request, "panels/takeover.html", context)


@allow(Action.TAKEOVER_ENTER, find=reads.takeover_in)
def enter(request: SignedIn, takeover: Takeover) -> HttpResponse:
    """Enter one member with what shows the admission."""
    return form_page(
        request,
        EnteredForm(),
        act=lambda paper, **said: services.enter(takeover, paper, **said, by=request.user, on=timezone.localdate()),
        title="Enter a member from paper",
        template="panels/takeover_member.html",
        to=_page(takeover),
        done=lambda seat: f"{seat.person} is on the list.",
        context={"place": takeover.panel, "back": _page(takeover)},
        submit="Enter this member",
    )


@allow(Action.TAKEOVER_ENTER, find=reads.entered_in)
def strike(request: SignedIn, seat: Membership) -> HttpResponse:
    """Take somebody off the list who was entered by mistake."""
    address = reverse("takeover", kwargs={"panel": seat.panel.slug})
    return form_page(
        request,
        NothingToFillIn(),
        act=lambda: services.strike(seat, by=request.user, on=timezone.localdate()),
        title=f"Take {seat.person} off the list?",
        to=address,
        done=f"{seat.person} is off the list.",
        context={"place": seat.panel, "back": address, "warns": True},
        submit="Take them off",
    )


@allow(Action.TAKEOVER_ENTER, find=reads.takeover_in)
def scan(request: SignedIn, takeover: Takeover) -> HttpResponse:
    """Bring the scan of the terms that were signed on paper."""
    return form_page(
        request,
        ScanForm(request.POST or None, request.FILES or None),
        act=lambda file: services.keep_scan(takeover, file=file, by=request.user, on=timezone.localdate()),
        title="Bring the scan of the signed terms",
        to=_page(takeover),
        done="The scan is kept.",
        context={"place": takeover.panel, "back": _page(takeover)},
        submit="Keep the scan",
    )


@allow(Action.TAKEOVER_CONFIRM, find=reads.takeover_in)
def confirm(request: SignedIn, takeover: Takeover) -> HttpResponse:
    """Let chair or ward officer confirm the list."""
    return form_page(
        request,
        NothingToFillIn(),
        act=lambda: services.confirm(takeover, by=request.user, on=timezone.localdate()),
        title="Confirm the list",
        template="panels/takeover_confirm.html",
        to=_page(takeover),
        done="You have confirmed the list.",
        context={
            "place": takeover.panel,
            "back": _page(takeover),
            "seats": reads.entered(takeover.panel, timezone.localdate()),
        },
        submit="The list is right",
    )


def _page(takeover: Takeover) -> str:
    return reverse("takeover", kwargs={"panel": takeover.panel.slug})
