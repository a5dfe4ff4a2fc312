"""Makers of things for tests: plain functions, each makes one row with what it needs and returns it.

``member``, ``chair``, ``secretary``, ``partner``, the officers and ``board`` return the row that gives the role; its ``.person`` is
who holds it. Everything holds since a year ago unless ``since`` is given.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from handbook.dates import add_months
from panels.models import (
    Amendment,
    BasicCommandUnit,
    BoardSeat,
    Borough,
    Deselection,
    Expression,
    Membership,
    Office,
    Panel,
    Partnership,
    Posting,
    Signature,
    Suspension,
    Takeover,
    Team,
    Terms,
    Ward,
)
from panels.services import editions
from people.models import Person

_numbers = count(1)


def today() -> date:
    """Return today in London."""
    return timezone.localdate()


def a_year_ago() -> date:
    """Return the day from which things hold unless the test says otherwise."""
    return add_months(today(), -12)


def person(name: str = "", *, email: str | None = "", age: int | None = None, **fields: Any) -> Person:
    """Make a person with an address of their own; ``email=None`` makes one without, ``age`` below 18 a young one."""
    number = next(_numbers)
    if email == "":
        email = f"person{number}@example.org"
    if age is not None and age < 18:
        fields["turns_18_on"] = add_months(today(), 12 * (18 - age))
    return Person.objects.create_user(email, name or f"Person {number}", **fields)


def bcu(name: str = "") -> BasicCommandUnit:
    """Make a command unit."""
    number = next(_numbers)
    return BasicCommandUnit.objects.create(code=f"{number:04X}"[-4:], name=name or f"Unit {number}")


def borough(name: str = "", *, in_bcu: BasicCommandUnit | None = None) -> Borough:
    """Make a borough, in a command unit of its own unless one is given."""
    number = next(_numbers)
    name = name or f"Borough {number}"
    return Borough.objects.create(code=f"E09{number:06}", name=name, slug=f"borough-{number}", bcu=in_bcu or bcu())


def team(in_borough: Borough | None = None, *, mailbox: str = "") -> Team:
    """Make a sergeant's team."""
    number = next(_numbers)
    return Team.objects.create(name=f"Team {number}", borough=in_borough or borough(), mailbox=mailbox or f"team{number}@example.org")


def ward(name: str = "", *, in_borough: Borough | None = None, of_team: Team | None = None) -> Ward:
    """Make a ward with a team, in the team's borough."""
    number = next(_numbers)
    of_team = of_team or team(in_borough)
    return Ward.objects.create(code=f"E05{number:06}", name=name or f"Ward {number}", borough=of_team.borough, team=of_team)


def panel(name: str = "", *, in_ward: Ward | None = None, **fields: Any) -> Panel:
    """Make an active panel, in a ward of its own unless one is given."""
    number = next(_numbers)
    in_ward = in_ward or ward()
    values = {"stage": Panel.Stage.ACTIVE, "founded_on": a_year_ago(), "slug": f"panel-{number}"} | fields
    return Panel.objects.create(ward=in_ward, name=name or in_ward.name, **values)


def interim(name: str = "", *, in_ward: Ward | None = None) -> Panel:
    """Make an interim panel with terms of reference put forward."""
    made = panel(name, in_ward=in_ward, stage=Panel.Stage.INTERIM)
    terms(made, adopted_on=None)
    return made


def terms(panel: Panel, *, version: int = 1, adopted_on: date | str | None = "", **fields: Any) -> Terms:
    """Make terms of reference in the wording that comes with the service, adopted a year ago unless the test says otherwise."""
    day = a_year_ago() if adopted_on == "" else adopted_on
    values = {"edition": editions.current(), "put_forward_on": a_year_ago(), "adopted_on": day} | fields
    return Terms.objects.create(panel=panel, version=version, **values)


def amendment(panel: Panel, additions: str = "We meet at the library.", *, by: Person | None = None, **fields: Any) -> Amendment:
    """Make a proposal to alter the panel's terms, which it makes unless there are some."""
    base = panel.terms.first() or terms(panel)
    values = {"edition": base.edition, "reason": "The library is quiet.", "proposed_on": today()} | fields
    return Amendment.objects.create(panel=panel, base=base, additions=additions, proposed_by=by or person(), **values)


def takeover(panel: Panel, **fields: Any) -> Takeover:
    """Make the list of a panel that is taken over from paper, which nobody has confirmed."""
    if not panel.terms.exists():
        terms(panel)
    return Takeover.objects.create(panel=panel, entered_by=fields.pop("entered_by", None) or person(), entered_on=today(), **fields)


def expression(panel: Panel, name: str = "Zadie Marlowe", **fields: Any) -> Expression:
    """Make somebody who would like to join the panel and wrote today."""
    values = {"email": f"zadie{next(_numbers)}@example.org", "basis": Membership.Basis.LIVES, "sent_on": today()} | fields
    return Expression.objects.create(panel=panel, full_name=name, keep_until=add_months(values["sent_on"], 6), **values)


