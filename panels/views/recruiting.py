"""Pages with which a panel looks for new members; there is nothing in them that is not public (ToR 4e, App C; MEM-17)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from access.actions import Action
from core.downloads import attachment
from core.gate import allow
from panels import outline, queries, recruiting
from panels.models import Panel


@allow(Action.PANEL_READ, find=queries.panel_in)
def index(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show what can be hung up, printed and posted."""
    context = {
        "panel": panel,
        "posts": [(post, len(post)) for post in recruiting.posts(panel)],
        "newsletter": recruiting.newsletter(panel).split("\n\n"),
        "letter": recruiting.letter(panel).split("\n\n"),
        "adverts": recruiting.adverts(panel),
        "outline": outline.of(panel.ward),
        "title": "Find new members",
        "place": panel,
        "lead": "Members and the police team look for people together. Copy what you need.",
    }
    return render(request, "panels/recruiting.html", context)


@allow(Action.PANEL_READ, find=queries.panel_in)
def poster(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Hand out the poster."""
    return attachment(f"join-{panel.slug}.pdf", "application/pdf", recruiting.poster(panel, timezone.localdate()))
