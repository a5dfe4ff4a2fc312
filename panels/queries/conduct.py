"""What is read of deselections, suspensions and concerns about conduct (ToR 7; CON, MEM-15)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from panels.models import (
    ConductReport,
    Deselection,
    Membership,
    Panel,
    Posting,
    Suspension,
    SuspensionProposal,
)
from panels.queries.days import lasts
from panels.queries.officers import sergeants_of
from panels.queries.offices import chair_of, chair_on, secretary_of
from people.models import Person


def cases() -> QuerySet[Deselection]:
    """Return deselections with the member, the panel and its places."""
    return Deselection.objects.select_related("membership__person", "membership__panel__ward__borough", "proposed_by")


def case_in(panel: str, reference: str) -> Deselection:
    """Return the deselection of that reference, or answer that there is none."""
    return get_object_or_404(cases(), reference=reference, membership__panel__slug=panel)


def open_cases(panel: Panel) -> QuerySet[Deselection]:
    """Return the deselections of a panel that are not closed, the oldest first."""
    return cases().filter(membership__panel=panel).exclude(stage__in=Deselection.CLOSED).order_by("proposed_on", "pk")


def own_cases(person: Person) -> QuerySet[Deselection]:
    """Return the deselections of a person that are not closed."""
    return cases().filter(membership__person=person).exclude(stage__in=Deselection.CLOSED).order_by("proposed_on", "pk")


def hearings_of(case: Deselection) -> list[Any]:
    """Return the items of agendas under which the panel takes the case, the latest meeting first."""
    return list(case.agenda_items.select_related("meeting__panel").order_by("-meeting__starts_at"))


def locked_case(case: Deselection) -> Deselection:
    """Return the deselection with its row held until the transaction ends: it is decided once."""
    return cases().select_for_update(of=("self",)).get(pk=case.pk)


def hearing_called(case: Deselection) -> Any | None:
    """Return the meeting that has been called and has the matter on its agenda, if there is one."""
    return next((item.meeting for item in hearings_of(case) if item.meeting.stage == "called"), None)


def officers_for(case: Deselection, on: date) -> list[Person]:
    """Return chair and secretary, who bring a case to a meeting; whom it is about is left out (R1)."""
    people = (chair_of(case.panel, on), secretary_of(case.panel, on))
    return list({one.pk: one for one in people if one is not None and one.pk != case.membership.person_id}.values())


def suspensions() -> QuerySet[Suspension]:
    """Return suspensions with the member, the panel and its places."""
    return Suspension.objects.select_related("membership__person", "membership__panel__ward__borough")


def open_suspension_of(membership: Membership) -> Suspension | None:
    """Return the suspension of a member that has not ended."""
    return suspensions().filter(membership=membership, ended_on=None).first()


def suspension_proposals() -> QuerySet[SuspensionProposal]:
    """Return the proposals to suspend a member that wait for an answer, with the member, the panel and the officer."""
    found = SuspensionProposal.objects.select_related("membership__person", "membership__panel__ward__borough", "proposed_by")
    return found.filter(membership__panel__stage__in=Panel.LIVING, membership__stage=Membership.Stage.ACTIVE)


def proposed_suspension_of(membership: Membership) -> SuspensionProposal | None:
    """Return the proposal to suspend a member that waits for an answer."""
    return suspension_proposals().filter(membership=membership).first()


def suspensions_to_answer(person: Person, on: date) -> QuerySet[SuspensionProposal]:
    """Return the proposals that a sergeant of the ward's team has to answer."""
    teams = Posting.objects.filter(lasts(on), person=person, role=Posting.Role.SERGEANT).values("team")
    return suspension_proposals().filter(membership__panel__ward__team__in=teams)


def own_suspensions(person: Person) -> QuerySet[Suspension]:
    """Return the suspensions of somebody's own memberships that have not ended."""
    return suspensions().filter(membership__person=person, membership__stage=Membership.Stage.ACTIVE, ended_on=None)


def suspensions_to_review(person: Person, on: date) -> QuerySet[Suspension]:
    """Return the suspensions of a sergeant's wards whose day of review has come."""
    teams = Posting.objects.filter(lasts(on), person=person, role=Posting.Role.SERGEANT).values("team")
    due = suspensions().filter(membership__panel__ward__team__in=teams, ended_on=None, review_on__lte=on)
    return due.filter(membership__panel__stage__in=Panel.LIVING, membership__stage=Membership.Stage.ACTIVE)


def reports() -> QuerySet[ConductReport]:
    """Return concerns about conduct with their panel and its places."""
    return ConductReport.objects.select_related("panel__ward__borough", "panel__ward__team", "received_by", "closed_by")


def report_in(panel: str, reference: str) -> ConductReport:
    """Return the concern of that reference with those who follow it up today, or answer that there is none."""
    return with_handlers(get_object_or_404(reports(), reference=reference, panel__slug=panel), timezone.localdate())


def with_handlers(report: ConductReport, on: date) -> ConductReport:
    """Name the people who follow a concern up on that day.

    A chair follows up what they received themselves. When they are chair no longer it goes to the sergeant, and not to whoever
    is chair next, whom it may be about; a sergeant's posting passes it on to the next (GEO-5).
    """
    chair = chair_on(report.panel, on)
    if report.goes_to == ConductReport.GoesTo.CHAIR and chair is not None and chair.pk == report.received_by_id:
        report.handlers = frozenset({chair.pk})
    else:
        report.handlers = frozenset(one.pk for one in sergeants_of(report.panel, on))
    return report


def reports_for(person: Person, on: date) -> list[ConductReport]:
    """Return the open concerns about conduct that the person follows up on that day."""
    teams = Posting.objects.filter(lasts(on), person=person, role=Posting.Role.SERGEANT).values("team")
    near = reports().filter(Q(received_by=person) | Q(panel__ward__team__in=teams), closed_on=None)
    return [report for report in near if person.pk in with_handlers(report, on).handlers]
