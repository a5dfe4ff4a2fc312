"""The pages of a panel's meetings: the list, one meeting, and proposing, answering, changing and cancelling one."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from handbook.dates import in_full
from meetings import letters, papers, queries, returning, way
from meetings.forms.calling import WILL_DO, AnswerForm, CancelForm, ChangeForm, ProposeForm
from meetings.models import Meeting
from meetings.queries import replies
from meetings.services import calling
from panels.models import Panel
from panels.queries import panel_in
from panels.queries.callers import Calling, calling_in
from people.requests import SignedIn

SHOWN_AT_ONCE = 24


@allow(Action.MEETING_READ, find=panel_in)
def index(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show the meetings to come and those that were held."""
    today = timezone.localdate()
    context = {
        "panel": panel,
        "calling": Calling(panel),
        "place": panel,
        "title": "Meetings",
        "to_come": queries.to_come(panel),
        "rehearsal": queries.rehearsal_of(panel),
        "past": queries.past(panel)[:SHOWN_AT_ONCE],
        "meets_by": queries.meets_by(panel, today),
        "today": today,
    }
    return render(request, "meetings/list.html", context)


@allow(Action.MEETING_READ, find=queries.meeting_to_call)
def show(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Show one meeting: when and where, how far it is, what comes next, its agenda."""
    today = timezone.localdate()
    items = list(queries.items_of(meeting))
    back = returning.under(items, returning.bundles(meeting)) if meeting.is_to_come else {}
    context = {
        "meeting": meeting,
        "panel": meeting.panel,
        "place": meeting.panel,
        "title": str(meeting),
        "today": today,
        "items": [(item, back.get(item.pk, ())) for item in items],
        "action_points": queries.open_action_points(meeting.panel) if meeting.is_to_come else (),
        "steps": way.steps(meeting, today),
        "next": way.whats_next(meeting, today),
        "is_asked": calling.is_asked(meeting, request.user, today),
        "may_change": calling.may_change(meeting, request.user, today),
        "to_tell": queries.still_to_tell(meeting).count(),
        "has_minutes": meeting.minutes.exists(),
        "papers": papers.of(meeting),
        **_replies(request, meeting, today),
    }
    return render(request, "meetings/meeting.html", context)


@allow(Action.MEETING_PROPOSE, find=calling_in)
def propose(request: SignedIn, calling_of: Calling) -> HttpResponse:
    """Let the chair, who stands in for one, or the police team, propose a meeting (OFF-9)."""
    panel, today = calling_of.panel, timezone.localdate()
    last, meets_by = queries.last_held_on(panel, today), queries.meets_by(panel, today)
    return form_page(
        request,
        ProposeForm(request.POST or None, on=today),
        act=lambda arrangement: calling.propose(panel, arrangement, by=request.user, on=today),
        title="Propose a meeting",
        template="meetings/propose.html",
        to=lambda meeting: meeting.get_absolute_url(),
        done=lambda meeting: f"The meeting of {in_full(meeting.on)} is proposed. The other side is asked to agree.",
        submit="Propose this meeting",
        context={"panel": panel, "place": panel, "last": last, "meets_by": meets_by, "back": reverse("meetings", args=[panel.slug])},
    )


@allow(Action.MEETING_AGREE, find=queries.meeting_in)
def agree(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Let the side that was asked answer."""
    today = timezone.localdate()

    def act(*, answer: str, because: str) -> Meeting:
        if answer == WILL_DO:
            return calling.agree(meeting, by=request.user, on=today)
        return calling.decline(meeting, because=because, by=request.user, on=today)

    return form_page(
        request,
        AnswerForm(request.POST or None),
        act=act,
        title="Agree date and place",
        template="meetings/agree.html",
        to=meeting.get_absolute_url(),
        done="Your answer is on its way to whoever proposed the meeting.",
        submit="Send the answer",
        context=_around(meeting),
    )


@allow(Action.MEETING_PROPOSE, find=queries.meeting_to_call)
def change(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Let the caller change time, place or who can come."""
    today = timezone.localdate()
    is_called = meeting.stage == Meeting.Stage.CALLED
    form = ChangeForm(request.POST or None, on=today, is_called=is_called, initial=ChangeForm.initial_of(meeting))
    told = "Everybody who has had notice gets the change by e-mail, with a calendar file that moves the meeting."
    return form_page(
        request,
        form,
        act=lambda arrangement, **reasons: calling.change(meeting, arrangement, **reasons, by=request.user, on=today),
        title="Change the meeting",
        to=meeting.get_absolute_url(),
        done="The meeting is changed.",
        submit="Change and tell everybody" if is_called else "Change it",
        context=_around(meeting) | {"lead": told if is_called else "", "explanation": "The other side is asked to agree again (ToR 5e)."},
    )


@allow(Action.MEETING_PROPOSE, find=queries.meeting_to_call)
def cancel(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Let the caller cancel a meeting that has not begun."""
    is_called = meeting.stage == Meeting.Stage.CALLED
    told = "Everybody who has had notice is told by e-mail, and the calendar file takes the meeting out of their calendars."
    return form_page(
        request,
        CancelForm(request.POST or None),
        act=lambda because: calling.cancel(meeting, because=because, by=request.user, on=timezone.localdate()),
        title=f"Cancel the meeting of {in_full(meeting.on)}",
        to=meeting.get_absolute_url(),
        done="The meeting is cancelled.",
        submit="Cancel the meeting",
        context=_around(meeting) | {"lead": told if is_called else "Only the other side knew of it, and is told.", "warns": True},
    )


@allow(Action.MEETING_READ, find=queries.meeting_in)
def calendar(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Hand out the calendar file."""
    if meeting.stage == Meeting.Stage.DRAFT:
        return redirect(meeting)
    headers = {"Content-Disposition": 'attachment; filename="meeting.ics"'}
    return HttpResponse(letters.calendar_file(meeting), content_type="text/calendar; charset=utf-8", headers=headers)


def _replies(request: HttpRequest, meeting: Meeting, today: date) -> dict[str, Any]:
    """Return the reader's own part in a meeting that can be replied to, and how the replies stand for whoever keeps the list."""
    if meeting.stage != Meeting.Stage.CALLED or not request.user.is_authenticated:
        return {}
    standing = replies.standing(meeting, today)
    own = next((one for one in standing.invited if one.person.pk == request.user.pk), None)
    return {"invited": own, "can_reply": replies.refusal(meeting, own) is None, "standing": standing}


def _around(meeting: Meeting) -> dict[str, Any]:
    """Return what the form pages of a meeting show around the form."""
    return {
        "meeting": meeting,
        "panel": meeting.panel,
        "place": f"{meeting.panel}, {in_full(meeting.on)}",
        "back": meeting.get_absolute_url(),
    }
