"""Pages of a suspension: the sergeant suspends, looks at it again, ends it; the member reads how it stands (HB 3.4.2; MEM-15)."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from panels import queries
from panels.forms import NothingToFillIn
from panels.forms_of_conduct import FOR_THE_PANEL, NOT_YET, ReviewForm, SuspensionForm
from panels.models import Membership, Suspension
from panels.services import suspension as services
from people.requests import SignedIn


@allow(Action.SUSPENSION_PROPOSE, find=queries.member_in)
def propose(request: SignedIn, seat: Membership) -> HttpResponse:
    """Let the ward's officer propose to the sergeant that a member is suspended."""
    return form_page(
        request,
        NothingToFillIn(),
        act=lambda: services.propose(seat, by=request.user, on=timezone.localdate()),
        title=f"Propose to suspend {seat.person}",
        template="panels/suspend_propose.html",
        to=seat.get_absolute_url(),
        done="It is proposed. The sergeant decides, and you are told.",
        context={"place": seat.panel, "back": seat.get_absolute_url(), "seat": seat},
        submit="Propose it to the sergeant",
    )


@allow(Action.SUSPENSION_IMPOSE, find=queries.member_in)
def decline(request: SignedIn, seat: Membership) -> HttpResponse:
    """Answer an officer's proposal without suspending the member."""
    proposal = queries.proposed_suspension_of(seat)
    if proposal is None and request.method != "POST":
        raise Http404
    return form_page(
        request,
        NothingToFillIn(),
        act=lambda: services.decline(seat, by=request.user, on=timezone.localdate()),
        title=f"Do not suspend {seat.person}",
        template="panels/suspend_decline.html",
        to=seat.get_absolute_url(),
        done="The officer is told that the member is not suspended.",
        context={"place": seat.panel, "back": seat.get_absolute_url(), "proposal": proposal},
        submit="Do not suspend",
    )


@allow(Action.SUSPENSION_IMPOSE, find=queries.member_in)
def impose(request: SignedIn, seat: Membership) -> HttpResponse:
    """Suspend a member until a day of review."""
    return form_page(
        request,
        SuspensionForm(),
        act=lambda review_on: services.impose(seat, review_on=review_on, by=request.user, on=timezone.localdate()),
        title=f"Suspend {seat.person}",
        template="panels/suspend.html",
        to=seat.get_absolute_url(),
        done=f"{seat.person} is suspended. The member, the inspector, the chair and the secretary are told.",
        context={
            "place": seat.panel,
            "back": seat.get_absolute_url(),
            "seat": seat,
            "proposal": queries.proposed_suspension_of(seat),
            "warns": True,
        },
        submit="Suspend the member",
    )


@allow(Action.SUSPENSION_IMPOSE, find=queries.member_in)
def review(request: SignedIn, seat: Membership) -> HttpResponse:
    """Look at a suspension again: another day, or its end."""
    suspension = queries.open_suspension_of(seat)
    if suspension is None:
        raise Http404
    return form_page(
        request,
        ReviewForm(),
        act=lambda what, review_on: _decide(suspension, what, review_on, request),
        title=f"The suspension of {seat.person}",
        template="panels/suspension.html",
        to=seat.get_absolute_url(),
        done="It is recorded, and whoever has to know is told.",
        context={"place": seat.panel, "back": seat.get_absolute_url(), "suspension": suspension},
    )


@allow(Action.SUSPENSION_READ_DATES, find=queries.member_in)
def show(request: SignedIn, seat: Membership) -> HttpResponse:
    """Show the member who is suspended, and the police, since when, when it is looked at again, and what remains; never why."""
    suspension = queries.open_suspension_of(seat)
    if suspension is None:
        raise Http404
    is_own = request.user.pk == seat.person_id
    context = {
        "suspension": suspension,
        "is_own": is_own,
        "panel": seat.panel,
        "place": seat.panel,
        "title": "You are suspended" if is_own else f"Suspension of {seat.person}",
    }
    return render(request, "panels/suspended.html", context)


def _decide(suspension: Suspension, what: str, review_on: date | None, request: SignedIn) -> Suspension:
    on = timezone.localdate()
    if what == NOT_YET and review_on is not None:
        return services.review(suspension, review_on=review_on, by=request.user, on=on)
    act = services.leave_to_panel if what == FOR_THE_PANEL else services.lift
    return act(suspension, by=request.user, on=on)
