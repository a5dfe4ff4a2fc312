"""The people of a panel as one reader may see them: names and roles, and only where allowed how to reach somebody (App B)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from access.actions import Action
from core.gate import Asker
from handbook.words import listed
from panels import queries
from panels.models import Deselection, Membership, Panel, Partnership, Posting, Terms
from people.models import Person


@dataclass(frozen=True)
class Line:
    """A member for one reader: what is not for that reader is empty."""

    seat: Membership
    roles: str
    is_suspended: bool
    is_deselected: bool
    has_signed: bool | None
    reach: Person | None
    is_eligible: bool
    lacks_papers: bool


@dataclass(frozen=True)
class PartnerLine:
    """A partner for one reader."""

    place: Partnership
    reach: Person | None


@dataclass(frozen=True)
class People:
    """Everybody at the table, and who is proposed, for one reader."""

    members: list[Line]
    proposed: list[Membership]
    partners: list[PartnerLine]
    officers: list[Posting]
    cases: list[Deselection]
    taken: int
    controller: Person | None
    shows_contact: bool
    shows_signatures: bool


def of(panel: Panel, asker: Asker, on: date) -> People:
    """Return the panel's people as the reader may see them, in a number of queries that does not grow with them."""
    seats = list(queries.members_of(panel, on))
    terms = queries.terms_in_force(panel)
    signed = queries.signed_by(terms) if terms else set()
    seen = [seat for seat in seats if asker.may(Action.DIRECTORY_READ, seat)]
    members = [_line(seat, asker, seat.person_id in signed, on) for seat in seen]
    partners = [PartnerLine(place, _reach(place, asker)) for place in queries.partners_of(panel, on)]
    others = [line for line in members if line.seat.person_id != asker.person]
    return People(
        members=members,
        proposed=[seat for seat in queries.proposed_to(panel) if asker.may(Action.ELIGIBILITY_READ, seat)],
        partners=partners,
        officers=list(queries.officers_of(panel, on)),
        cases=[case for case in queries.open_cases(panel) if asker.may(Action.DESELECTION_READ, case)],
        taken=len(seats),
        controller=next((line.seat.person for line in members if line.seat.pk == panel.data_controller_id), None),
        shows_contact=any(line.reach for line in others),
        shows_signatures=any(line.has_signed is not None for line in others),
    )


def line(seat: Membership, asker: Asker, on: date) -> Line:
    """Return one member as the reader may see them."""
    fresh = queries.members_of(seat.panel, on).filter(pk=seat.pk).first() or seat
    return _line(fresh, asker, _has_signed(queries.terms_in_force(seat.panel), seat.person), on)


def _has_signed(terms: Terms | None, person: Person) -> bool:
    return terms is not None and queries.signature_of(terms, person) is not None


def _line(seat: Membership, asker: Asker, has_signed: bool, on: date) -> Line:
    knows_more = asker.may(Action.ELIGIBILITY_READ, seat)
    is_suspended = bool(getattr(seat, "is_suspended", False)) and asker.may(Action.SUSPENSION_READ, seat)
    papers = seat.has_permission and seat.has_risk_assessment and bool(seat.appropriate_adult)
    return Line(
        seat=seat,
        roles=_roles(seat),
        is_suspended=is_suspended,
        is_deselected=knows_more and bool(getattr(seat, "is_deselected", False)),
        has_signed=has_signed if knows_more and seat.stage == Membership.Stage.ACTIVE else None,
        reach=_reach(seat, asker),
        is_eligible=knows_more,
        lacks_papers=seat.person.is_under_18(on) and not papers and asker.may(Action.PAPERS_STATE, seat),
    )


def _roles(seat: Membership) -> str:
    """Return what the member is on the panel, in words."""
    if seat.stage == Membership.Stage.PROPOSED:
        return "Proposed, and waits for a vote"
    return listed([str(office) for office in queries.offices_held(seat)]) or "Member"


def _reach(place: Membership | Partnership, asker: Asker) -> Person | None:
    """Return the person with their address and telephone number if the reader may have them."""
    return place.person if asker.may(Action.CONTACT_READ, place) else None
