"""The papers of a meeting: what chair and secretary check and send, and what everybody at the table reads (HB 4.2; MTG-16)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from access.actions import Action
from core import documents
from core.downloads import attachment
from core.gate import allow
from core.pages import form_page
from handbook.dates import in_full
from handbook.meetings import late_papers, pack_by, pack_from
from handbook.rules import Breach
from meetings import pack, queries
from meetings.models import Meeting
from meetings.pack import Reader
from meetings.record import Edition
from meetings.services import packs as services
from panels.forms import NothingToFillIn
from people.requests import SignedIn

from .minutes import edition_for


@allow(Action.PACK_SEND, find=queries.meeting_in)
def check(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Show what the papers hold and what is missing, and let them go."""
    today = timezone.localdate()
    mailing = queries.mailing_of(meeting.panel, today)
    return form_page(
        request,
        NothingToFillIn(request.POST or None),
        act=lambda: services.send(meeting, by=request.user, on=timezone.localdate()),
        title="Check and send the papers",
        template="meetings/pack.html",
        to=f"{meeting.get_absolute_url()}#papers",
        done="The papers are stored, and everybody is told where they are.",
        submit="Send the papers",
        context={
            "meeting": meeting,
            "panel": meeting.panel,
            "place": f"{meeting.panel}, {in_full(meeting.on)}",
            "parts": pack.parts(meeting, _reader(request, meeting), meeting.papers_sent_on or today),
            "mailing": mailing,
            "due_by": pack_by(meeting.on),
            "opens_on": pack_from(meeting.on),
            "late": late_papers(meeting.on, today) if meeting.papers_sent_on is None else None,
            "cannot": _why_not(meeting),
        },
    )


@allow(Action.PACK_SEND, find=queries.meeting_in)
def preview(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Print the papers as they would go out now, without what belongs to an item that the reader withdrew from."""
    content = pack.pdf(meeting, _reader(request, meeting), on=timezone.localdate(), sent_on=None)
    return attachment(f"{pack.title_of_pack(meeting)}, draft.pdf", "application/pdf", content)


@allow(Action.PACK_READ, find=queries.meeting_in)
def paper(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Hand out the papers that went out, with the names that the reader may see and without what they withdrew from."""
    if meeting.papers_sent_on is None:
        raise Http404
    edition, without = edition_for(request, meeting), pack.withdrawn_from(meeting, request.user)  # type: ignore[arg-type]
    if without:
        content = pack.pdf(meeting, Reader(edition, without), on=meeting.papers_sent_on, sent_on=meeting.papers_sent_on)
    else:
        content = documents.read(meeting.pack.paper if edition is Edition.NAMES else meeting.pack.partners_paper)
    return attachment(f"{pack.title_of_pack(meeting)}.pdf", "application/pdf", content)


def _reader(request: SignedIn, meeting: Meeting) -> Reader:
    return Reader(without=pack.withdrawn_from(meeting, request.user))


def _why_not(meeting: Meeting) -> Breach | None:
    try:
        services.require_sendable(meeting, timezone.localdate())
    except Breach as breach:
        return breach
    return None
