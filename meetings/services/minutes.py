"""The minutes go out, as a draft and again once approved: papers stored and sent in one transaction (HB 4.2; MTG-9, MTG-17)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from access.actions import Action
from core import audit, documents, outbox
from core.models import Document
from handbook.evenings import require_real
from handbook.rules import Breach
from meetings import letters_after, queries, record, stages
from meetings.documents import minutes_pdf, title_of
from meetings.models import Minutes
from meetings.record import Edition
from people.models import Person


def circulate(minutes: Minutes, *, by: Person, at: datetime, on: date) -> Minutes:
    """Send the minutes to everybody who came or should have, each in their edition, and the board's edition to the board.

    Where that fails nothing of it stays: a database forgets what was not committed, a folder does not.
    """
    kept: list[Document] = []
    try:
        with transaction.atomic():
            return _circulate(minutes, kept, by=by, at=at, on=on)
    except BaseException:
        for paper in kept:
            paper.file.delete(save=False)
        raise


def _circulate(minutes: Minutes, kept: list[Document], *, by: Person, at: datetime, on: date) -> Minutes:
    """Send the minutes; the meeting's row is held first, as by everything that writes its record."""
    queries.locked(minutes.meeting)
    minutes = queries.locked_minutes(minutes)
    require_real(minutes.is_rehearsal)
    if minutes.has_gone_out:
        raise Breach(stages.STAGES, "These minutes have gone out already. A later meeting approves them, or puts them right.")
    if minutes.stage == Minutes.Stage.DRAFT:
        minutes.records = {edition.value: record.as_json(record.of(minutes.meeting, edition)) for edition in Edition}
        minutes.stage = Minutes.Stage.CIRCULATED
    _store(minutes, kept, by=by, on=on)
    minutes.circulated_at, minutes.circulated_by = at, by
    minutes.save()
    audit.record(by, Action.MINUTES_CIRCULATE, minutes)
    outbox.post(letters_after.to_attendees(minutes, on))
    outbox.post(letters_after.to_board(minutes, on))
    return minutes


def _store(minutes: Minutes, kept: list[Document], *, by: Person, on: date) -> None:
    """Print and store each edition; partners get the paper of the others where it says the same."""
    minutes.paper = _keep(minutes, Edition.NAMES, kept, by=by, on=on)
    minutes.roles_paper = _keep(minutes, Edition.ROLES, kept, by=by, on=on)
    says_the_same = minutes.records[Edition.PARTNERS] == minutes.records[Edition.NAMES]
    minutes.partners_paper = minutes.paper if says_the_same else _keep(minutes, Edition.PARTNERS, kept, by=by, on=on)


def _keep(minutes: Minutes, edition: Edition, kept: list[Document], *, by: Person, on: date) -> Document:
    kind = Document.Kind.MINUTES_ROLES if edition is Edition.ROLES else Document.Kind.MINUTES
    content = minutes_pdf(minutes, edition, sent_on=on)
    paper = documents.keep(kind, f"{minutes.meeting.panel}. {title_of(minutes)}", content, "application/pdf", by)
    kept.append(paper)
    return paper
