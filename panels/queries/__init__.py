"""What is read of panels: who sits on them, who holds office, which terms are in force (ToR 3 to 5; MEM, OFF, TOR)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from core.once import once, together
from handbook.terms import signature_serves
from panels import builtin_edition, texts
from panels.models import (
    ConductReport,
    Consent,
    Deselection,
    HandbookEdition,
    Membership,
    Office,
    Panel,
    Partnership,
    Posting,
    Signature,
    SignedEdition,
    Suspension,
    SuspensionProposal,
    Terms,
    Ward,
)
from panels.texts import Section
from people.models import Person

# A day, or the field of another query that holds one.
Day = date | OuterRef


def panels() -> QuerySet[Panel]:
    """Return panels with the places that the gate and the pages ask about."""
    return Panel.objects.select_related("ward__borough", "ward__team")


def panel_in(panel: str) -> Panel:
    """Return the panel of that address, or answer that there is none."""
    return get_object_or_404(panels(), slug=panel)


def ward_in(ward: str) -> Ward:
    """Return the ward of that code, or answer that there is none."""
    return get_object_or_404(Ward.objects.select_related("borough"), code=ward)


def locked(panel: Panel | int) -> Panel:
    """Return the panel with its row held until the transaction ends, so that seats are counted one after the other."""
    key = panel if isinstance(panel, int) else panel.pk
    return Panel.objects.select_for_update(of=("self",)).select_related("ward__borough").get(pk=key)


def living_panel_of(ward: Ward) -> Panel | None:
    """Return the ward's interim or active panel, if it has one."""
    return panels().filter(ward=ward, stage__in=Panel.LIVING).first()


def lasts(on: date) -> Q:
    """Match what has begun and not ended on that day; the last day still counts."""
    return Q(since__lte=on) & (Q(until=None) | Q(until__gte=on))


def sits(on: date) -> Q:
    """Match memberships that last on that day, suspended ones among them: they keep their seat (MEM-15)."""
    stages = (Membership.Stage.ACTIVE, Membership.Stage.LEFT)
    return Q(stage__in=stages, admitted_on__lte=on) & (Q(left_on=None) | Q(left_on__gte=on))


def suspended(on: Day, membership: str = "pk") -> Exists:
    """Match what belongs to a membership that is suspended on that day: the membership itself or, by its field, an office."""
    open_ones = Suspension.objects.filter(membership=OuterRef(membership), since__lte=on)
    return Exists(open_ones.filter(Q(ended_on=None) | Q(ended_on__gt=on)))


def deselected(on: Day, membership: str = "pk") -> Exists:
    """Match what belongs to a membership that is deselected on that day: from the vote until an appeal gives the seat back (CON-5)."""
    decided = Deselection.objects.filter(membership=OuterRef(membership), decided_on__lte=on, appeal_by__isnull=False)
    restored = Q(stage=Deselection.Stage.RESTORED, heard_on__lte=on)
    return Exists(decided.exclude(restored))


def resting(on: Day, membership: str = "pk") -> Q:
    """Match what belongs to a member who keeps the seat and nothing else on that day: suspended, or deselected with an appeal to come."""
    return Q(suspended(on, membership)) | Q(deselected(on, membership))


def seats() -> QuerySet[Membership]:
    """Return memberships with what is asked of them most: the person, the panel and its places."""
    return Membership.objects.select_related("person", "panel__ward__borough")


def seats_taken(panel: Panel) -> int:
    """Return how many of the 25 seats are taken."""
    return panel.memberships.filter(stage=Membership.Stage.ACTIVE).count()


def members_of(panel: Panel, on: date) -> QuerySet[Membership]:
    """Return the members of that day with their person, ``is_suspended``, ``is_deselected`` and their offices of that day in ``held``."""
    offices = Prefetch("offices", Office.objects.filter(lasts(on)), to_attr="held")
    members = seats().filter(sits(on), panel=panel)
    return members.annotate(is_suspended=suspended(on), is_deselected=deselected(on)).prefetch_related(offices)


@together
def members_on(panels: list[Panel], on: date) -> dict[int, list[Membership]]:
    """Return the members of the panel of that day, as ``members_of`` does."""
    offices = Prefetch("offices", Office.objects.filter(lasts(on)), to_attr="held")
    rows = seats().filter(sits(on), panel__in=panels).annotate(is_suspended=suspended(on), is_deselected=deselected(on))
    return _by_panel(panels, rows.prefetch_related(offices))


