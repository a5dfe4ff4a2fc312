"""Notice of a meeting: the page to check before it goes, and the proof afterwards (ToR 9b; MTG-2, MTG-18)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from access.actions import Action
from core import gate
from core.gate import allow
from core.pages import form_page
from handbook.dates import in_full
from handbook.words import counted
from meetings import proposals, queries
from meetings.forms.notice import NoticeForm
from meetings.models import Meeting, Notice
from meetings.services import notice as services
from meetings.views.buttons import press
from panels import directory
from people.requests import SignedIn


@allow(Action.NOTICE_SEND, find=queries.meeting_in)
def check(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Show who is told, how many days there are and what is missing; then let the notice go."""
    if meeting.stage != Meeting.Stage.DRAFT:
        return redirect(_proof(meeting))
    today = timezone.localdate()
    found, mailing = services.check(meeting, on=today), queries.mailing_of(meeting.panel, today)
    items = list(queries.items_of(meeting))
    return form_page(
        request,
        NoticeForm(request.POST or None, needs=found.needs),
        act=lambda **reasons: services.give(meeting, **reasons, by=request.user, on=timezone.localdate()),
        title="Check and send the notice",
        template="meetings/notice.html",
        to=_proof(meeting),
        done=lambda told: f"Notice is given to {counted(len(told), 'person') if len(told) == 1 else f'{len(told)} people'}.",
        submit="Send the notice",
        context={
            "meeting": meeting,
            "panel": meeting.panel,
            "place": f"{meeting.panel}, {in_full(meeting.on)}",
            "items": items,
            "proposals": proposals.under(items),
            "mailing": mailing,
            "check": found,
            "days_left": (meeting.on - today).days,
            "today": today,
        },
    )


@allow(Action.NOTICE_READ, find=queries.meeting_in)
def proof(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Show who was told, when, how, and whether it arrived."""
    context = {
        "meeting": meeting,
        "panel": meeting.panel,
        "place": f"{meeting.panel}, {in_full(meeting.on)}",
        "title": "Proof of notice",
        "notices": queries.notices_of(meeting),
        "to_tell": _with_phones(request, meeting),
    }
    return render(request, "meetings/proof.html", context)


@allow(Action.NOTICE_SEND, find=queries.notice_in)
@require_POST
def told(request: SignedIn, notice: Notice) -> HttpResponse:
    """Tick off somebody who was told by telephone, by post or by hand."""
    return press(
        request,
        lambda: services.told(notice, by=request.user, on=timezone.localdate()),
        to=_proof(notice.meeting),
        done=f"{notice.person} has been told.",
    )


def _with_phones(request: SignedIn, meeting: Meeting) -> list[tuple[Notice, str]]:
    """Return who is still to be told, with the telephone number where the reader may have it (App B)."""
    people = directory.of(meeting.panel, gate.asker(request), timezone.localdate())
    shown = [*(line.reach for line in people.members), *(line.reach for line in people.partners)]
    phones = {person.pk: person.phone for person in shown if person is not None}
    return [(notice, phones.get(notice.person_id, "")) for notice in queries.still_to_tell(meeting)]


def _proof(meeting: Meeting) -> str:
    return reverse("notice-proof", kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk})
