"""The minutes as a paper, in two editions from the same record (MTG-9, SNB-4)."""

from __future__ import annotations

from datetime import date

from core import documents
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


def minutes_pdf(minutes: Minutes, edition: Edition, *, sent_on: date | None) -> bytes:
    """Return one edition of the minutes as a tagged PDF."""
    panel = minutes.meeting.panel
    context = {
        "record": record.of(minutes.meeting, edition),
        "place": f"{panel}, {panel.ward.borough}",
        "state": "Draft",
        "state_text": state_of(minutes, sent_on),
        "edition": edition,
        "running": f"{panel}. {title_of(minutes)}, draft",
    }
    return documents.render_pdf("papers/minutes.html", context, title=title_of(minutes))
