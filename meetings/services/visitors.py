"""A resident asks to attend or asks a question; chair or ward officer answer, and what is laid is read at the meeting (ToR 9g; MTG-11)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit, outbox
from handbook.evenings import require_visitor_answer, require_wish
from handbook.membership import told_of_interest
from handbook.retention import visitor_until
from meetings import letters_of_visitors as letters
from meetings import queries
from meetings.models import Meeting, Visitor
from meetings.queries import visitors as reads
from panels import queries as panels
from panels.models import Panel, Posting
from people.models import Person

Stage = Visitor.Stage


@transaction.atomic
def ask(meeting: Meeting, *, full_name: str, email: str, wish: str, question: str, on: date) -> Visitor:
    """Take in what a resident asks and tell chair and ward officers; whether they are known here makes no difference."""
    meeting = queries.locked(meeting)
    require_wish(wish, question, reads.wishes(meeting), can_be_asked=reads.can_be_asked(meeting))
    visitor = Visitor.objects.create(
        meeting=meeting,
        full_name=" ".join(full_name.split()),
        email=email.strip().lower(),
        wish=wish,
        question=question.strip(),
        sent_on=on,
        keep_until=visitor_until(meeting.on),
    )
    audit.record(None, Action.VISIT_REQUEST, visitor)
    outbox.post([letters.noted(visitor), *letters.asked(visitor, _answerers(meeting.panel, on))])
    return visitor


@transaction.atomic
def answer(visitor: Visitor, *, is_welcome: bool, words: str = "", is_laid: bool = False, by: Person, on: date) -> Visitor:
    """Tell a resident how to attend, or that there is no place; lay the question under the meeting, or not."""
    meeting = queries.locked(visitor.meeting)
    visitor = reads.locked_visitor(visitor)
    require_visitor_answer(is_welcome, words, is_answered=visitor.stage != Stage.OPEN, can_be_asked=reads.can_be_asked(meeting))
    visitor.stage = _stage(visitor, is_welcome)
    visitor.is_laid = is_laid and bool(visitor.question)
    visitor.answered_on, visitor.answered_by = on, by
    visitor.save()
    audit.record(by, Action.VISIT_ANSWER, visitor, outcome=visitor.stage)
    outbox.post([letters.answer(visitor, words)])
    return visitor


@transaction.atomic
def remove_past(on: date) -> int:
    """Remove what is kept no longer and return how many; a second run finds nothing."""
    gone = list(reads.past_their_day(on).select_for_update(of=("self",)))
    for visitor in gone:
        audit.record(None, Action.VISIT_ANSWER, visitor, "removed at its day")
        visitor.delete()
    return len(gone)


def _stage(visitor: Visitor, is_welcome: bool) -> Stage:
    if not is_welcome:
        return Stage.DECLINED
    return Stage.NOTED if visitor.wish == Visitor.Wish.QUESTION else Stage.WELCOME


def _answerers(panel: Panel, on: date) -> list[Person]:
    chair = panels.chair_of(panel, on)
    officers = [posting.person for posting in panels.officers_of(panel, on) if posting.role == Posting.Role.DWO]
    people = {person.pk: person for person in (chair, *officers) if person is not None}
    return [people[key] for key in told_of_interest(chair.pk if chair else None, (officer.pk for officer in officers))]
