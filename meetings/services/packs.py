"""The papers of a meeting go out: printed and stored once, and everybody is told where they are (HB 4.2; MTG-16)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit, documents, outbox
from core.models import Document
from handbook.meetings import PACK, require_pack_day
from handbook.rules import Breach
from meetings import letters_of_papers, pack, queries, stages
from meetings.models import Meeting, Pack
from meetings.pack import Reader
from meetings.record import Edition
from people.models import Person


def send(meeting: Meeting, *, by: Person, on: date) -> Pack:
    """Store the papers in each edition and write to everybody who has a right to them; no letter carries them.

    Where that fails nothing of it stays: a database forgets what was not committed, a folder does not.
    """
    kept: list[Document] = []
    try:
        with transaction.atomic():
            return _send(meeting, kept, by=by, on=on)
    except BaseException:
        for paper in kept:
            paper.file.delete(save=False)
        raise


def _send(meeting: Meeting, kept: list[Document], *, by: Person, on: date) -> Pack:
    meeting = queries.locked(meeting)
    require_sendable(meeting, on)
    paper = _keep(meeting, Edition.NAMES, kept, by=by, on=on)
    partners = paper if _says_the_same(meeting, on) else _keep(meeting, Edition.PARTNERS, kept, by=by, on=on)
    sent = Pack.objects.create(meeting=meeting, paper=paper, partners_paper=partners, sent_on=on, sent_by=by)
    audit.record(by, Action.PACK_SEND, sent)
    outbox.post(letters_of_papers.ready(meeting, queries.mailing_of(meeting.panel, on).by_email))
    return sent


def require_sendable(meeting: Meeting, on: date) -> None:
    """Refuse papers that have gone out, that nobody has notice for, or that are too early or too late."""
    if meeting.papers_sent_on is not None:
        raise Breach(PACK, "The papers of this meeting have gone out already. What has come since is taken at the meeting itself.")
    if meeting.stage != Meeting.Stage.CALLED:
        stands = stages.WHERE_IT_STANDS[Meeting.Stage(meeting.stage)]
        raise Breach(stages.STAGES, f"{stands} Papers go out between the notice and the meeting.")
    require_pack_day(meeting.on, on)


def _says_the_same(meeting: Meeting, on: date) -> bool:
    """Say whether the partners' edition differs in nothing."""
    names, partners = (pack.parts(meeting, Reader(edition), on) for edition in (Edition.NAMES, Edition.PARTNERS))
    return names == partners


def _keep(meeting: Meeting, edition: Edition, kept: list[Document], *, by: Person, on: date) -> Document:
    content = pack.pdf(meeting, Reader(edition), on=on, sent_on=on)
    paper = documents.keep(Document.Kind.PACK, f"{meeting.panel}. {pack.title_of_pack(meeting)}", content, "application/pdf", by)
    kept.append(paper)
    return paper
