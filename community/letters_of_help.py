"""The letters about help: the team is asked, and whoever asked has the answer (HB 4.2; MTG-22)."""

from __future__ import annotations

from collections.abc import Iterable

from django.template.loader import render_to_string

from community.models import HelpRequest
from core.outbox import Draft
from handbook.dates import in_full
from meetings.letters import Words, absolute
from panels.models import Posting
from people.models import Person


def asked(request: HelpRequest, officers: Iterable[Posting]) -> list[Draft]:
    """Ask the officers, and the team's mailbox."""
    needed = f"It is needed by {in_full(request.needed_by)}." if request.needed_by else ""
    words = Words(
        f"The {request.panel} asks for help: {request.get_about_display().lower()}",
        tuple(part for part in (request.text, needed, f"Please answer by {in_full(request.answer_by)} (HB 4.2).") if part),
        absolute(request.get_absolute_url()),
        "Answer",
    )
    drafts = [_to(request, "asked", posting.person, words) for posting in officers]
    team = request.panel.ward.team
    return [*drafts, _to(request, "asked", None, words, address=team.mailbox)] if team and team.mailbox else drafts


def answered(request: HelpRequest, reader: Person, entry: int) -> Draft:
    """Bring the answer to somebody; ``entry`` is that of the audit trail, as the team may answer again."""
    words = Words(
        f"The police team has answered: {request.get_about_display().lower()}",
        (f"You asked: {request.text}", f"The answer: {request.answer}"),
        absolute(request.get_absolute_url()),
        "See what was asked for",
    )
    return _to(request, f"answered:{entry}", reader, words)


def _to(request: HelpRequest, kind: str, reader: Person | None, words: Words, *, address: str = "") -> Draft:
    context = {"words": words, "name": reader.full_name if reader else "", "panel": request.panel}
    return Draft(
        key=f"help:{request.pk}:{kind}:{reader.pk if reader else 'mailbox'}",
        to=reader,
        address=reader.address if reader else address,
        subject=words.subject,
        text=render_to_string("letters/meetings/short.txt", context),
        html=render_to_string("letters/meetings/short.html", context),
        panel_id=request.panel_id,
        about=f"{request._meta.label_lower}:{request.pk}",
    )
