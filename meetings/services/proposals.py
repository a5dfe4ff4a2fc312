"""Proposals come to an agenda, and their text goes out with the notice; a text that changed since cannot be voted on (TOR-5, DIS-1)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from handbook.rules import Breach
from handbook.terms import CIRCULATED, require_no_open_vote, went_with_notice
from handbook.votes import MotionKind, require_circulated
from meetings import proposals, queries
from meetings.models import AgendaItem, Circulated, Meeting, Motion
from meetings.services import agenda
from panels.models import Amendment
from panels.queries.amendments import locked_amendment
from panels.services import amendments
from people.models import Person

Topic = AgendaItem.Topic


@transaction.atomic
def bring(meeting: Meeting, *, amendment: Amendment, by: Person, on: date) -> AgendaItem:
    """Put a proposal to alter the terms on the agenda of a meeting whose notice has not gone out."""
    amendments.require_open(amendment)
    if queries.items_of(meeting).filter(amendment=amendment).exists():
        raise Breach(CIRCULATED, "This proposal is on the agenda already.")
    return agenda.add(meeting, title=f"Proposal: {str(amendment).lower()}", topic=Topic.TERMS, amendment=amendment, by=by, on=on)


def circulate(meeting: Meeting, *, on: date) -> list[Circulated]:
    """Keep the text of each proposal on the agenda as it goes out with the notice, in the notice's own transaction.

    Notice of another day takes the text as it reads then in the place of the earlier one. The proposals are held until the letters
    are written, so that what is kept is what was sent.
    """
    items = list(queries.items_of(meeting).select_related("amendment"))
    for item in items:
        _hold(item)
    kept = []
    for item, proposal in proposals.under(items):
        sent = {"text": proposal.text, "sha256": proposal.sha256, "circulated_on": on}
        kept.append(Circulated.objects.update_or_create(item=item, defaults=sent)[0])
    return kept


def _hold(item: AgendaItem) -> None:
    if item.amendment is not None:
        item.amendment = locked_amendment(item.amendment)


def require_went_out(item: AgendaItem, kind: MotionKind) -> None:
    """Refuse a vote on what did not go to everybody in time, word for word as it reads now (MTG-2, TOR-5, DIS-1).

    The proposal is held meanwhile, so that nobody changes a word while its vote is being opened or closed.
    """
    _hold(item)
    proposal, sent = proposals.of(item), Circulated.objects.filter(item=item).first()
    require_circulated(
        kind,
        notice_in_time=not item.meeting.is_short_notice,
        text_with_notice=proposal is not None and went_with_notice(sent.sha256 if sent else None, proposal.sha256),
    )


def require_not_voted_on(amendment: Amendment) -> None:
    """Refuse to change or withdraw a proposal whose vote is open (TOR-5)."""
    require_no_open_vote(Motion.objects.filter(item__amendment=amendment, kind=Motion.Kind.AMEND, stage=Motion.Stage.OPEN).exists())


def question_of(amendment: Amendment) -> str:
    """Say what is voted on, so that one can be for it or against it."""
    if amendment.adopts_core:
        return f"The core text of edition {amendment.edition.version} is adopted, as it went out with the notice."
    return "The panel’s own clauses in the terms of reference read as they went out with the notice."
