"""What is read of panels and their wards: found by address, locked, living, and those in which somebody has a part."""

from __future__ import annotations

from datetime import date

from django.db.models import Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404

from core.once import once
from panels.models import (
    Membership,
    Panel,
    Partnership,
    Posting,
    Ward,
)
from panels.queries.days import lasts, sits
from people.models import Person


def panels() -> QuerySet[Panel]:
    """Return panels with the places that the gate and the pages ask about."""
    return Panel.objects.select_related("ward__borough", "ward__team")


def panel_in(panel: str) -> Panel:
    """Return the panel of that address, or answer that there is none."""
    return get_object_or_404(panels(), slug=panel)


def ward_in(ward: str) -> Ward:
    """Return the ward of that code, or answer that there is none."""
    return get_object_or_404(Ward.objects.select_related("borough"), code=ward)


def locked(panel: Panel | int) -> Panel:
    """Return the panel with its row held until the transaction ends, so that seats are counted one after the other."""
    key = panel if isinstance(panel, int) else panel.pk
    return Panel.objects.select_for_update(of=("self",)).select_related("ward__borough").get(pk=key)


def living_panel_of(ward: Ward) -> Panel | None:
    """Return the ward's interim or active panel, if it has one."""
    return panels().filter(ward=ward, stage__in=Panel.LIVING).first()


def wards_of_officer(person: Person, on: date) -> QuerySet[Ward]:
    """Return the wards of an officer's postings of that day, each with its living panel in ``living``."""
    here = Posting.objects.filter(lasts(on), person=person)
    own = Q(pk__in=here.filter(role=Posting.Role.DWO).values("ward")) | Q(team__in=here.filter(role=Posting.Role.SERGEANT).values("team"))
    living = Prefetch("panels", Panel.objects.filter(stage__in=Panel.LIVING), to_attr="living")
    return Ward.objects.filter(own).select_related("borough").prefetch_related(living)


def panels_of(person: Person, on: date) -> QuerySet[Panel]:
    """Return the living panels in which the person has a part on that day: seat, partnership, ward or team."""
    seats = Membership.objects.filter(sits(on), person=person).values("panel")
    partnerships = Partnership.objects.filter(lasts(on), person=person).values("panel")
    here = Posting.objects.filter(lasts(on), person=person)
    mine = (
        Q(pk__in=seats)
        | Q(pk__in=partnerships)
        | Q(ward__in=here.filter(role=Posting.Role.DWO).values("ward"))
        | Q(ward__team__in=here.filter(role=Posting.Role.SERGEANT).values("team"))
    )
    return panels().filter(mine, stage__in=Panel.LIVING).select_related("takeover")


@once
def wards_on(person: Person, on: date) -> list[Ward]:
    """Return the wards of an officer's postings of that day, as ``wards_of_officer`` does."""
    return list(wards_of_officer(person, on))


@once
def panels_on(person: Person, on: date) -> list[Panel]:
    """Return the living panels in which the person has a part on that day, as ``panels_of`` does."""
    return list(panels_of(person, on))
