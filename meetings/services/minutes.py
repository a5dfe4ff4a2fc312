"""The minutes go out: two papers, stored and sent in the same transaction (HB 4.2; MTG-9, MTG-17)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from access.actions import Action
from core import audit, documents, outbox
from core.models import Document
from handbook.rules import Breach
from meetings import letters_after, queries, stages
from meetings.documents import minutes_pdf, title_of
from meetings.models import Minutes
from meetings.record import Edition
from people.models import Person


@transaction.atomic
def circulate(minutes: Minutes, *, by: Person, at: datetime, on: date) -> Minutes:
    """Send the minutes to everybody who came or should have, and the board's edition to the board."""
    minutes = queries.locked_minutes(minutes)
    if minutes.stage != Minutes.Stage.DRAFT:
        raise Breach(stages.STAGES, "These minutes have gone out already. A correction is a new version with its reason.")
    minutes.paper = _keep(minutes, Edition.NAMES, by=by, on=on)
    minutes.roles_paper = _keep(minutes, Edition.ROLES, by=by, on=on)
    minutes.stage, minutes.circulated_at, minutes.circulated_by = Minutes.Stage.CIRCULATED, at, by
    minutes.save()
    audit.record(by, Action.MINUTES_CIRCULATE, minutes)
    outbox.post(letters_after.to_attendees(minutes))
    outbox.post(letters_after.to_board(minutes, on))
    return minutes


def _keep(minutes: Minutes, edition: Edition, *, by: Person, on: date) -> Document:
    kind = Document.Kind.MINUTES if edition is Edition.NAMES else Document.Kind.MINUTES_ROLES
    content = minutes_pdf(minutes, edition, sent_on=on)
    return documents.keep(kind, f"{minutes.meeting.panel}. {title_of(minutes)}", content, "application/pdf", by)
