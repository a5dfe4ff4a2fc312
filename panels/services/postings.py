"""Officers come and go: a posting begins and ends, and access with it (GEO-1, GEO-3, GEO-5)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from access.actions import Action
from access.holdings import Subject
from core import audit, gate
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


@dataclass(frozen=True)
class Asked:
    """A place, or the whole force, for which somebody has asked: whoever asked does not approve."""

    place: Place
    by: Person

    def gate_subject(self) -> Subject:
        """Return the place with who asked."""
        subject = self.place.gate_subject() if self.place is not None else Subject()
        return replace(subject, authors=frozenset({self.by.pk}))


@decides(TWO_PERSONS)
def require_entitled(place: Place, *, asked_by: Person, by: Person, on: date, is_board: bool = False) -> None:
    """Refuse unless the one may ask for a posting there and the other may approve it; administrators may do either."""
    approves = Action.BOARD_SEAT_APPROVE if is_board else Action.POSTING_APPROVE
    asked = Asked(place, asked_by)
    for person, action, act in ((asked_by, Action.POSTING_REQUEST, "ask for"), (by, approves, "approve")):
        if not gate.may(person, action, asked, on=on) and not gate.may(person, Action.ACCOUNT_CREATE, on=on):
            raise Breach(TWO_PERSONS, f"{person} may not {act} this posting. Ask an administrator, or an officer above the posting.")


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
