"""The minutes as a paper, in three editions from the same record (HB 3.3.4; MTG-9, SNB-4)."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True)
class State:
    """Where minutes stand, as the head of page and paper says it: a word, and what follows it."""

    word: str
    text: str


def state_of(minutes: Minutes, sent_on: date | None) -> State:
    """Return where the minutes stand."""
    if minutes.approval is not None:
        put_right = ", which put them right" if minutes.corrections else ""
        return State("Approved", f"by the meeting of {in_full(minutes.approval.item.meeting.on)}{put_right}.")
    if sent_on:
        return State("Draft", f"sent round on {in_full(sent_on)}. To be approved at the next meeting.")
    return State("Draft", "not sent round yet.")


def sent_on(minutes: Minutes) -> date | None:
    """Return the day on which this version went out."""
    return timezone.localtime(minutes.circulated_at).date() if minutes.circulated_at else None


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
    return minutes_pdf(minutes, edition, sent_on=sent_on(minutes))


def minutes_pdf(minutes: Minutes, edition: Edition, *, sent_on: date | None) -> bytes:
    """Return one edition of the minutes as a tagged PDF."""
    panel, state = minutes.meeting.panel, state_of(minutes, sent_on)
    context = {
        "record": record.shown(minutes, edition),
        "place": f"{panel}, {panel.ward.borough}",
        "state": state.word,
        "state_text": state.text,
        "edition": edition,
        "running": f"{panel}. {title_of(minutes)}, {state.word.lower()}",
    }
    return documents.render_pdf("papers/minutes.html", context, title=title_of(minutes))