def signature(terms: Terms, person: Person, *, on: date | None = None) -> Signature:
    """Make a signature without a copy."""
    return Signature.objects.create(
        terms=terms, person=person, typed_name=person.full_name, signed_on=on or a_year_ago(), text_sha256="0" * 64
    )


def member(panel: Panel, name: str = "", *, age: int | None = None, since: date | None = None, **fields: Any) -> Membership:
    """Make an active member with an eligible tenure; one under 18 comes with papers and an appropriate adult."""
    who = fields.pop("person", None) or person(name, age=age)
    since = since or a_year_ago()
    values = {
        "stage": Membership.Stage.ACTIVE,
        "basis": Membership.Basis.LIVES,
        "community": "local residents",
        "proposed_on": since,
        "admitted_on": since,
        "tenure_ends_on": add_months(today(), 6),
    }
    if who.is_under_18(today()):
        values |= {"has_permission": True, "has_risk_assessment": True, "appropriate_adult": "Their parent"}
    return Membership.objects.create(panel=panel, person=who, **values | fields)


def suspended(panel: Panel, name: str = "", *, since: date | None = None) -> Membership:
    """Make a member who is suspended."""
    seat = member(panel, name)
    since = since or today() - timedelta(days=7)
    Suspension.objects.create(membership=seat, since=since, review_on=since + timedelta(days=28))
    return seat


def chair(panel: Panel, name: str = "", *, since: date | None = None) -> Membership:
    """Make a member who is the panel's chair."""
    return _officer_of(panel, Office.Kind.CHAIR, name, since)


def secretary(panel: Panel, name: str = "", *, since: date | None = None) -> Membership:
    """Make a member who is the panel's secretary."""
    return _officer_of(panel, Office.Kind.SECRETARY, name, since)


def _officer_of(panel: Panel, kind: str, name: str, since: date | None) -> Membership:
    seat = member(panel, name)
    since = since or a_year_ago()
    ends_on = add_months(today(), 6)
    Office.objects.create(panel=panel, membership=seat, kind=kind, is_elected=True, since=since, ends_on=ends_on)
    return seat


def partner(panel: Panel, name: str = "", *, kind: str = Partnership.Kind.COUNCILLOR, since: date | None = None) -> Partnership:
    """Make a partner of the panel, a ward councillor unless the test says otherwise."""
    return Partnership.objects.create(panel=panel, person=person(name), kind=kind, since=since or a_year_ago())


def dwo(ward: Ward, name: str = "", **fields: Any) -> Posting:
    """Make a dedicated ward officer."""
    return _posting(Posting.Role.DWO, name, ward=ward, **fields)


def sergeant(team: Team, name: str = "", **fields: Any) -> Posting:
    """Make the sergeant of a team."""
    return _posting(Posting.Role.SERGEANT, name, team=team, **fields)


def inspector(borough: Borough, name: str = "", **fields: Any) -> Posting:
    """Make the inspector of a borough."""
    return _posting(Posting.Role.INSPECTOR, name, borough=borough, **fields)


def superintendent(bcu: BasicCommandUnit, name: str = "", **fields: Any) -> Posting:
    """Make the superintendent of a command unit."""
    return _posting(Posting.Role.SUPERINTENDENT, name, bcu=bcu, **fields)


def central(name: str = "", **fields: Any) -> Posting:
    """Make somebody of the central unit."""
    return _posting(Posting.Role.CENTRAL, name, **fields)


def administrator(name: str = "", **fields: Any) -> Posting:
    """Make a system administrator."""
    return _posting(Posting.Role.ADMINISTRATOR, name, **fields)


def _posting(role: str, name: str, **fields: Any) -> Posting:
    return Posting.objects.create(role=role, person=person(name), **{"since": a_year_ago()} | fields)


def board(borough: Borough, name: str = "", *, since: date | None = None) -> BoardSeat:
    """Make somebody on the staff of a borough's board."""
    return BoardSeat.objects.create(borough=borough, person=person(name), since=since or a_year_ago())


def deselection(seat: Membership, *, stage: str = "proposed", decided_on: date | None = None, **fields: Any) -> Deselection:
    """Make the deselection of a member at a stage: proposed by another a while ago, and decided a week ago where it is decided."""
    decided_on = decided_on or today() - timedelta(days=7)
    values: dict[str, Any] = {
        "ground": Deselection.Ground.BREACH,
        "reasons": "Told a newspaper what was said in confidence.",
        "proposed_on": decided_on - timedelta(days=21),
    }
    if stage not in ("proposed", "withdrawn"):
        values["decided_on"] = decided_on
    if stage in ("deselected", "appealed", "restored", "ended"):
        values["appeal_by"] = decided_on + timedelta(days=28)
    if stage in ("appealed", "restored"):
        values |= {"appealed_on": decided_on + timedelta(days=2), "appeal": "It was in the minutes already."}
    if stage == "restored":
        values["heard_on"] = decided_on + timedelta(days=7)
    if "proposed_by" not in fields:
        values["proposed_by"] = person()
    return Deselection.objects.create(membership=seat, stage=stage, **values | fields)
