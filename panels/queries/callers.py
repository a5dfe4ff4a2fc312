"""Who calls a panel's meetings: the chair or, with no chair in office, the deputy, else the secretary, else the police (OFF-9)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone

from access.holdings import Subject
from handbook.evenings import Caller, caller, runner
from panels.models import Office, Panel, Posting
from panels.queries import lasts, members_on, officers_of, offices_held, panel_in, rests, sits_through
from people.models import Person

KINDS = {Caller.CHAIR: Office.Kind.CHAIR, Caller.DEPUTY: Office.Kind.DEPUTY, Caller.SECRETARY: Office.Kind.SECRETARY}


@dataclass(frozen=True)
class Calling:
    """A panel, seen by whoever calls its meetings: assigned to the person who does in the place of a chair."""

    panel: Panel

    def gate_subject(self) -> Subject:
        """Return the panel with who stands in for its chair today."""
        return replace(self.panel.gate_subject(), assigned=stand_ins(self.panel, timezone.localdate()))


def calling_in(panel: str) -> Calling:
    """Return the panel of that address with who calls its meetings, or answer that there is none."""
    return Calling(panel_in(panel))


def caller_of(panel: Panel, on: date) -> Caller:
    """Say who calls the panel's meetings on that day."""
    return _caller(_in_office(panel, on))


def callers(panel: Panel, on: date) -> list[Person]:
    """Return the people who call the panel's meetings on that day; nobody where it is for the police."""
    offices = _in_office(panel, on)
    kind = KINDS.get(_caller(offices))
    return [office.membership.person for office in offices if office.kind == kind]


def stand_ins(panel: Panel, on: date) -> frozenset[int]:
    """Return who calls the panel's meetings in the place of a chair on that day; nobody while there is one."""
    offices = _in_office(panel, on)
    kind = KINDS.get(_caller(offices))
    return frozenset(office.membership.person_id for office in offices if office.kind == kind != Office.Kind.CHAIR)


def runners(panel: Panel, on: date) -> frozenset[int]:
    """Return who begins, records and runs the panel's meetings while it has neither chair nor secretary (OFF-9)."""
    offices = _in_office(panel, on)
    kinds = {office.kind for office in offices}
    stands_in = runner(Office.Kind.CHAIR in kinds, Office.Kind.DEPUTY in kinds, Office.Kind.SECRETARY in kinds)
    if stands_in is Caller.POLICE:
        ward_officers = officers_of(panel, on).filter(role=Posting.Role.DWO)
        return frozenset(ward_officers.values_list("person", flat=True))
    return frozenset(office.membership.person_id for office in offices if stands_in is not None and office.kind == KINDS[stands_in])


def callers_on(panel: Panel, on: date) -> frozenset[int]:
    """Return who calls the panel's meetings in the place of a chair on that day, from among its members as a page knows them."""
    held = _held(panel, on)
    kind = KINDS.get(_caller([office for _, office in held]))
    return frozenset(person for person, office in held if office.kind == kind != Office.Kind.CHAIR)


def has_no_caller(panel: Panel, on: date) -> bool:
    """Say whether the panel has neither chair nor deputy nor secretary on that day, so that the police call its meetings."""
    return not _held(panel, on)


def _held(panel: Panel, on: date) -> list[tuple[int, Office]]:
    working = [seat for seat in members_on(panel, on) if not rests(seat)]
    return [(seat.person_id, office) for seat in working for office in offices_held(seat) if office.kind in KINDS.values()]


def _in_office(panel: Panel, on: date) -> list[Office]:
    held = Office.objects.filter(lasts(on), sits_through(on), panel=panel, kind__in=list(KINDS.values()))
    return list(held.select_related("membership__person").order_by("since", "pk"))


def _caller(offices: list[Office]) -> Caller:
    kinds = {office.kind for office in offices}
    return caller(Office.Kind.CHAIR in kinds, Office.Kind.DEPUTY in kinds, Office.Kind.SECRETARY in kinds)
