"""What is read of chair, secretary and other offices, and of who gets notice (ToR 6, 9b; OFF)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from panels.models import (
    Membership,
    Office,
    Panel,
)
from panels.queries.days import lasts, resting
from panels.queries.seats import members_on, offices_held, partners_on, rests
from people.models import Person


def offices_of(panel: Panel, on: date) -> QuerySet[Office]:
    """Return who holds which office on that day."""
    return Office.objects.filter(lasts(on), sits_through(on), panel=panel).select_related("membership__person")


def sits_through(on: date) -> Q:
    """Match offices whose holder is a member of that day, neither suspended nor deselected; with the membership the office ends."""
    stages = (Membership.Stage.ACTIVE, Membership.Stage.LEFT)
    left = Q(membership__left_on=None) | Q(membership__left_on__gte=on)
    return Q(membership__stage__in=stages, membership__admitted_on__lte=on) & left & ~resting(on, "membership")


def chair_of(panel: Panel, on: date) -> Person | None:
    """Return the panel's chair of that day."""
    return _holder(panel, Office.Kind.CHAIR, on)


def is_chair_of(seat: Membership, on: date) -> bool:
    """Say whether the member is chair of their panel on that day."""
    chair = chair_of(seat.panel, on)
    return chair is not None and chair.pk == seat.person_id


def chair_on(panel: Panel, on: date) -> Person | None:
    """Return the panel's chair of that day, from among its members where they are known to the page."""
    working = (seat for seat in members_on(panel, on) if not rests(seat))
    return next((seat.person for seat in working for office in offices_held(seat) if office.kind == Office.Kind.CHAIR), None)


def secretary_of(panel: Panel, on: date) -> Person | None:
    """Return the panel's secretary of that day."""
    return _holder(panel, Office.Kind.SECRETARY, on)


def _holder(panel: Panel, kind: str, on: date) -> Person | None:
    office = offices_of(panel, on).filter(kind=kind).first()
    return office.membership.person if office else None


@dataclass(frozen=True)
class Recipient:
    """Somebody who gets notice of a meeting, and as what (ToR 9b)."""

    person: Person
    is_partner: bool


def recipients_of_notice(panel: Panel, on: date) -> list[Recipient]:
    """Return all members who are neither suspended nor deselected and all partners, each person once."""
    members = [seat for seat in members_on(panel, on) if not rests(seat)]
    found = {seat.person_id: Recipient(seat.person, False) for seat in members}
    for partner in partners_on(panel, on):
        found.setdefault(partner.person_id, Recipient(partner.person, True))
    return sorted(found.values(), key=lambda one: (one.person.full_name, one.person.pk))
