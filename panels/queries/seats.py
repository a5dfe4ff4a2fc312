"""What is read of who sits at the table: members and partners of a day, and who keeps a seat and nothing else (ToR 3, 4; MEM)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from core.once import together
from panels.models import (
    Consent,
    Membership,
    Office,
    Panel,
    Partnership,
)
from panels.queries.days import deselected, lasts, sits, suspended
from panels.queries.officers import team_postings
from people.models import Person


def seats() -> QuerySet[Membership]:
    """Return memberships with what is asked of them most: the person, the panel and its places."""
    return Membership.objects.select_related("person", "panel__ward__borough")


def seats_taken(panel: Panel) -> int:
    """Return how many of the 25 seats are taken."""
    return panel.memberships.filter(stage=Membership.Stage.ACTIVE).count()


def members_of(panel: Panel, on: date) -> QuerySet[Membership]:
    """Return the members of that day with their person, ``is_suspended``, ``is_deselected`` and their offices of that day in ``held``."""
    offices = Prefetch("offices", Office.objects.filter(lasts(on)), to_attr="held")
    members = seats().filter(sits(on), panel=panel)
    return members.annotate(is_suspended=suspended(on), is_deselected=deselected(on)).prefetch_related(offices)


@together
def members_on(panels: list[Panel], on: date) -> dict[int, list[Membership]]:
    """Return the members of the panel of that day, as ``members_of`` does."""
    offices = Prefetch("offices", Office.objects.filter(lasts(on)), to_attr="held")
    rows = seats().filter(sits(on), panel__in=panels).annotate(is_suspended=suspended(on), is_deselected=deselected(on))
    return by_panel(panels, rows.prefetch_related(offices))


def by_panel(panels: list[Panel], rows: Iterable[Any]) -> dict[int, list[Any]]:
    """Return the rows of each panel, with an empty list for a panel that has none."""
    found: dict[int, list[Any]] = {panel.pk: [] for panel in panels}
    for row in rows:
        found[row.panel_id].append(row)
    return found


def rests(seat: Membership) -> bool:
    """Say of a member from ``members_of`` whether they keep the seat and nothing else: suspended, or deselected with an appeal to come."""
    return bool(seat.is_suspended or seat.is_deselected)  # type: ignore[attr-defined]


def offices_held(seat: Membership) -> list[Office]:
    """Return the offices that were fetched along with a member."""
    return list(getattr(seat, "held", ()))


def proposed_to(panel: Panel) -> QuerySet[Membership]:
    """Return who is proposed and waits for a vote."""
    return seats().filter(panel=panel, stage=Membership.Stage.PROPOSED)


def member_in(panel: str, membership: int) -> Membership:
    """Return somebody who sits on the panel of that address or is proposed to it, or answer that there is none."""
    here = seats().filter(stage__in=(Membership.Stage.PROPOSED, Membership.Stage.ACTIVE))
    return get_object_or_404(here, pk=membership, panel__slug=panel)


def partner_in(panel: str, partnership: int) -> Partnership:
    """Return somebody who is a partner today of the panel of that address, or answer that there is none."""
    here = Partnership.objects.filter(lasts(timezone.localdate())).select_related("person", "panel__ward__borough")
    return get_object_or_404(here, pk=partnership, panel__slug=panel)


def partners_of(panel: Panel, on: date) -> QuerySet[Partnership]:
    """Return the partners of that day with their person."""
    return Partnership.objects.filter(lasts(on), panel=panel).select_related("person", "panel__ward__borough")


@together
def partners_on(panels: list[Panel], on: date) -> dict[int, list[Partnership]]:
    """Return the partners of the panel of that day with their person."""
    rows = Partnership.objects.filter(lasts(on), panel__in=panels).select_related("person", "panel__ward__borough")
    return by_panel(panels, rows)


def has_place(panel: Panel, person: Person, on: date) -> bool:
    """Say whether the person is a member, suspended or not, or a partner on that day."""
    return members_of(panel, on).filter(person=person).exists() or partners_of(panel, on).filter(person=person).exists()


def places_of(person: Person, on: date) -> list[Membership | Partnership]:
    """Return the person's seats and places as a partner of that day, each with what they agreed to, oldest first."""
    given = Prefetch("consents", Consent.objects.order_by("at", "pk"))
    members = seats().filter(sits(on), person=person).prefetch_related(given)
    partners = Partnership.objects.filter(lasts(on), person=person).select_related("person", "panel__ward__borough").prefetch_related(given)
    return [*members, *partners]


def people_of(panel: Panel) -> QuerySet[Person]:
    """Return everybody who sits on the panel, is its partner, or was one of them."""
    seats = Membership.objects.filter(panel=panel).values("person")
    return Person.objects.filter(Q(pk__in=seats) | Q(pk__in=Partnership.objects.filter(panel=panel).values("person")))


def people_at_table_ever(panel: Panel) -> QuerySet[Person]:
    """Return everybody who sits at the panel's table or did: members, partners, officers of its ward and team (MTG-23)."""
    stages = (Membership.Stage.ACTIVE, Membership.Stage.LEFT)
    seats = Membership.objects.filter(panel=panel, stage__in=stages).values("person")
    partners = Partnership.objects.filter(panel=panel).values("person")
    officers = team_postings(panel).order_by().values("person")
    return Person.objects.filter(Q(pk__in=seats) | Q(pk__in=partners) | Q(pk__in=officers)).order_by("full_name", "pk")
