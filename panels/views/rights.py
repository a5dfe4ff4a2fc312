"""Pages about the data of a panel's people: consents, requests by letter, data controller, yearly review (App B; GDPR-2 to 9)."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow, own
from core.pages import form_page
from panels import queries
from panels.consents import FIELDS, choices
from panels.forms import ConsentForm, ControllerForm, NothingToFillIn
from panels.models import Membership, Panel, Partnership
from panels.services import data
from people.forms import EnterForm
from people.models import DataComplaint, DataRequest, Person
from people.requests import SignedIn
from people.services import data_complaints, rights


@allow(Action.DATA_LOG, find=queries.panel_in)
def enter(request: SignedIn, panel: Panel) -> HttpResponse:
    """Enter a request or a complaint of somebody on the panel who wrote or said it."""
    members = reverse("members", kwargs={"panel": panel.slug})

    def act(person: Person, right: str, details: str, received_on: date) -> DataRequest | DataComplaint:
        by, on, number = request.user, timezone.localdate(), panel.pk
        if right == EnterForm.COMPLAINT:
            return data_complaints.enter(person, text=details, received_on=received_on, panel_id=number, by=by, on=on)
        return rights.enter(person, right=right, details=details, received_on=received_on, panel_id=number, by=by, on=on)

    return form_page(
        request,
        EnterForm(people=queries.people_of(panel)),
        act=act,
        title="Enter a request about personal data",
        template="panels/enter_request.html",
        to=members,
        done="The request is entered, and the central unit is told.",
        context={"place": panel, "back": members},
        submit="Enter the request",
    )


@own
def consents(request: SignedIn) -> HttpResponse:
    """Show the person what they agreed to at each of their places, and since when."""
    places = [(place, choices(place)) for place in queries.places_of(request.user, timezone.localdate())]
    context = {"title": "What you agree to", "places": places, "is_young": request.user.is_under_18(timezone.localdate())}
    return render(request, "panels/consents.html", context)


@allow(Action.DATA_OWN, find=queries.member_in)
def contact(request: SignedIn, seat: Membership) -> HttpResponse:
    """Let a member say what they agree to."""
    return _choose(request, seat)


@allow(Action.DATA_OWN, find=queries.partner_in)
def partner_contact(request: SignedIn, place: Partnership) -> HttpResponse:
    """Let a partner say what they agree to."""
    return _choose(request, place)


def _choose(request: SignedIn, place: Membership | Partnership) -> HttpResponse:
    return form_page(
        request,
        ConsentForm(initial={purpose.value: getattr(place, field) for purpose, field in FIELDS.items()}),
        act=lambda **said: data.choose(place, **said, by=request.user),
        title="What you agree to",
        template="panels/contact.html",
        to=reverse("consents"),
        done="Your choice is kept and holds from now on.",
        context={"place": place.panel, "back": reverse("consents"), "is_partner": isinstance(place, Partnership)},
    )


@allow(Action.PANEL_EDIT, find=queries.panel_in)
def controller(request: SignedIn, panel: Panel) -> HttpResponse:
    """Record which member the panel chose as its data controller."""
    members = reverse("members", kwargs={"panel": panel.slug})
    return form_page(
        request,
        ControllerForm(initial={"membership": panel.data_controller_id}, members=queries.members_of(panel, timezone.localdate())),
        act=lambda **said: data.choose_controller(panel, **said, by=request.user, on=timezone.localdate()),
        title="Data controller",
        template="panels/controller.html",
        to=members,
        done="The panel’s choice is recorded.",
        context={"place": panel, "back": members},
    )


@allow(Action.PANEL_EDIT, find=queries.panel_in)
def review(request: SignedIn, panel: Panel) -> HttpResponse:
    """Record that somebody looked through the list of members."""
    members, today = reverse("members", kwargs={"panel": panel.slug}), timezone.localdate()
    return form_page(
        request,
        NothingToFillIn(),
        act=lambda: data.review_list(panel, by=request.user, on=today),
        title="Look through the list of members",
        template="panels/review.html",
        to=members,
        done="The list is looked through.",
        context={"place": panel, "back": members, "panel": panel, "members": queries.members_of(panel, today)},
        submit="The list is right",
    )
