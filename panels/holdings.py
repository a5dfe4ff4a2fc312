"""Who holds what on a day: what the gate decides by (permissions, section 1; GEO-1, GEO-5, MEM-15).

Three questions to the database, however much somebody holds. A suspended member holds nothing but that, and so does
who was deselected until the appeal is over (CON-5); an office lasts no longer than the membership; what ended yesterday is gone today.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import BigIntegerField, BooleanField, ExpressionWrapper, FilteredRelation, Q, Value

from access.holdings import Holding
from access.roles import Role
from panels import queries
from panels.models import BoardSeat, Membership, Office, Panel, Partnership, Posting
from people.models import Person

OFFICES = {Office.Kind.CHAIR.value: Role.CHAIR, Office.Kind.SECRETARY.value: Role.SECRETARY}


def held_by(person: Person, on: date) -> Iterator[Holding]:
    """Yield what the person holds on that day: seats, offices, partnerships, postings and seats on boards."""
    yield from _seats(person, on)
    yield from _partnerships(person, on)
    yield from _posts(person, on)


def _seats(person: Person, on: date) -> Iterator[Holding]:
    """Yield a member's seats with the offices that go with them; a row for each office."""
    in_office = FilteredRelation("offices", condition=Q(offices__since__lte=on) & (Q(offices__until=None) | Q(offices__until__gte=on)))
    rows = (
        Membership.objects.filter(queries.sits(on), _lives(on), person=person)
        .annotate(rests=ExpressionWrapper(queries.resting(on), output_field=BooleanField()), office=in_office)
        .order_by("pk")
        .values_list("panel_id", "rests", "office__kind")
    )
    seen: set[Holding] = set()
    for panel, rests, kind in rows:
        roles = [Role.SUSPENDED] if rests else [Role.MEMBER, *([OFFICES[kind]] if kind in OFFICES else [])]
        for holding in (Holding(role, panel=panel) for role in roles):
            if holding not in seen:
                seen.add(holding)
                yield holding


def _partnerships(person: Person, on: date) -> Iterator[Holding]:
    places = Partnership.objects.filter(queries.lasts(on), _lives(on), person=person)
    for panel in places.order_by("pk").values_list("panel_id", flat=True):
        yield Holding(Role.PARTNER, panel=panel)


def _posts(person: Person, on: date) -> Iterator[Holding]:
    """Yield an officer's postings and, after them, somebody's seats on boards: one question for both."""
    posted = Posting.objects.filter(queries.lasts(on), person=person).order_by()
    seated = BoardSeat.objects.filter(queries.lasts(on), person=person).order_by()
    nowhere = Value(None, BigIntegerField())
    both = posted.values_list(Value(1), "pk", "role", "ward_id", "team_id", "borough_id", "bcu_id").union(
        seated.values_list(Value(2), "pk", Value(Role.BOARD.value), nowhere, nowhere, "borough_id", nowhere), all=True
    )
    for _, _, role, ward, team, borough, bcu in sorted(both):
        yield Holding(Role(role), ward=ward, team=team, borough=borough, bcu=bcu)


def _lives(on: date) -> Q:
    """Match what belongs to a panel that is not dissolved on that day."""
    return ~Q(panel__stage=Panel.Stage.DISSOLVED) | Q(panel__dissolved_on__gte=on)
