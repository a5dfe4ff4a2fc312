"""What is read of the crime prevention schemes of a ward (HB 2.5; MTG-20)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from access.actions import Action
from community.models import Scheme
from core.gate import Asker
from panels.models import Membership, Panel, Partnership
from panels.queries import members_on, partners_on, people_of, rests
from people.models import Person


@dataclass(frozen=True)
class Line:
    """A scheme for one reader: whether the panel has a link with it, and who that is where they may know."""

    scheme: Scheme
    is_linked: bool
    linked_by: Person | None


def scheme_in(panel: str, scheme: int) -> Scheme:
    """Return a scheme of that panel's ward that is known, or answer that there is none."""
    rows = Scheme.objects.select_related("panel__ward__borough", "panel__ward__team", "membership__person", "partnership__person")
    return get_object_or_404(rows, pk=scheme, panel__slug=panel, ended_on=None)


def schemes_of(panel: Panel) -> QuerySet[Scheme]:
    """Return the schemes that are known, by kind and name."""
    rows = Scheme.objects.filter(panel=panel, ended_on=None).order_by("kind", "name", "pk")
    return rows.select_related("panel", "membership__person", "partnership__person")


def links_of(panel: Panel, on: date) -> list[Membership | Partnership]:
    """Return who can link the panel with a scheme: members who are neither suspended nor under 18, and partners."""
    members = [seat for seat in members_on(panel, on) if not rests(seat) and not seat.person.is_under_18(on)]
    return [*members, *partners_on(panel, on)]


def lines(panel: Panel, asks: Asker, on: date) -> list[Line]:
    """Return the schemes as somebody may see them; a link who has left or is suspended is none."""
    places = {(type(place), place.pk): place for place in links_of(panel, on)}
    found = []
    for scheme in schemes_of(panel):
        place = places.get((type(scheme.link), scheme.link.pk)) if scheme.link is not None else None
        knows = place is not None and asks.may(Action.DIRECTORY_READ, place)
        found.append(Line(scheme, place is not None, place.person if place is not None and knows else None))
    return found


def addresses_of(panel: Panel) -> list[str]:
    """Return every e-mail address of people who sit on the panel or did."""
    return [address for pair in people_of(panel).values_list("email", "contact_email") for address in pair if address]
