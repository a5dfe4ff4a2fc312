"""The minutes on the page, version by version, the vote on them, and sending them out (HB 3.3.4, 4.2; MTG-6, MTG-9, MTG-17, SNB-4)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from access.actions import Action
from access.holdings import Subject
from core import documents
from core.downloads import attachment
from core.gate import allow, asker
from core.models import Document
from core.pages import form_page
from meetings import comparison, letters_after, queries, receipts, record
from meetings.documents import paper_of, sent_on, state_of, title_of
from meetings.forms.minutes import ApprovalForm
from meetings.models import AgendaItem, Meeting, Minutes, Motion
from meetings.record import Edition
from meetings.services import minutes as service
from meetings.services import votes
from people.requests import SignedIn

from .buttons import press
from .live import live_page, minutes_page
from .votes import vote_page


@dataclass(frozen=True)
class YoungMember:
    """A member under 18 of the panel that met, whose name some of the readers do not see."""

    of: Minutes | Meeting

    def gate_subject(self) -> Subject:
        """Return the panel, and that the member is under 18."""
        return replace(self.of.gate_subject(), is_under_18=True)


@allow(Action.MINUTES_READ, find=queries.minutes_in)
def show(request: HttpRequest, minutes: Minutes) -> HttpResponse:
    """Show the minutes with the names that the reader may see."""
    page = _page(minutes, _edition(request, minutes))
    return render(request, "meetings/minutes.html", page | {"earlier": queries.earlier_versions(minutes)})


@allow(Action.MINUTES_READ, find=queries.minutes_in)
def version(request: HttpRequest, minutes: Minutes) -> HttpResponse:
    """Show a version as it went out, also one that another has followed."""
    page = _page(minutes, _edition(request, minutes))
    return render(request, "meetings/minutes_version.html", page | {"newest": minutes_page(minutes.meeting)})


@allow(Action.MINUTES_READ, find=queries.minutes_in)
def changes(request: HttpRequest, minutes: Minutes) -> HttpResponse:
    """Show what a version changed in the one before it, as the reader may see both."""
    before = queries.minutes_in(minutes.meeting.panel.slug, minutes.meeting_id, minutes.version - 1)
    edition = _edition(request, minutes)
    found = comparison.changes(record.shown(before, edition), record.shown(minutes, edition))
    return render(request, "meetings/minutes_changes.html", _page(minutes, edition) | {"before": before, "changes": found})


@allow(Action.LETTERS_READ, find=queries.minutes_in)
def sent(request: HttpRequest, minutes: Minutes) -> HttpResponse:
    """Show who got the minutes, when and whether they arrived, and who needs them in print."""
    sending = receipts.sending_of(minutes)
    return render(request, "meetings/minutes_sent.html", _page(minutes, Edition.ROLES) | {"sending": sending})


@allow(Action.MINUTES_CIRCULATE, find=queries.minutes_in)
def check(request: HttpRequest, minutes: Minutes) -> HttpResponse:
    """Show the board's edition and who gets what, before anything is sent."""
    readers = [one for one in letters_after.readers(minutes.meeting, timezone.localdate()) if one.person.address]
    return render(request, "meetings/circulate.html", _page(minutes, Edition.ROLES) | {"readers": readers})


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
    """Hand out the minutes as a PDF, with the names that the reader may see."""
    content = paper_of(minutes, _edition(request, minutes))
    return attachment(f"{title_of(minutes)}.pdf", "application/pdf", content)


@allow(Action.BALLOT_CONTROL, find=queries.item_in)
def vote(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Put the minutes of an earlier meeting to the vote under an item."""
    meeting = item.meeting
    form = ApprovalForm(request.POST or None, approvable=queries.approvable_at(meeting))
    return form_page(
        request,
        form,
        act=lambda **said: votes.open_on_minutes(item, **said, by=request.user, at=timezone.now()),
        title="Approve the minutes",
        to=vote_page,
        template="meetings/minutes_vote.html",
        submit="Open the vote",
        context={
            "place": f"{meeting.panel}, {meeting}",
            "lead": f"Item {item.position}: {item.title}",
            "back": live_page(meeting),
            "panel": meeting.panel,
            "approvable": form.approvable.values(),
            "roll": queries.roll_of(meeting, kind=Motion.Kind.MINUTES),
        },
    )


@allow(Action.MINUTES_READ_ROLES, find=queries.minutes_with_roles)
def roles_paper(request: HttpRequest, minutes: Minutes) -> HttpResponse:
    """Hand out the stored edition with roles and counts."""
    stored: Document | None = minutes.roles_paper
    if stored is None:
        raise Http404
    return attachment(f"{title_of(minutes)}.pdf", "application/pdf", documents.read(stored))


def _edition(request: HttpRequest, minutes: Minutes) -> Edition:
    """Return the edition for the reader; a draft is there for nobody but those who write it and send it out."""
    asks = asker(request)
    is_ready = minutes.stage != Minutes.Stage.DRAFT
    if not (is_ready or asks.may(Action.MINUTES_DRAFT, minutes) or asks.may(Action.MINUTES_CIRCULATE, minutes)):
        raise Http404
    return edition_for(request, minutes)


def edition_for(request: HttpRequest, thing: Minutes | Meeting) -> Edition:
    """Return with which names whoever asks reads of a meeting: partners without those of members under 18 (HB 3.3.4)."""
    return Edition.NAMES if asker(request).may(Action.DIRECTORY_READ, YoungMember(thing)) else Edition.PARTNERS


def _page(minutes: Minutes, edition: Edition) -> dict[str, object]:
    meeting = minutes.meeting
    return {
        "minutes": minutes,
        "meeting": meeting,
        "panel": meeting.panel,
        "record": record.shown(minutes, edition),
        "is_draft": minutes.stage == Minutes.Stage.DRAFT,
        "state": state_of(minutes, sent_on(minutes)),
        "title": title_of(minutes),
        "place": f"{meeting.panel}, {meeting.panel.ward.borough}",
    }
