"""A rehearsal is begun and thrown away (MTG-24)."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from access.actions import Action
from core.gate import allow
from core.pages import SeeOther
from handbook.rules import Breach
from meetings import queries
from meetings.models import Meeting
from meetings.services import rehearsals
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn

from .buttons import press
from .live import live_page


@allow(Action.ATTENDANCE_RECORD, find=panel_in)
@require_POST
def begin(request: SignedIn, panel: Panel) -> HttpResponse:
    """Begin a rehearsal and go to its live page."""
    try:
        return SeeOther(live_page(rehearsals.rehearse(panel, by=request.user, at=timezone.now())))
    except Breach as breach:
        messages.error(request, str(breach))
        return SeeOther(reverse("meetings", args=[panel.slug]))


@allow(Action.ATTENDANCE_RECORD, find=queries.evening_in)
@require_POST
def throw_away(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Throw the rehearsal away and go back to the panel's meetings."""
    back = reverse("meetings", args=[meeting.panel.slug])
    return press(request, lambda: rehearsals.throw_away(meeting, by=request.user), to=back, done="The rehearsal is gone, with all of it.")
