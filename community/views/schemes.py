"""Pages of the ward's crime prevention schemes (HB 2.5; MTG-20)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from community.forms.schemes import SchemeForm
from community.models import Scheme
from community.queries import schemes as queries
from community.services import schemes as services
from core.gate import allow, asker
from core.pages import form_page
from meetings.views.buttons import press
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn


@allow(Action.PANEL_READ, find=panel_in)
@require_safe
def index(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show everybody the schemes and how to join, and the panel who links it with them."""
    context = {
        "panel": panel,
        "lines": queries.lines(panel, asker(request), timezone.localdate()),
        "title": "Crime prevention schemes",
        "place": panel,
        "lead": "Neighbours who look out for each other, with the support of the police.",
    }
    return render(request, "community/schemes.html", context)


@allow(Action.SCHEME_EDIT, find=panel_in)
def new(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let chair, secretary or ward officer add a scheme."""
    today = timezone.localdate()
    return form_page(
        request,
        SchemeForm(request.POST or None, places=queries.links_of(panel, today)),
        act=lambda entry: services.add(panel, entry=entry, by=request.user, on=today),
        title="Add a scheme",
        to=lambda made: made.get_absolute_url(),
        done=lambda made: f"{made.name} is on the list.",
        submit="Add it",
        context={
            "place": panel,
            "back": _page(panel),
            "lead": "Residents see everything but the name of the link. Say at least one way to join.",
        },
    )


@allow(Action.SCHEME_EDIT, find=queries.scheme_in)
def edit(request: SignedIn, scheme: Scheme) -> HttpResponse:
    """Let them put it right."""
    today = timezone.localdate()
    form = SchemeForm(request.POST or None, places=queries.links_of(scheme.panel, today), initial=SchemeForm.initial_of(scheme))
    return form_page(
        request,
        form,
        act=lambda entry: services.change(scheme, entry=entry, by=request.user, on=today),
        title=f"Change {scheme.name}",
        to=scheme.get_absolute_url(),
        done="It is changed.",
        context={"place": scheme.panel, "back": _page(scheme.panel)},
    )


@allow(Action.SCHEME_EDIT, find=queries.scheme_in)
@require_POST
def end(request: SignedIn, scheme: Scheme) -> HttpResponse:
    """Let them take it from the list."""
    done = f"{scheme.name} is off the list."
    return press(request, lambda: services.end(scheme, by=request.user, on=timezone.localdate()), to=_page(scheme.panel), done=done)


def _page(panel: Panel) -> str:
    return reverse("schemes", args=[panel.slug])
