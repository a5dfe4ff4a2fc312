"""Interests: declared, decided on by the panel, and the chair handed over for an item (ToR 6a, HB 3.3.1; CON-1, OFF-7, MTG-19)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from access.actions import Action
from core import audit
from handbook import interests as rules
from handbook.rules import Breach
from meetings import queries, stages
from meetings.models import AgendaItem, Interest, Meeting, Motion
from panels.models import Membership
from panels.queries import has_place, is_chair_of, members_of
from people.models import Person

OPEN_STAGES = (Meeting.Stage.CALLED, Meeting.Stage.IN_PROGRESS)


@transaction.atomic
def declare(item: AgendaItem, *, person: Person, nature: str, by: Person, at: datetime) -> Interest:
    """Put an interest on the register, said by its owner or written down by the secretary; the panel decides what follows.

    The chair abstains from then on (OFF-7), so not after having voted on what is still open.
    """
    meeting = queries.locked(item.meeting)
    rules.require_disclosable(
        has_begun_or_is_called=meeting.stage in OPEN_STAGES,
        has_a_part=has_place(meeting.panel, person, meeting.held_on),
        is_declared=Interest.everything.filter(item=item, person=person).exists(),
    )
    membership = members_of(meeting.panel, meeting.held_on).filter(person=person).first()
    if membership is not None and is_chair_of(membership, meeting.held_on):
        _require_not_voted(item, person)
    interest = Interest.objects.create(
        item=item, person=person, membership=membership, nature=nature.strip(), declared_at=at, recorded_by=by
    )
    audit.record(by, Action.INTEREST_DECLARE, interest)
    return interest


@transaction.atomic
def decide(interest: Interest, *, decision: str, by: Person, at: datetime) -> Interest:
    """Record what the panel decided: the member stays, or withdraws from the item (VOTE-5).

    Open votes under the item are held meanwhile, so that nobody votes and withdraws at once.
    """
    meeting = queries.locked(interest.item.meeting)
    _require_in_progress(meeting)
    if decision == Interest.Decision.WITHDRAWS:
        _require_not_voted(interest.item, interest.person)
    interest.decision, interest.decided_at = decision, at
    interest.save(update_fields=["decision", "decided_at"])
    audit.record(by, Action.BALLOT_CONTROL, interest, outcome=decision)
    return interest


@transaction.atomic
def hand_over(item: AgendaItem, *, to: Membership, by: Person) -> AgendaItem:
    """Give the chair for one item to a member who is here and has no interest in it (OFF-7)."""
    meeting = queries.locked(item.meeting)
    _require_in_progress(meeting)
    seat = queries.roll_of(meeting, item=item).seat_of(to.person_id)
    rules.require_free_to_chair(is_present=seat is not None and seat.counts, has_interest=to.person_id in item.about)
    item.handed_to = to
    item.save(update_fields=["handed_to"])
    audit.record(by, Action.ATTENDANCE_RECORD, item, "chair handed over")
    return item


def _require_not_voted(item: AgendaItem, person: Person) -> None:
    """Hold the open votes under the item, and refuse where the person has cast one of them."""
    votes = list(Motion.everything.select_for_update().filter(item=item, stage=Motion.Stage.OPEN).order_by("pk"))
    rules.require_not_voted(queries.has_voted(votes, person))


def _require_in_progress(meeting: Meeting) -> None:
    if meeting.stage != Meeting.Stage.IN_PROGRESS:
        raise Breach(stages.STAGES, f"{stages.WHERE_IT_STANDS[Meeting.Stage(meeting.stage)]} The panel decides during a meeting.")
