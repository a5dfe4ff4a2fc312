"""The minutes as a paper, in three editions from the same record (HB 3.3.4; MTG-9, SNB-4)."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from core import documents
from core.models import Document
from handbook.dates import in_full
from meetings import record
from meetings.models import Minutes
from meetings.record import Edition


def title_of(minutes: Minutes) -> str:
    """Return the title that paper, page and letter share."""
    return f"Minutes of the meeting of {in_full(minutes.meeting.on)}"


def state_of(minutes: Minutes, sent_on: date | None) -> str:
    """Return the words behind the state at the head of the paper."""
    return f"sent round on {in_full(sent_on)}. To be approved at the next meeting." if sent_on else "not sent round yet."


def stored_paper(minutes: Minutes, edition: Edition) -> Document | None:
    """Return the paper of that edition that went out, if there is one."""
    papers: dict[Edition, Document | None] = {
        Edition.NAMES: minutes.paper,
        Edition.PARTNERS: minutes.partners_paper,
        Edition.ROLES: minutes.roles_paper,
    }
    return papers[edition]


def paper_of(minutes: Minutes, edition: Edition) -> bytes:
    """Return one edition as a PDF: the stored one where it has gone out, a fresh one otherwise."""
    stored = stored_paper(minutes, edition)
    if stored is not None:
        return documents.read(stored)
    sent_at = minutes.circulated_at
    return minutes_pdf(minutes, edition, sent_on=timezone.localtime(sent_at).date() if sent_at else None)


def minutes_pdf(minutes: Minutes, edition: Edition, *, sent_on: date | None) -> bytes:
    """Return one edition of the minutes as a tagged PDF."""
    panel = minutes.meeting.panel
    context = {
        "record": record.shown(minutes, edition),
        "place": f"{panel}, {panel.ward.borough}",
        "state": "Draft",
        "state_text": state_of(minutes, sent_on),
        "edition": edition,
        "running": f"{panel}. {title_of(minutes)}, draft",
    }
    return documents.render_pdf("papers/minutes.html", context, title=title_of(minutes))
