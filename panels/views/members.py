"""Pages of the people on a panel: the list, a member, adding, proposing, partners, offices (HB 3.3, 3.4; ToR 3 to 5)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import BaseForm
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow, asker
from core.pages import form_page
from handbook.membership import MAX_MEMBERS
from panels import directory, queries
from panels.forms import CandidateForm, FoundingForm, NothingToFillIn, OfficeForm, PapersForm, PartnerForm
from panels.models import Joining, Membership, Office, Panel
from panels.services import membership as services
from panels.services import offices, partners, terms
from people.requests import SignedIn


@allow(Action.DIRECTORY_READ, find=queries.panel_in)
def index(request: SignedIn, panel: Panel) -> HttpResponse:
    """Show who is on the panel; how to reach somebody only where that is allowed."""
    people = directory.of(panel, asker(request), timezone.localdate())
    context = {"panel": panel, "people": people, "most": MAX_MEMBERS, "joining": Joining(panel), "title": "Members", "place": panel}
    return render(request, "panels/members.html", context)


@allow(Action.DIRECTORY_READ, find=queries.member_in)
def show(request: SignedIn, seat: Membership) -> HttpResponse:
    """Show one member, as much as whoever asks may see; who is proposed is there for those alone whom the list shows them."""
    if seat.stage == Membership.Stage.PROPOSED and not asker(request).may(Action.ELIGIBILITY_READ, seat):
        raise Http404
    line = directory.line(seat, asker(request), timezone.localdate())
    context = {
        "seat": seat,
        "line": line,
        "panel": seat.panel,
        "proposed_suspension": (queries.proposed_suspension_of(seat) if asker(request).may(Action.SUSPENSION_PROPOSE, seat) else None),
        "title": seat.person,
        "place": seat.panel,
        "lead": line.roles,
    }
    return render(request, "panels/member.html", context)


@allow(Action.INTERIM_CREATE, find=queries.panel_in)
def found(request: SignedIn, panel: Panel) -> HttpResponse:
    """Add a founding member to an interim panel."""
    title = "Add a founding member"
    return _add(request, panel, FoundingForm(), services.add_founding, title, "{} is a founding member and is asked to sign the terms.")


@allow(Action.MEMBER_ADMIT, find=queries.panel_in)
def propose(request: SignedIn, panel: Panel) -> HttpResponse:
    """Propose a member, so that a meeting can vote on it."""
    title = "Propose a member"
    return _add(request, panel, CandidateForm(), services.propose, title, "{} is proposed. The next meeting votes on it.")


@allow(Action.MEMBER_INVITE, find=queries.panel_in)
def add_partner(request: SignedIn, panel: Panel) -> HttpResponse:
    """Give a partner a place at the table."""
    return _add(request, panel, PartnerForm(), partners.add, "Add a partner", "{} is a partner of the panel and is told so.")


def _add(request: SignedIn, panel: Panel, form: BaseForm, act: Callable[..., Any], title: str, done: str) -> HttpResponse:
    """Carry a page that puts somebody on the panel; the answer is the same whether the service knew them or not."""
    members = reverse("members", kwargs={"panel": panel.slug})
    return form_page(
        request,
        form,
        act=lambda **said: act(panel, **said, by=request.user, on=timezone.localdate()),
        title=title,
        template="panels/add.html",
        to=members,
        done=lambda _: done.format(form.cleaned_data["full_name"]),
        context={"place": panel, "back": members, "panel": panel, "taken": queries.seats_taken(panel), "most": MAX_MEMBERS},
        submit=title,
    )


@allow(Action.OFFICE_RECORD, find=queries.member_in)
def office(request: SignedIn, seat: Membership) -> HttpResponse:
    """Name a member to an office other than the chair's."""
    return _office(request, seat, offices.name, names_chair=False)


@allow(Action.INTERIM_CREATE, find=queries.member_in)
def interim_office(request: SignedIn, seat: Membership) -> HttpResponse:
    """Name a member of an interim panel to an office, the chair's among them."""
    return _office(request, seat, offices.name_interim, names_chair=True)


def _office(request: SignedIn, seat: Membership, name: Callable[..., Office], *, names_chair: bool) -> HttpResponse:
    return form_page(
        request,
        OfficeForm(membership=seat, names_chair=names_chair),
        act=lambda **said: name(seat, **said, by=request.user, on=timezone.localdate()),
        title=f"Name {seat.person} to an office",
        template="panels/office.html",
        to=reverse("members", kwargs={"panel": seat.panel.slug}),
        done=lambda held: f"{seat.person} is named as {held}.",
        context={"place": seat.panel, "back": seat.get_absolute_url(), "names_chair": names_chair},
        submit="Name them",
    )


@allow(Action.PAPERS_RECORD, find=queries.member_in)
def papers(request: SignedIn, seat: Membership) -> HttpResponse:
    """Record which papers of a member under 18 are held."""
    fields = ("has_risk_assessment", "has_permission", "appropriate_adult")
    return form_page(
        request,
        PapersForm(initial={name: getattr(seat, name) for name in fields}),
        act=lambda **said: services.record_papers(seat, **said, by=request.user, on=timezone.localdate()),
        title="Papers of a member under 18",
        template="panels/papers.html",
        to=seat.get_absolute_url(),
        done="The papers are recorded.",
        context={"place": seat.panel, "lead": seat.person, "back": seat.get_absolute_url()},
    )


@allow(Action.MEMBER_INVITE, find=queries.member_in)
def ask(request: SignedIn, seat: Membership) -> HttpResponse:
    """Send a member the link to the terms of reference once more."""
    return form_page(
        request,
        NothingToFillIn(),
        act=lambda: terms.ask_to_sign(seat, by=request.user, on=timezone.localdate()),
        title=f"Ask {seat.person} to sign",
        template="panels/ask.html",
        to=seat.get_absolute_url(),
        done=f"{seat.person} is asked to sign the terms of reference.",
        context={"place": seat.panel, "back": seat.get_absolute_url()},
        submit="Send the link",
    )
