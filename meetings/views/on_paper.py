"""The page on which a meeting that was held on paper is entered (MTG-23)."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from handbook.dates import in_full
from meetings.forms.on_paper import PaperMeetingForm
from meetings.services import on_paper
from panels.models import Panel
from panels.queries import panel_in, people_at_table_ever
from people.requests import SignedIn


@allow(Action.MINUTES_DRAFT, find=panel_in)
def enter(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let chair or secretary enter a meeting that was held on paper."""
    today = timezone.localdate()
    return form_page(
        request,
        PaperMeetingForm(request.POST or None, on=today, people=people_at_table_ever(panel)),
        act=lambda arrangement, **said: on_paper.enter(panel, arrangement, **said, by=request.user, on=today),
        title="Enter a meeting that was held on paper",
        template="meetings/on_paper.html",
        to=lambda meeting: meeting.get_absolute_url(),
        done=lambda meeting: f"The meeting of {in_full(meeting.on)} is entered.",
        submit="Enter this meeting",
        context={"place": panel, "back": reverse("meetings", args=[panel.slug])},
    )
