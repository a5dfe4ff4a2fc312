"""Pages of the police team's updates between meetings (HB 2.2; MTG-13)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from community.forms.updates import UpdateForm
from community.models import TeamUpdate
from community.queries import updates as queries
from community.services import updates as services
from core.gate import allow, asker
from core.pages import form_page
from meetings.views.buttons import press
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn


@allow(Action.UPDATE_READ, find=panel_in)
@require_safe
def index(request: SignedIn, panel: Panel) -> HttpResponse:
    """List what the team has told to those whom the reader is among."""
    context = {
        "panel": panel,
        "updates": queries.updates_for(panel, queries.audiences_of(asker(request), panel)),
        "title": "From the police team",
        "place": panel,
        "lead": "What the team does between meetings. What is for everybody stands on the panel’s public page, too.",
    }
    return render(request, "community/updates.html", context)


@allow(Action.UPDATE_WRITE, find=panel_in)
def new(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let the team tell something."""
    back = reverse("updates", args=[panel.slug])
    return form_page(
        request,
        UpdateForm(request.POST or None),
        act=lambda **said: services.tell(panel, **said, by=request.user, on=timezone.localdate()),
        title="Write an update",
        to=back,
        done=lambda made: f"Published: {made.title}.",
        submit="Publish it",
        context={
            "place": panel,
            "back": back,
            "lead": "The chair has a letter of it; others do who agreed to letters of the police (App B).",
        },
    )


@allow(Action.UPDATE_WRITE, find=queries.update_in)
@require_POST
def withdraw(request: SignedIn, update: TeamUpdate) -> HttpResponse:
    """Let the team take an update from the pages."""
    to = reverse("updates", args=[update.panel.slug])
    done = "It is taken from every page. Letters that have gone stay."
    return press(request, lambda: services.withdraw(update, by=request.user, on=timezone.localdate()), to=to, done=done)
