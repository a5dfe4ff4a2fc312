"""Pages of residents who ask to attend: the form for everybody, the list, the answer (HB 4.3, ToR 9g; MTG-11)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from handbook.dates import in_full
from meetings import queries
from meetings.forms.visitors import AnswerVisitorForm, VisitorForm
from meetings.models import Meeting, Visitor
from meetings.queries import visitors as reads
from meetings.services import visitors as services
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn


@allow(Action.VISIT_REQUEST, find=panel_in)
def attend(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Let anybody ask to attend the next meeting that residents can come to, or ask a question in advance."""
    meeting = queries.next_public_meeting(panel)
    if meeting is None:
        context = {"panel": panel, "place": panel, "title": "No meeting to attend is planned yet"}
        return render(request, "meetings/attend_none.html", context)
    return form_page(
        request,
        VisitorForm(request.POST or None, meeting=meeting),
        act=lambda **said: services.ask(meeting, **said, on=timezone.localdate()),
        title=f"Attend the meeting of {in_full(meeting.on)}",
        template="meetings/attend.html",
        to=reverse("attended", kwargs={"panel": panel.slug}),
        context={"place": panel, "panel": panel, "meeting": meeting, "back": panel.get_absolute_url(), "leave": "Go back without sending"},
        submit="Send it",
    )


@allow(Action.VISIT_REQUEST, find=panel_in)
def attended(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Say what happens next, the same to everybody."""
    return render(request, "meetings/attended.html", {"panel": panel, "title": "It is on its way", "place": panel})


@allow(Action.VISIT_ANSWER, find=queries.meeting_in)
def index(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """List who asks something of the meeting."""
    context = {
        "meeting": meeting,
        "panel": meeting.panel,
        "place": f"{meeting.panel}, {in_full(meeting.on)}",
        "title": "Residents who ask",
        "asking": reads.asking(meeting),
    }
    return render(request, "meetings/visitors.html", context)


@allow(Action.VISIT_ANSWER, find=reads.visitor_in)
def answer(request: SignedIn, visitor: Visitor) -> HttpResponse:
    """Let chair or ward officer answer a resident."""
    meeting = visitor.meeting
    back = reverse("visitors", kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk})
    return form_page(
        request,
        AnswerVisitorForm(request.POST or None, visitor=visitor),
        act=lambda **said: services.answer(visitor, **said, by=request.user, on=timezone.localdate()),
        title=f"Answer {visitor.full_name}",
        template="meetings/visitor.html",
        to=back,
        done="Your answer is on its way.",
        submit="Send the answer",
        context={"place": f"{meeting.panel}, {in_full(meeting.on)}", "back": back, "visitor": visitor, "panel": meeting.panel},
    )
