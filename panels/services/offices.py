"""Chair, secretary, deputy and ambassadors (HB 3.1, 3.3; ToR 5; OFF-1 to OFF-4, PAN-5, PAN-6)."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from access.actions import Action
from core import audit, outbox
from handbook import membership as rules
from handbook.ballots import require_election
from handbook.membership import Basis
from handbook.panels import require_interim_to_name, require_living, require_member_for_office
from panels import letters, queries
from panels.models import Membership, Office, Panel, Partnership, Posting
from people.models import Person

Kind = Office.Kind
YOUTH = "Youth Ambassador"
INTERIM_CHAIR = "Interim chair"
ONE_HOLDER = (Kind.CHAIR, Kind.SECRETARY)


@transaction.atomic
def name_interim(
    membership: Membership,
    *,
    kind: str,
    title: str = "",
    is_predominant: bool = False,
    born_on: date | None = None,
    by: Person,
    on: date,
) -> Office:
    """Let the police team give a member of an interim panel an office; an active panel elects its own (HB 3.1; OFF-3)."""
    require_interim_to_name(queries.locked(membership.panel_id).stage == Panel.Stage.INTERIM)
    return name(membership, kind=kind, title=title, is_predominant=is_predominant, born_on=born_on, by=by, on=on)


@transaction.atomic
def name(
    membership: Membership,
    *,
    kind: str,
    title: str = "",
    is_predominant: bool = False,
    is_elected: bool = False,
    born_on: date | None = None,
    by: Person,
    on: date,
) -> Office:
    """Give a member an office; who held it until now steps down with the day before, or with that of the election.

    Whoever loses an election at a meeting serves until its end (OFF-4), so that the evening is never without a chair.
    ``born_on`` is asked of a Youth Ambassador and not kept: the office ends with the 26th birthday at the latest.
    """
    panel = queries.locked(membership.panel_id)
    require_living(panel.is_living)
    membership = queries.members_of(panel, on).filter(pk=membership.pk).first() or membership
    is_member = membership.stage == Membership.Stage.ACTIVE and not _rests(membership)
    if kind == Kind.CHAIR:
        title = "" if is_elected else INTERIM_CHAIR
        require_election(is_elected, panel.stage == Panel.Stage.INTERIM)
        rules.require_chair(is_member, _is_councillor(membership.person, on), Basis(membership.basis), is_predominant)
        _note_predominance(membership, is_predominant)
    require_member_for_office(is_member)
    ends_on = rules.tenure_ends(on)
    if title == YOUTH and born_on is not None:
        rules.require_youth_ambassador(born_on, on)
        ends_on = min(ends_on, rules.youth_ambassador_until(born_on))
    if kind in ONE_HOLDER or (is_elected and kind == Kind.DEPUTY):
        _step_down(panel, kind, on if is_elected else on - timedelta(days=1))
    office = Office.objects.create(
        panel=panel, membership=membership, kind=kind, title=title.strip(), is_elected=is_elected, since=on, ends_on=ends_on
    )
    audit.record(by, Action.OFFICE_RECORD, membership, kind)
    outbox.post([letters.office(office)])
    return office


@transaction.atomic
def end_past(panel: Panel, *, by: Person, on: date) -> list[Office]:
    """End the chair's office with the meeting of that day, which had a quorum, where its year was over before (OFF-4).

    Whoever was elected at that meeting has a new year. The secretary is told, and the ward officers, who call the next one (OFF-9).
    """
    panel = queries.locked(panel)
    held = panel.offices.filter(kind=Kind.CHAIR, until=None).select_related("membership__person", "panel__ward__borough")
    over = [office for office in held if rules.office_ends_with(office.ends_on, on)]
    for office in over:
        office.until = on
        office.save(update_fields=["until"])
        audit.record(by, Action.OFFICE_RECORD, office.membership, "year over")
        outbox.post(letters.office_over(office, _told_of_vacancy(office, on)))
    return over


def _told_of_vacancy(office: Office, on: date) -> list[Person]:
    secretary = queries.secretary_of(office.panel, on)
    officers = [posting.person for posting in queries.officers_of(office.panel, on) if posting.role == Posting.Role.DWO]
    people = [office.membership.person, *([secretary] if secretary is not None else []), *officers]
    return list({person.pk: person for person in people}.values())


def require_electable(membership: Membership, *, kind: str, on: date) -> None:
    """Refuse a candidate who could not take up the office if elected (OFF-1, OFF-2)."""
    candidate = queries.members_of(membership.panel, on).filter(pk=membership.pk).first()
    is_member = candidate is not None and not _rests(candidate)
    if kind == Kind.CHAIR:
        rules.require_chair(is_member, _is_councillor(membership.person, on), Basis(membership.basis), membership.is_predominant)
    require_member_for_office(is_member)


def _rests(membership: Membership) -> bool:
    """Say whether the member keeps the seat and nothing else: suspended, or deselected with an appeal to come."""
    return bool(getattr(membership, "is_suspended", False) or getattr(membership, "is_deselected", False))


def _is_councillor(person: Person, on: date) -> bool:
    """Say whether the person sits as a councillor at any panel's table that day."""
    return person.partnerships.filter(queries.lasts(on), kind=Partnership.Kind.COUNCILLOR).exists()


def _note_predominance(membership: Membership, is_predominant: bool) -> None:
    if membership.is_predominant != is_predominant:
        membership.is_predominant = is_predominant
        membership.save(update_fields=["is_predominant"])


def _step_down(panel: Panel, kind: str, until: date) -> None:
    """End the office of whoever holds it with that day."""
    panel.offices.filter(kind=kind, until=None).update(until=until)
