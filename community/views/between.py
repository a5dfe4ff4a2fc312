"""The page that leads to everything that happens between meetings (HB 2.2 to 2.5)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from access.actions import Action
from community.sections import SECTIONS
from core.gate import allow, asker
from panels.models import Panel
from panels.queries import panel_in


@allow(Action.PANEL_READ, find=panel_in)
@require_safe
def show(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Lead to each section whose page would open for whoever asks."""
    asks = asker(request)
    context = {
        "panel": panel,
        "sections": [(one, reverse(one.address, args=[panel.slug])) for one in SECTIONS if asks.may(one.action, panel)],
        "title": "Between meetings",
        "place": panel,
        "lead": "What residents, members and the police team tell each other until the panel meets again.",
    }
    return render(request, "community/between.html", context)
