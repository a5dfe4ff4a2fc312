"""What is read of the police whom a panel meets, and of the central unit (GEO-1, GEO-3)."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from core.once import together
from panels.models import (
    Panel,
    Posting,
)
from panels.queries.days import lasts
from people.models import Person


def sergeants_of(panel: Panel, on: date) -> list[Person]:
    """Return the sergeants of the panel's team on that day."""
    return [posting.person for posting in officers_on(panel, on) if posting.role == Posting.Role.SERGEANT]


def inspectors_of(panel: Panel, on: date) -> list[Person]:
    """Return the inspectors of the panel's borough on that day."""
    postings = Posting.objects.filter(lasts(on), role=Posting.Role.INSPECTOR, borough=panel.ward.borough_id)
    return [posting.person for posting in postings.select_related("person").order_by("pk")]


@together
def officers_on(panels: list[Panel], on: date) -> dict[int, list[Posting]]:
    """Return the police postings of that day that the panel meets, as ``officers_of`` does."""
    rows = list(Posting.objects.filter(lasts(on), _near(panels)).select_related("person", "ward", "team").order_by("role", "since", "pk"))
    return {panel.pk: [posting for posting in rows if _is_met_by(posting, panel)] for panel in panels}


def _near(panels: list[Panel]) -> Q:
    """Match the officers of the panels' wards and the sergeants of their teams."""
    wards, teams = {panel.ward_id for panel in panels}, {panel.ward.team_id for panel in panels} - {None}
    return Q(role=Posting.Role.DWO, ward__in=wards) | Q(role=Posting.Role.SERGEANT, team__in=teams)


def _is_met_by(posting: Posting, panel: Panel) -> bool:
    if posting.role == Posting.Role.DWO:
        return posting.ward_id == panel.ward_id
    return posting.team_id == panel.ward.team_id


def officers_of(panel: Panel, on: date) -> QuerySet[Posting]:
    """Return the police postings that the panel meets: the ward's officers and the sergeant of its team."""
    return Posting.objects.filter(lasts(on), _near([panel])).select_related("person", "ward", "team").order_by("role", "since", "pk")


def team_postings(panel: Panel) -> QuerySet[Posting]:
    """Return every posting to the ward or to its team, past ones among them (GEO-3)."""
    return Posting.objects.filter(_near([panel])).select_related("person").order_by("since", "pk")


def central_unit(on: date) -> list[Person]:
    """Return the people of the central unit of that day, who answer requests about personal data."""
    posted = Posting.objects.filter(lasts(on), role=Posting.Role.CENTRAL).values("person")
    return list(Person.objects.filter(pk__in=posted))
