"""How somebody comes to be a member: founding, proposed, admitted or not (HB 3.4, 3.3.4; ToR 3, 4; MEM-1 to MEM-6, MEM-12, PAN-8)."""

from __future__ import annotations

from datetime import date
from typing import NotRequired, TypedDict, Unpack

from django.db import transaction

from access.actions import Action
from core import audit, outbox
from handbook import membership as rules
from handbook.membership import Admission, Basis
from handbook.panels import require_living, require_not_both, require_open_proposal, require_taken_over
from panels import letters, queries
from panels.models import Membership, Panel
from people import services as people
from people.models import Person

Stage = Membership.Stage


class Candidate(TypedDict):
    """What is said of somebody who is to be a member; the last four only of those under 18."""

    full_name: str
    email: str
    phone: str
    basis: str
    community: str
    agrees: bool
    turns_18_on: NotRequired[date | None]
    has_permission: NotRequired[bool]
    has_risk_assessment: NotRequired[bool]
    appropriate_adult: NotRequired[str]


@transaction.atomic
def add_founding(panel: Panel, *, by: Person, on: date, **candidate: Unpack[Candidate]) -> Membership:
    """Add a founding member to an interim panel and ask them to sign the terms."""
    panel = queries.locked(panel)
    rules.require_admission(Admission.FOUNDING, panel_is_interim=panel.stage == Panel.Stage.INTERIM)
    membership = _new(panel, candidate, on)
    membership.is_founding = True
    _seat(membership, panel, on)
    audit.record(by, Action.INTERIM_CREATE, membership, "founding member")
    outbox.post([letters.welcome(membership)])
    return membership


@transaction.atomic
def enter_from_paper(
    panel: Panel, *, admitted_on: date, renewed_on: date | None, evidence: str, by: Person, on: date, **candidate: Unpack[Candidate]
) -> Membership:
    """Seat a member whom a meeting admitted on paper, with the day and what shows it; the year runs from the last renewal (PAN-8)."""
    panel = queries.locked(panel)
    rules.require_admission(Admission.TAKEN_OVER)
    require_taken_over(admitted_on, evidence, on)
    rules.require_seat(queries.seats_taken(panel))
    membership = _new(panel, candidate, admitted_on)
    rules.require_safeguarding(
        membership.person.is_under_18(on), membership.has_permission, membership.has_risk_assessment, membership.appropriate_adult
    )
    membership.evidence, membership.stage, membership.admitted_on = evidence.strip(), Stage.ACTIVE, admitted_on
    membership.tenure_ends_on = rules.tenure_ends(max(renewed_on or admitted_on, admitted_on))
    membership.save()
    audit.record(by, Action.TAKEOVER_ENTER, membership, "entered from paper")
    return membership


@transaction.atomic
def propose(panel: Panel, *, by: Person, on: date, **candidate: Unpack[Candidate]) -> Membership:
    """Propose somebody as a member; a meeting votes on it (MEM-4)."""
    panel = queries.locked(panel)
    require_living(panel.is_living)
    rules.require_seat(queries.seats_taken(panel))
    membership = _new(panel, candidate, on)
    membership.save()
    audit.record(by, Action.MEMBER_ADMIT, membership, "proposed")
    return membership


@transaction.atomic
def admit(membership: Membership, *, by: Person, on: date) -> Membership:
    """Make a proposed member an active one after a carried vote, if there is still a seat (MEM-1)."""
    panel = queries.locked(membership.panel_id)
    require_living(panel.is_living)
    membership = _still_proposed(membership)
    _seat(membership, panel, on)
    audit.record(by, Action.MEMBER_ADMIT, membership, "admitted")
    outbox.post([letters.welcome(membership)])
    return membership


@transaction.atomic
def decline(membership: Membership, *, by: Person, on: date) -> Membership:
    """Record that a vote did not admit somebody."""
    queries.locked(membership.panel_id)
    membership = _still_proposed(membership)
    membership.stage = Stage.DECLINED
    membership.save(update_fields=["stage"])
    audit.record(by, Action.MEMBER_ADMIT, membership, "declined")
    return membership


@transaction.atomic
def record_papers(
    membership: Membership, *, has_permission: bool, has_risk_assessment: bool, appropriate_adult: str, by: Person, on: date
) -> Membership:
    """Record which papers of a member under 18 are held and who comes along; the papers themselves stay outside (MEM-12)."""
    queries.locked(membership.panel_id)
    membership = queries.seats().get(pk=membership.pk)
    if membership.stage == Stage.ACTIVE:
        rules.require_safeguarding(membership.person.is_under_18(on), has_permission, has_risk_assessment, appropriate_adult)
    membership.has_permission = has_permission
    membership.has_risk_assessment = has_risk_assessment
    membership.appropriate_adult = appropriate_adult.strip()
    membership.save(update_fields=["has_permission", "has_risk_assessment", "appropriate_adult"])
    audit.record(by, Action.PAPERS_RECORD, membership)
    return membership


def _new(panel: Panel, candidate: Candidate, on: date) -> Membership:
    """Find or make the person and return a membership that is not stored yet; partners and those who sit already are refused."""
    rules.require_eligible(_basis(candidate["basis"]), candidate["agrees"])
    found = people.find_or_make(
        full_name=candidate["full_name"],
        email=candidate["email"],
        phone=candidate["phone"],
        turns_18_on=candidate.get("turns_18_on"),
    )
    person = found.person
    require_not_both(
        is_member=panel.memberships.filter(person=person, stage__in=(Stage.PROPOSED, Stage.ACTIVE)).exists(),
        is_partner=queries.partners_of(panel, on).filter(person=person).exists(),
    )
    return Membership(
        panel=panel,
        person=person,
        basis=candidate["basis"],
        community=candidate["community"].strip(),
        shows_contact_to_officers=found.is_new,
        proposed_on=on,
        has_permission=candidate.get("has_permission", False),
        has_risk_assessment=candidate.get("has_risk_assessment", False),
        appropriate_adult=candidate.get("appropriate_adult", "").strip(),
    )


def _seat(membership: Membership, panel: Panel, on: date) -> None:
    """Give the member one of the 25 seats for a year; the panel's row is locked, so the count stands."""
    rules.require_seat(queries.seats_taken(panel))
    rules.require_safeguarding(
        membership.person.is_under_18(on), membership.has_permission, membership.has_risk_assessment, membership.appropriate_adult
    )
    membership.stage = Stage.ACTIVE
    membership.admitted_on = on
    membership.tenure_ends_on = rules.tenure_ends(on)
    membership.save()


def _still_proposed(membership: Membership) -> Membership:
    """Return the membership as it is now; one that was decided on already is not decided on again."""
    fresh = queries.seats().get(pk=membership.pk)
    require_open_proposal(fresh.stage == Stage.PROPOSED)
    return fresh


def _basis(value: str) -> Basis | None:
    return Basis(value) if value else None
