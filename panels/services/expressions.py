"""Somebody would like to join: chair and police team hear of it, answer, and propose them or not (ToR 4b; MEM-5, GDPR-5)."""

from __future__ import annotations

from datetime import date
from typing import Unpack

from django.db import transaction

from access.actions import Action
from core import audit, outbox
from handbook.membership import require_chair_to_delegate, require_undecided_interest, told_of_interest
from handbook.panels import require_living
from handbook.retention import expression_until
from panels import letters_of_joining as letters
from panels import queries
from panels.models import Expression, Membership, Panel, Posting
from panels.queries import expressions as reads
from panels.services import membership
from people.models import Person

Stage = Expression.Stage


@transaction.atomic
def express(panel: Panel, *, full_name: str, email: str, phone: str, basis: str, community: str, words: str, on: date) -> Expression:
    """Take in that somebody would like to join and tell chair and officers; whether they are known here makes no difference."""
    require_living(panel.is_living)
    expression = Expression.objects.create(
        panel=panel,
        full_name=" ".join(full_name.split()),
        email=email.strip().lower(),
        phone=phone.strip(),
        basis=basis,
        community=community.strip(),
        words=words.strip(),
        sent_on=on,
        keep_until=expression_until(on),
    )
    audit.record(None, Action.EXPRESSION_SEND, expression)
    outbox.post([letters.noted(expression), *letters.interested(expression, _readers(panel, on))])
    return expression


@transaction.atomic
def answer(expression: Expression, *, text: str, by: Person, on: date) -> Expression:
    """Write to somebody who would like to join."""
    expression = reads.locked_expression(expression)
    require_undecided_interest(expression.is_undecided)
    expression.stage, expression.answered_on, expression.answered_by = Stage.ANSWERED, on, by
    expression.save(update_fields=["stage", "answered_on", "answered_by"])
    entry = audit.record(by, Action.EXPRESSION_DECIDE, expression, "answered")
    outbox.post([letters.answer(expression, text, entry.pk)])
    return expression


@transaction.atomic
def take_up(expression: Expression, *, by: Person, on: date, **candidate: Unpack[membership.Candidate]) -> Membership:
    """Propose somebody who would like to join as a member; a meeting votes on it (MEM-4)."""
    expression = reads.locked_expression(expression)
    require_undecided_interest(expression.is_undecided)
    seat = membership.propose(expression.panel, by=by, on=on, **candidate)
    expression.stage, expression.membership = Stage.TAKEN_UP, seat
    expression.save(update_fields=["stage", "membership"])
    audit.record(by, Action.EXPRESSION_DECIDE, expression, "taken up")
    return seat


@transaction.atomic
def close(expression: Expression, *, by: Person, on: date) -> Expression:
    """Lay it aside: nothing comes of it."""
    expression = reads.locked_expression(expression)
    require_undecided_interest(expression.is_undecided)
    expression.stage = Stage.CLOSED
    expression.save(update_fields=["stage"])
    audit.record(by, Action.EXPRESSION_DECIDE, expression, "closed")
    return expression


@transaction.atomic
def leave_to_secretary(panel: Panel, *, secretary_answers: bool, by: Person, on: date) -> Panel:
    """Let the chair say whether the secretary reads and answers, too."""
    panel = queries.locked(panel)
    require_chair_to_delegate(queries.chair_of(panel, on) == by)
    panel.secretary_answers = secretary_answers
    panel.save(update_fields=["secretary_answers"])
    audit.record(by, Action.EXPRESSION_DECIDE, panel, "left to the secretary" if secretary_answers else "kept to the chair")
    return panel


@transaction.atomic
def remove_past(on: date) -> int:
    """Remove what is kept no longer and return how many; a second run finds nothing."""
    gone = list(reads.past_their_day(on).select_for_update(of=("self",)))
    for expression in gone:
        audit.record(None, Action.EXPRESSION_DECIDE, expression, "removed at its day")
        expression.delete()
    return len(gone)


def _readers(panel: Panel, on: date) -> list[Person]:
    chair = queries.chair_of(panel, on)
    officers = [posting.person for posting in queries.officers_of(panel, on) if posting.role == Posting.Role.DWO]
    people = {person.pk: person for person in (chair, *officers) if person is not None}
    return [people[key] for key in told_of_interest(chair.pk if chair else None, (officer.pk for officer in officers))]
