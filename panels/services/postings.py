"""Officers come and go: a posting begins and ends, and access with it (GEO-1, GEO-3, GEO-5)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from handbook.rules import Breach, decides, rule
from panels.models import BasicCommandUnit, BoardSeat, Borough, Posting, Team, Ward
from people.models import Person

TWO_PERSONS = rule("GEO-1", "HB 4.2", "Officers are posted to wards, teams, boroughs and command units, by two persons.")

Place = Ward | Team | Borough | BasicCommandUnit | None

FIELD_OF_ROLE = {
    Posting.Role.DWO: "ward",
    Posting.Role.SERGEANT: "team",
    Posting.Role.INSPECTOR: "borough",
    Posting.Role.SUPERINTENDENT: "bcu",
}


@decides(TWO_PERSONS)
@transaction.atomic
def post(person: Person, role: str, place: Place, *, asked_by: Person | None = None, by: Person | None, on: date) -> Posting:
    """Post somebody to a place from a day on; the central unit and administrators have no place.

    Whoever asked for a posting cannot approve it, and nobody approves their own (R7).
    """
    if by is not None and by in (asked_by, person):
        raise Breach(TWO_PERSONS, "One person asks for a posting and another approves it. Ask somebody else to approve this one.")
    field = FIELD_OF_ROLE.get(Posting.Role(role))
    where = {field: place} if field else {}
    posting = Posting.objects.create(person=person, role=role, since=on, requested_by=asked_by, approved_by=by, **where)
    audit.record(by, Action.POSTING_APPROVE, posting)
    return posting


@transaction.atomic
def end(posting: Posting, *, by: Person, on: date) -> Posting:
    """End a posting; the day given is the last."""
    posting = Posting.objects.select_for_update().get(pk=posting.pk)
    posting.until = on
    posting.save(update_fields=["until"])
    audit.record(by, Action.POSTING_APPROVE, posting, "ended")
    return posting


@decides(TWO_PERSONS)
@transaction.atomic
def seat(person: Person, borough: Borough, *, asked_by: Person, by: Person, on: date) -> BoardSeat:
    """Give somebody a place on the staff of a borough's board from a day on, by two persons (SNB-1)."""
    if by in (asked_by, person):
        raise Breach(TWO_PERSONS, "One person asks for a seat and another approves it. Ask somebody else to approve this one.")
    taken = BoardSeat.objects.create(person=person, borough=borough, since=on)
    audit.record(by, Action.BOARD_SEAT_APPROVE, taken)
    return taken
