"""What is read of panels that are taken over from paper (PAN-8)."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from panels.models import Membership, Office, Panel, Posting, Signature, Takeover
from panels.queries import lasts, members_of, sits_through
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
    chaired = Office.objects.filter(lasts(on), sits_through(on), membership__person=person, kind=Office.Kind.CHAIR).values("panel")
    wards = Posting.objects.filter(lasts(on), person=person, role=Posting.Role.DWO).values("ward")
    living = takeovers().filter(panel__stage__in=Panel.LIVING)
    as_chair = living.filter(panel__in=chaired, chair_confirmed_on=None)
    as_officer = living.filter(panel__ward__in=wards, officer_confirmed_on=None)
    return list((as_chair | as_officer).order_by("pk"))
