"""The minutes on the page, the board's edition beside them, and sending them out (HB 4.2; MTG-6, MTG-9, SNB-4)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from access.actions import Action
from core import documents
from core.downloads import attachment
from core.gate import allow
from core.models import Document
from meetings import queries, record
from meetings.documents import minutes_pdf, title_of
from meetings.models import Minutes
from meetings.record import Edition
from meetings.services import minutes as service
from people.requests import SignedIn

from .buttons import press
from .live import minutes_page


@allow(Action.MINUTES_READ, find=queries.minutes_in)
def show(request: HttpRequest, minutes: Minutes) -> HttpResponse:
    """Show the minutes with names."""
    return render(request, "meetings/minutes.html", _page(minutes, Edition.NAMES))


@allow(Action.MINUTES_CIRCULATE, find=queries.minutes_in)
def check(request: HttpRequest, minutes: Minutes) -> HttpResponse:
    """Show the board's edition and who gets what, before anything is sent."""
    context = _page(minutes, Edition.ROLES) | {"readers": queries.attendances(minutes.meeting)}
    return render(request, "meetings/circulate.html", context)


@allow(Action.MINUTES_CIRCULATE, find=queries.minutes_in)
@require_POST
def circulate(request: SignedIn, minutes: Minutes) -> HttpResponse:
    """Send the minutes out."""
    return press(
        request,
        lambda: service.circulate(minutes, by=request.user, at=timezone.now(), on=timezone.localdate()),
        to=minutes_page(minutes.meeting),
        done="The minutes are on their way to everybody who came and to the board.",
    )


@allow(Action.MINUTES_READ, find=queries.minutes_in)
def paper(request: HttpRequest, minutes: Minutes) -> HttpResponse:
    """Hand out the minutes as a PDF: the stored one once they have gone out, a fresh one before."""
    content = documents.read(minutes.paper) if minutes.paper else minutes_pdf(minutes, Edition.NAMES, sent_on=None)
    return attachment(f"{title_of(minutes)}.pdf", "application/pdf", content)


@allow(Action.MINUTES_READ_ROLES, find=queries.minutes_in)
def roles_paper(request: HttpRequest, minutes: Minutes) -> HttpResponse:
    """Hand out the stored edition with roles and counts."""
    stored: Document | None = minutes.roles_paper
    if stored is None:
        raise Http404
    return attachment(f"{title_of(minutes)}.pdf", "application/pdf", documents.read(stored))


def _page(minutes: Minutes, edition: Edition) -> dict[str, object]:
    meeting = minutes.meeting
    return {
        "minutes": minutes,
        "meeting": meeting,
        "panel": meeting.panel,
        "record": record.of(meeting, edition),
        "is_draft": minutes.stage == Minutes.Stage.DRAFT,
        "title": title_of(minutes),
        "place": f"{meeting.panel}, {meeting.panel.ward.borough}",
    }