def _by_panel(panels: list[Panel], rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {panel.pk: [] for panel in panels}
    for row in rows:
        found[row.panel_id].append(row)
    return found


def rests(seat: Membership) -> bool:
    """Say of a member from ``members_of`` whether they keep the seat and nothing else: suspended, or deselected with an appeal to come."""
    return bool(seat.is_suspended or seat.is_deselected)  # type: ignore[attr-defined]


def offices_held(seat: Membership) -> list[Office]:
    """Return the offices that were fetched along with a member."""
    return list(getattr(seat, "held", ()))


def proposed_to(panel: Panel) -> QuerySet[Membership]:
    """Return who is proposed and waits for a vote."""
    return seats().filter(panel=panel, stage=Membership.Stage.PROPOSED)


def member_in(panel: str, membership: int) -> Membership:
    """Return somebody who sits on the panel of that address or is proposed to it, or answer that there is none."""
    here = seats().filter(stage__in=(Membership.Stage.PROPOSED, Membership.Stage.ACTIVE))
    return get_object_or_404(here, pk=membership, panel__slug=panel)


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


def sergeants_of(panel: Panel, on: date) -> list[Person]:
    """Return the sergeants of the panel's team on that day."""
    return [posting.person for posting in officers_on(panel, on) if posting.role == Posting.Role.SERGEANT]


def inspectors_of(panel: Panel, on: date) -> list[Person]:
    """Return the inspectors of the panel's borough on that day."""
    postings = Posting.objects.filter(lasts(on), role=Posting.Role.INSPECTOR, borough=panel.ward.borough_id)
    return [posting.person for posting in postings.select_related("person").order_by("pk")]


def partner_in(panel: str, partnership: int) -> Partnership:
    """Return somebody who is a partner today of the panel of that address, or answer that there is none."""
    here = Partnership.objects.filter(lasts(timezone.localdate())).select_related("person", "panel__ward__borough")
    return get_object_or_404(here, pk=partnership, panel__slug=panel)


def partners_of(panel: Panel, on: date) -> QuerySet[Partnership]:
    """Return the partners of that day with their person."""
    return Partnership.objects.filter(lasts(on), panel=panel).select_related("person", "panel__ward__borough")


@together
def partners_on(panels: list[Panel], on: date) -> dict[int, list[Partnership]]:
    """Return the partners of the panel of that day with their person."""
    rows = Partnership.objects.filter(lasts(on), panel__in=panels).select_related("person", "panel__ward__borough")
    return _by_panel(panels, rows)


@together
def officers_on(panels: list[Panel], on: date) -> dict[int, list[Posting]]:
    """Return the police postings of that day that the panel meets, as ``officers_of`` does."""
    wards, teams = {panel.ward_id for panel in panels}, {panel.ward.team_id for panel in panels} - {None}
    near = Q(role=Posting.Role.DWO, ward__in=wards) | Q(role=Posting.Role.SERGEANT, team__in=teams)
    rows = list(Posting.objects.filter(lasts(on), near).select_related("person", "ward", "team").order_by("role", "since", "pk"))
    return {panel.pk: [posting for posting in rows if _is_met_by(posting, panel)] for panel in panels}


def _is_met_by(posting: Posting, panel: Panel) -> bool:
    if posting.role == Posting.Role.DWO:
        return posting.ward_id == panel.ward_id
    return posting.team_id == panel.ward.team_id


def officers_of(panel: Panel, on: date) -> QuerySet[Posting]:
    """Return the police postings that the panel meets: the ward's officers and the sergeant of its team."""
    mine = Q(role=Posting.Role.DWO, ward=panel.ward_id)
    if panel.ward.team_id is not None:
        mine |= Q(role=Posting.Role.SERGEANT, team=panel.ward.team_id)
    return Posting.objects.filter(lasts(on), mine).select_related("person", "ward", "team").order_by("role", "since", "pk")


def team_postings(panel: Panel) -> QuerySet[Posting]:
    """Return every posting to the ward or to its team, past ones among them (GEO-3)."""
    mine = Q(role=Posting.Role.DWO, ward=panel.ward_id)
    if panel.ward.team_id is not None:
        mine |= Q(role=Posting.Role.SERGEANT, team=panel.ward.team_id)
    return Posting.objects.filter(mine).select_related("person").order_by("since", "pk")


def offices_of(panel: Panel, on: date) -> QuerySet[Office]:
    """Return who holds which office on that day."""
    return Office.objects.filter(lasts(on), sits_through(on), panel=panel).select_related("membership__person")


def sits_through(on: date) -> Q:
    """Match offices whose holder is a member of that day, neither suspended nor deselected; with the membership the office ends."""
    stages = (Membership.Stage.ACTIVE, Membership.Stage.LEFT)
    left = Q(membership__left_on=None) | Q(membership__left_on__gte=on)
    return Q(membership__stage__in=stages, membership__admitted_on__lte=on) & left & ~resting(on, "membership")


def chair_of(panel: Panel, on: date) -> Person | None:
    """Return the panel's chair of that day."""
    return _holder(panel, Office.Kind.CHAIR, on)


def is_chair_of(seat: Membership, on: date) -> bool:
    """Say whether the member is chair of their panel on that day."""
    chair = chair_of(seat.panel, on)
    return chair is not None and chair.pk == seat.person_id


def chair_on(panel: Panel, on: date) -> Person | None:
    """Return the panel's chair of that day, from among its members where they are known to the page."""
    working = (seat for seat in members_on(panel, on) if not rests(seat))
    return next((seat.person for seat in working for office in offices_held(seat) if office.kind == Office.Kind.CHAIR), None)


def secretary_of(panel: Panel, on: date) -> Person | None:
    """Return the panel's secretary of that day."""
    return _holder(panel, Office.Kind.SECRETARY, on)


def _holder(panel: Panel, kind: str, on: date) -> Person | None:
    office = offices_of(panel, on).filter(kind=kind).first()
    return office.membership.person if office else None


@dataclass(frozen=True)
class Recipient:
    """Somebody who gets notice of a meeting, and as what (ToR 9b)."""

    person: Person
    is_partner: bool


def recipients_of_notice(panel: Panel, on: date) -> list[Recipient]:
    """Return all members who are neither suspended nor deselected and all partners, each person once."""
    members = [seat for seat in members_on(panel, on) if not rests(seat)]
    found = {seat.person_id: Recipient(seat.person, False) for seat in members}
    for partner in partners_on(panel, on):
        found.setdefault(partner.person_id, Recipient(partner.person, True))
    return sorted(found.values(), key=lambda one: (one.person.full_name, one.person.pk))


def has_place(panel: Panel, person: Person, on: date) -> bool:
    """Say whether the person is a member, suspended or not, or a partner on that day."""
    return members_of(panel, on).filter(person=person).exists() or partners_of(panel, on).filter(person=person).exists()


def versions() -> QuerySet[Terms]:
    """Return terms of reference with their panel and edition; the texts themselves are long and fetched where they are shown."""
    return Terms.objects.select_related("panel__ward__borough", "edition")


def terms_of(panel: Panel) -> QuerySet[Terms]:
    """Return every version of the panel's terms, newest first."""
    return versions().filter(panel=panel)


@together
def _versions_of(panels: list[Panel]) -> dict[int, list[Terms]]:
    return _by_panel(panels, versions().filter(panel__in=panels))


def terms_in_force(panel: Panel) -> Terms | None:
    """Return the newest version that the panel has adopted, or, before it has adopted any, the newest put forward."""
    found = _versions_of(panel)
    return next((terms for terms in found if terms.adopted_on), found[0] if found else None)


@together
def signed_versions(panels: list[Panel]) -> dict[int, dict[int, set[int]]]:
    """Return who has signed which versions of the panel's terms: the versions by the person."""
    found: dict[int, dict[int, set[int]]] = {panel.pk: defaultdict(set) for panel in panels}
    rows = Signature.objects.filter(terms__panel__in=panels).order_by()
    for panel, person, version in rows.values_list("terms__panel", "person", "terms__version"):
        found[panel][person].add(version)
    return found


def signed_by(terms: Terms) -> set[int]:
    """Return the ids of the people who have signed this version."""
    return {person for person, versions in signed_versions(terms.panel).items() if terms.version in versions}


def signature_of(terms: Terms, person: Person) -> Signature | None:
    """Return the person's signature under this version."""
    return terms.signatures.filter(person=person).select_related("copy").first()


def signed_edition_in(panel: str, edition: int) -> SignedEdition:
    """Return one paper with all signatures of the panel of that address, or answer that there is none."""
    editions = SignedEdition.objects.select_related("paper", "terms__panel__ward__borough")
    return get_object_or_404(editions, pk=edition, terms__panel__slug=panel)


def last_signature_of(panel: Panel, person: Person) -> Signature | None:
    """Return the person's signature under the newest version of the panel's terms that they have signed."""
    signatures = Signature.objects.filter(terms__panel=panel, person=person).select_related("copy")
    return signatures.order_by("-terms__version").first()


def has_signed(panel: Panel, person: Person, on: date, meetings_held: Iterable[date] = ()) -> bool:
    """Say whether a signature of the person serves on that day (TOR-3)."""
    return person.pk in signatures_that_serve(panel, on, meetings_held)


def signatures_that_serve(panel: Panel, on: date, meetings_held: Iterable[date] = ()) -> set[int]:
    """Return the ids of the people with a signature that serves on that day (TOR-3).

    One under an earlier version serves until the first meeting after the next was adopted, so the caller names the days
    on which the panel has met.
    """
    held = tuple(meetings_held)
    rows = Signature.objects.filter(terms__panel=panel).values_list("person_id", "signed_on", "terms__version")
    adopted = dict(Terms.objects.filter(panel=panel, adopted_on__isnull=False).values_list("version", "adopted_on"))

    def superseded(version: int) -> date | None:
        return min((day for later, day in adopted.items() if day and later > version), default=None)

    return {person for person, day, version in rows if signature_serves(day, superseded(version), held, on)}


def unsigned_members(panel: Panel, on: date) -> list[Membership]:
    """Return the members of that day who have not signed the terms in force."""
    terms = terms_in_force(panel)
    if terms is None:
        return []
    signed = signed_by(terms)
    return [seat for seat in members_of(panel, on) if seat.person_id not in signed]


def central_unit(on: date) -> list[Person]:
    """Return the people of the central unit of that day, who answer requests about personal data."""
    posted = Posting.objects.filter(lasts(on), role=Posting.Role.CENTRAL).values("person")
    return list(Person.objects.filter(pk__in=posted))


def places_of(person: Person, on: date) -> list[Membership | Partnership]:
    """Return the person's seats and places as a partner of that day, each with what they agreed to, oldest first."""
    given = Prefetch("consents", Consent.objects.order_by("at", "pk"))
    members = seats().filter(sits(on), person=person).prefetch_related(given)
    partners = Partnership.objects.filter(lasts(on), person=person).select_related("person", "panel__ward__borough").prefetch_related(given)
    return [*members, *partners]


def people_of(panel: Panel) -> QuerySet[Person]:
    """Return everybody who sits on the panel, is its partner, or was one of them."""
    seats = Membership.objects.filter(panel=panel).values("person")
    return Person.objects.filter(Q(pk__in=seats) | Q(pk__in=Partnership.objects.filter(panel=panel).values("person")))


def people_at_table_ever(panel: Panel) -> QuerySet[Person]:
    """Return everybody who sits at the panel's table or did: members, partners, officers of its ward and team (MTG-23)."""
    stages = (Membership.Stage.ACTIVE, Membership.Stage.LEFT)
    seats = Membership.objects.filter(panel=panel, stage__in=stages).values("person")
    partners = Partnership.objects.filter(panel=panel).values("person")
    officers = team_postings(panel).order_by().values("person")
    return Person.objects.filter(Q(pk__in=seats) | Q(pk__in=partners) | Q(pk__in=officers)).order_by("full_name", "pk")


def wards_of_officer(person: Person, on: date) -> QuerySet[Ward]:
    """Return the wards of an officer's postings of that day, each with its living panel in ``living``."""
    here = Posting.objects.filter(lasts(on), person=person)
    own = Q(pk__in=here.filter(role=Posting.Role.DWO).values("ward")) | Q(team__in=here.filter(role=Posting.Role.SERGEANT).values("team"))
    living = Prefetch("panels", Panel.objects.filter(stage__in=Panel.LIVING), to_attr="living")
    return Ward.objects.filter(own).select_related("borough").prefetch_related(living)


def panels_of(person: Person, on: date) -> QuerySet[Panel]:
    """Return the living panels in which the person has a part on that day: seat, partnership, ward or team."""
    seats = Membership.objects.filter(sits(on), person=person).values("panel")
    partnerships = Partnership.objects.filter(lasts(on), person=person).values("panel")
    here = Posting.objects.filter(lasts(on), person=person)
    mine = (
        Q(pk__in=seats)
        | Q(pk__in=partnerships)
        | Q(ward__in=here.filter(role=Posting.Role.DWO).values("ward"))
        | Q(ward__team__in=here.filter(role=Posting.Role.SERGEANT).values("team"))
    )
    return panels().filter(mine, stage__in=Panel.LIVING)


@once
def wards_on(person: Person, on: date) -> list[Ward]:
    """Return the wards of an officer's postings of that day, as ``wards_of_officer`` does."""
    return list(wards_of_officer(person, on))


@once
def panels_on(person: Person, on: date) -> list[Panel]:
    """Return the living panels in which the person has a part on that day, as ``panels_of`` does."""
    return list(panels_of(person, on))


def newest_edition() -> HandbookEdition | None:
    """Return the newest official edition, or the built-in wording while there is none, or nothing before either is stored."""
    return HandbookEdition.objects.order_by("-is_official", "-imported_at", "-pk").first()


def handbook_part(kind: str) -> list[Section]:
    """Return the sections of one of the newest edition's texts, and of the built-in wording while there is none."""
    edition = newest_edition()
    return sections_of(edition, kind) if edition is not None else texts.sections(builtin_edition.TEXTS.parts[kind])


def sections_of(edition: HandbookEdition, kind: str) -> list[Section]:
    """Return the sections of one of an edition's texts."""
    part = edition.parts.filter(kind=kind).first()
    return texts.sections(part.sections) if part is not None else []
