"""Pages of proposals to alter the terms: write, read, change, withdraw one, adopt a new core text (ToR 10; TOR-4, TOR-5, TOR-7)."""

from __future__ import annotations

from django.forms import BaseForm
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from panels import queries
from panels.comparison import of
from panels.documents import amended
from panels.forms import AmendmentForm, NothingToFillIn
from panels.models import Amendment, Panel, Terms
from panels.queries import amendments as reads
from panels.services import amendments as services
from people.requests import SignedIn


@allow(Action.TERMS_PROPOSE, find=queries.panel_in)
def propose(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let a member propose how the panel's own clauses are to read."""
    form = AmendmentForm(initial={"additions": _in_force(panel).additions})
    return form_page(
        request,
        form,
        act=lambda **said: services.propose(panel, **said, by=request.user, on=timezone.localdate()),
        title="Propose to alter the terms",
        template="panels/amend.html",
        to=lambda made: made.get_absolute_url(),
        done="Your proposal is kept. The chair brings it to the agenda of a meeting, and it goes out with the notice.",
        context={"place": panel, "back": reverse("terms", kwargs={"panel": panel.slug})},
        submit="Propose it",
    )


@allow(Action.TERMS_PROPOSE, find=queries.panel_in)
def adopt_core(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let somebody propose that the panel adopts the core text that the central unit has published since."""
    terms = _in_force(panel)
    edition = reads.core_to_adopt(terms)
    if edition is None:
        raise Http404
    said = {"additions": terms.additions, "reason": f"The central unit has published edition {edition.version} of the handbook."}
    return form_page(
        request,
        NothingToFillIn(),
        act=lambda: services.propose(panel, **said, edition=edition, by=request.user, on=timezone.localdate()),
        title="Propose the new core text",
        template="panels/adopt_core.html",
        to=lambda made: made.get_absolute_url(),
        done="The new core text is proposed. Bring it to the agenda of a meeting, and it goes out with the notice.",
        context={"place": panel, "back": reverse("terms", kwargs={"panel": panel.slug}), "edition": edition, "terms": terms},
        submit="Propose it",
    )


@allow(Action.MEETING_READ, find=reads.amendment_in)
def show(request: SignedIn, amendment: Amendment) -> HttpResponse:
    """Show a proposal: what it takes out and adds, why, and how the whole would read."""
    context = {
        "amendment": amendment,
        "panel": amendment.panel,
        "lines": of(amendment.base.additions, amendment.additions),
        "text": amended(amendment),
        "title": amendment,
        "place": amendment.panel,
        "lead": amendment.reason,
        "can_change": amendment.is_undecided and services.is_author(amendment, request.user, timezone.localdate()),
    }
    return render(request, "panels/amendment.html", context)


@allow(Action.TERMS_PROPOSE, find=reads.amendment_in)
def revise(request: SignedIn, amendment: Amendment) -> HttpResponse:
    """Let whoever made a proposal, or an officer, change its words."""
    form = AmendmentForm(initial={"additions": amendment.additions, "reason": amendment.reason})
    return _change(request, amendment, form, services.revise, "Change the proposal", "panels/amend.html", "The proposal is changed.")


@allow(Action.TERMS_PROPOSE, find=reads.amendment_in)
def withdraw(request: SignedIn, amendment: Amendment) -> HttpResponse:
    """Let whoever made a proposal, or an officer, take it back."""
    title, done = "Withdraw the proposal", "The proposal is withdrawn."
    return _change(request, amendment, NothingToFillIn(), services.withdraw, title, "panels/withdraw.html", done)


def _change(
    request: SignedIn, amendment: Amendment, form: BaseForm, act: services.Change, title: str, template: str, done: str
) -> HttpResponse:
    return form_page(
        request,
        form,
        act=lambda **said: act(amendment, **said, by=request.user, on=timezone.localdate()),
        title=title,
        template=template,
        to=amendment.get_absolute_url(),
        done=done,
        context={"place": amendment.panel, "back": amendment.get_absolute_url(), "amendment": amendment, "lead": str(amendment)},
        submit=title,
    )


def _in_force(panel: Panel) -> Terms:
    terms = queries.terms_in_force(panel)
    if terms is None:
        raise Http404
    return terms
