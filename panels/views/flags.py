"""The central unit's pages of clauses that panels have added: the list, a flag on them, its end (HB 3.2; row 4 of the permissions)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from panels import queries
from panels.forms import FlagForm, NothingToFillIn
from panels.models import Panel, Terms
from panels.queries import flags as reads
from panels.services import flags as services
from people.requests import SignedIn


@allow(Action.TERMS_FLAG)
def index(request: HttpRequest) -> HttpResponse:
    """List the panels that have added clauses to their terms."""
    lead = "The core text is the same for all. These panels have added clauses, which have to fit the framework."
    return render(request, "panels/own_clauses.html", {"title": "Clauses of panels", "lead": lead, "rows": reads.own_clauses()})


@allow(Action.TERMS_FLAG, find=queries.panel_in)
def raise_flag(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let the central unit say what does not fit the framework."""
    terms = _with_own_clauses(panel)
    return form_page(
        request,
        FlagForm(),
        act=lambda text: services.raise_flag(panel, text=text, by=request.user, on=timezone.localdate()),
        title="Flag a clause",
        template="panels/flag.html",
        to=reverse("terms", kwargs={"panel": panel.slug}),
        done="It is flagged. Chair and secretary are told; the terms stay as they are until the panel alters them.",
        context={"place": panel, "back": reverse("terms", kwargs={"panel": panel.slug}), "clauses": terms.additions.splitlines()},
        submit="Flag it",
    )


@allow(Action.TERMS_FLAG, find=queries.panel_in)
def withdraw(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let the central unit take its flag back."""
    flag = reads.flag_on(queries.terms_in_force(panel))
    if flag is None and request.method != "POST":
        raise Http404
    return form_page(
        request,
        NothingToFillIn(),
        act=lambda: services.withdraw(panel, by=request.user, on=timezone.localdate()),
        title="Withdraw the flag",
        template="panels/flag_withdraw.html",
        to=reverse("terms", kwargs={"panel": panel.slug}),
        done="The flag is withdrawn.",
        context={"place": panel, "back": reverse("terms", kwargs={"panel": panel.slug}), "flag": flag},
        submit="Withdraw it",
    )


def _with_own_clauses(panel: Panel) -> Terms:
    terms = queries.terms_in_force(panel)
    if terms is None or not terms.additions:
        raise Http404
    return terms
