"""A panel asks its police team for help with a venue, engagement or recruitment (HB 4.2; MTG-22)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from community import letters_of_help as letters
from community.models import HelpRequest
from community.queries import help as queries
from core import audit, outbox
from handbook import outreach as handbook
from handbook.panels import require_living
from panels.models import Panel
from panels.queries import chair_of, officers_of, secretary_of
from people.models import Person


@transaction.atomic
def ask(panel: Panel, *, about: str, text: str, needed_by: date | None, by: Person, on: date) -> HelpRequest:
    """Ask the team; it owes an answer within a week (MTG-22)."""
    require_living(panel.is_living)
    handbook.require_asked_for_ahead(needed_by, on)
    request = HelpRequest.objects.create(
        panel=panel, about=about, text=text, needed_by=needed_by, asked_by=by, asked_on=on, answer_by=handbook.help_by(on)
    )
    audit.record(by, Action.HELP_ASK, request)
    outbox.post(letters.asked(request, officers_of(panel, on)))
    return request


@transaction.atomic
def answer(request: HelpRequest, *, answer: str, is_done: bool, by: Person, on: date) -> HelpRequest:
    """Answer, or answer again, and say whether it is done with that."""
    request = queries.locked(request)
    handbook.require_unfinished(request.is_done)
    request.answer, request.answered_by, request.answered_on = answer, by, on
    request.done_on = on if is_done else None
    request.save(update_fields=["answer", "answered_by", "answered_on", "done_on"])
    entry = audit.record(by, Action.HELP_ANSWER, request)
    outbox.post(letters.answered(request, reader, entry.pk) for reader in _who_hears(request, on))
    return request


@transaction.atomic
def finish(request: HelpRequest, *, by: Person, on: date) -> HelpRequest:
    """Say that the team has helped."""
    request = queries.locked(request)
    handbook.require_answered(request.is_answered)
    if not request.is_done:
        request.done_on = on
        request.save(update_fields=["done_on"])
        audit.record(by, Action.HELP_ANSWER, request, "done")
    return request


def _who_hears(request: HelpRequest, on: date) -> list[Person]:
    """Return who hears the answer: whoever asked while they are chair or secretary, else those who are."""
    in_office = [person for person in (chair_of(request.panel, on), secretary_of(request.panel, on)) if person is not None]
    return [request.asked_by] if request.asked_by in in_office else in_office
