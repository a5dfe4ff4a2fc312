"""Replies to a notice: by the link of a letter, on one's own page, and the secretary's list (HB 4.1; MTG-18)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow, public
from core.pages import form_page
from handbook.dates import in_full
from meetings import queries
from meetings.forms.replies import ReplyForm, ToldForm
from meetings.models import Meeting, Reply
from meetings.queries import replies as reads
from meetings.queries.replies import Invited, Opened
from meetings.services import replies as services
from people.requests import SignedIn

GONE = 410


@public
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Let whoever has the letter reply to the meeting that it told of; following the link changes nothing."""
    opened = reads.opened(token)
    if not opened.is_open or opened.invited is None:
        return _closed(request, opened)
    return _reply(request, opened.invited, Reply.Way.LINK, to=request.path)


@allow(Action.REPLY_OWN, find=queries.meeting_in, own=True)
def own(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Let somebody who is signed in reply to a meeting that they have notice of."""
    invited = reads.invited(meeting, request.user.pk, timezone.localdate())
    if invited is None or reads.refusal(meeting, invited) is not None:
        return redirect(meeting)
    return _reply(request, invited, Reply.Way.PAGE, to=meeting.get_absolute_url(), back=meeting.get_absolute_url())


@allow(Action.ATTENDANCE_RECORD, find=queries.meeting_in)
def index(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Show chair and secretary who has said what, and how many members that makes."""
    standing = reads.standing(meeting, timezone.localdate())
    context = {
        "meeting": meeting,
        "panel": meeting.panel,
        "place": f"{meeting.panel}, {in_full(meeting.on)}",
        "title": "Replies",
        "standing": standing,
        "is_open": meeting.stage == Meeting.Stage.CALLED and meeting.starts_at > timezone.now(),
    }
    return render(request, "meetings/replies.html", context)


@allow(Action.ATTENDANCE_RECORD, find=reads.invited_in)
def enter(request: SignedIn, invited: Invited) -> HttpResponse:
    """Let chair or secretary enter what somebody told them."""
    meeting = invited.meeting
    back = reverse("replies", kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk})
    return form_page(
        request,
        ToldForm(request.POST or None, meeting=meeting, initial=_initial(invited.reply)),
        act=lambda **said: services.give(meeting, **said, person=invited.person, way=Reply.Way.TOLD, by=request.user, at=timezone.now()),
        title=f"Enter the reply of {invited.person}",
        to=back,
        done=f"The reply of {invited.person} is entered.",
        submit="Enter it",
        context={"place": f"{meeting.panel}, {in_full(meeting.on)}", "back": back},
    )


def _reply(request: HttpRequest, invited: Invited, way: Reply.Way, *, to: str, back: str = "") -> HttpResponse:
    """Carry the page with the buttons; whoever replies by a letter sees no reason that was given before."""
    meeting = invited.meeting
    context: dict[str, Any] = {"meeting": meeting, "panel": meeting.panel, "invited": invited, "place": meeting.panel, "back": back}
    return form_page(
        request,
        ReplyForm(request.POST or None, meeting=meeting, initial=_initial(invited.reply) if way == Reply.Way.PAGE else {}),
        act=lambda **said: services.give(meeting, **said, person=invited.person, way=way, by=invited.person, at=timezone.now()),
        title=f"Will you come on {in_full(meeting.on)}?",
        template="meetings/reply.html",
        to=to,
        context=context | {"offered": reads.offered(meeting), "is_by_link": way == Reply.Way.LINK},
    )


def _closed(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Say why a link cannot be replied by; of the meeting nothing but what the letter told."""
    context = {"opened": opened, "panel": opened.meeting.panel, "title": "This link is closed", "place": opened.meeting.panel}
    return render(request, "meetings/reply_closed.html", context, status=GONE)


def _initial(reply: Reply | None) -> dict[str, str]:
    return {"answer": reply.answer, "reason": reply.reason, "words": reply.words} if reply else {}
