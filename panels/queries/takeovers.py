"""What is read of panels that are taken over from paper (PAN-8)."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from access.roles import Role
from core import gate
from panels.models import Membership, Panel, Signature, Takeover
from panels.queries import members_of, panels_on
from people.models import Person


def takeovers() -> QuerySet[Takeover]:
    """Return takeovers with their panel and its places."""
    return Takeover.objects.select_related("panel__ward__borough", "panel__ward__team", "scan", "chair", "officer", "entered_by")


def takeover_in(panel: str) -> Takeover:
    """Return how the panel of that address was taken over, or answer that it was not."""
    return get_object_or_404(takeovers(), panel__slug=panel)


def takeover_of(panel: Panel) -> Takeover | None:
    """Return how the panel was taken over from paper, if it was."""
    return takeovers().filter(panel=panel).first()


def locked_takeover(takeover: Takeover) -> Takeover:
    """Return the takeover with its row held until the transaction ends."""
    return takeovers().select_for_update(of=("self",)).get(pk=takeover.pk)


def entered(panel: Panel, on: date) -> QuerySet[Membership]:
    """Return the members who were entered from paper, each with ``held`` and the rest that lists show."""
    return members_of(panel, on).exclude(evidence="")


def entered_in(panel: str, membership: int) -> Membership:
    """Return somebody who was entered from paper on the panel of that address, or answer that there is none."""
    seats = Membership.objects.exclude(evidence="").select_related("person", "panel__ward__borough", "panel__takeover")
    return get_object_or_404(seats, pk=membership, stage=Membership.Stage.ACTIVE, panel__slug=panel)


def signed_on_paper(panel: Panel) -> QuerySet[Signature]:
    """Return the signatures of members entered from paper: they have no copy, since theirs is on the scan."""
    seats = Membership.objects.filter(panel=panel, stage=Membership.Stage.ACTIVE).exclude(evidence="")
    return Signature.objects.filter(terms__panel=panel, copy=None, person__in=seats.values("person"))


def waiting_for(person: Person, on: date) -> list[Takeover]:
    """Return the takeovers that wait for the person's confirmation: as chair, or as officer of the ward."""
    holdings = gate.holdings_of(person, on)
    chaired = {held.panel for held in holdings if held.role == Role.CHAIR}
    wards = {held.ward for held in holdings if held.role == Role.DWO}
    found = []
    for panel in panels_on(person, on):
        takeover: Takeover | None = getattr(panel, "takeover", None)
        if takeover is None:
            continue
        as_chair = panel.pk in chaired and takeover.chair_confirmed_on is None
        as_officer = panel.ward_id in wards and takeover.officer_confirmed_on is None
        found += [takeover] if as_chair or as_officer else []
    return sorted(found, key=lambda takeover: takeover.pk)
