"""What the dashboard reads: a fixed number of queries for a borough of any size, and never a person (SNB-1, SNB-4)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from access.holdings import Holding
from access.roles import Role
from handbook.panels import plan_wanted
from handbook.rules import Warning
from meetings.models import Attendance, Meeting, Minutes
from meetings.queries import newest
from panels.models import BoardSeat, Borough, Membership, Office, Panel, Posting, Ward, WardPlan
from panels.queries import lasts, sits_through
from panels.queries.plans import plans_for
from people.models import Person
from priorities.models import Priority

from .standing import NOTICES_LOOKED_AT, Facts, Standing, standing

OVERSEERS = frozenset({Role.BOARD, Role.INSPECTOR, Role.SUPERINTENDENT, Role.CENTRAL})


@dataclass(frozen=True)
class WardRow:
    """One ward of the dashboard with its panel, if there is one, and how it stands."""

    ward: Ward
    panel: Panel | None
    facts: Facts | None
    standing: Standing
    plan: WardPlan | None = None
    plan_wanted: Warning | None = None

    @property
    def notices_in_time(self) -> str:
        """Return how many of the last notices were in time, as in "2 of 3"."""
        if self.facts is None or not self.facts.notices:
            return "none"
        looked_at = self.facts.notices[:NOTICES_LOOKED_AT]
        return f"{looked_at.count(True)} of {len(looked_at)}"


def boroughs() -> QuerySet[Borough]:
    """Return the boroughs the dashboard covers; the City of London has a police force of its own."""
    return Borough.objects.filter(bcu__isnull=False).select_related("bcu")


def looks_on(held: Iterable[Holding]) -> bool:
    """Say whether one of these holdings opens the dashboard of a borough beyond one's own panel."""
    return any(holding.role in OVERSEERS for holding in held)


def overseen_by(person: Person, on: date) -> QuerySet[Borough]:
    """Return the boroughs somebody looks on, each with ``is_own``: whether their seat or post is of that borough, or a wider one."""
    posts = Posting.objects.filter(lasts(on), person=person)
    seats = BoardSeat.objects.filter(lasts(on), person=person).values("borough")
    own = Q(pk__in=seats) | Q(pk__in=posts.filter(borough__isnull=False).values("borough"))
    unit = Q(bcu__in=posts.filter(role=Posting.Role.SUPERINTENDENT).values("bcu"))
    force = Q(Exists(posts.filter(role=Posting.Role.CENTRAL)), bcu__isnull=False)
    return Borough.objects.filter(own | unit | force).annotate(is_own=Q(own)).select_related("bcu")


def borough_of(borough: str) -> Borough:
    """Return the borough with that slug, or answer 404."""
    return get_object_or_404(Borough.objects.select_related("bcu"), slug=borough)


def ward_of(borough: str, ward: str) -> Ward:
    """Return the ward with that code in that borough, or answer 404."""
    return get_object_or_404(Ward.objects.select_related("borough__bcu", "team"), borough__slug=borough, code=ward)


def minutes_received(borough: str, minutes: int) -> Minutes:
    """Return circulated minutes of a panel of that borough, for their edition with roles, or answer 404."""
    found = Minutes.objects.exclude(stage=Minutes.Stage.DRAFT).exclude(roles_paper=None)
    found = found.select_related("roles_paper", "meeting__panel__ward__borough")
    return get_object_or_404(found, pk=minutes, meeting__panel__ward__borough__slug=borough)


def rows(borough: Borough, on: date) -> list[WardRow]:
    """Return every ward of the borough that exists on that day, the most pressing first."""
    return _rows(Q(borough=borough), on)


def rows_of_teams(teams: Iterable[int], on: date) -> list[WardRow]:
    """Return every ward of these teams that exists on that day, the most pressing first."""
    return _rows(Q(team__in=list(teams)), on)


def _rows(which: Q, on: date) -> list[WardRow]:
    lasting = Q(valid_from=None) | Q(valid_from__lte=on), Q(valid_to=None) | Q(valid_to__gte=on)
    wards = list(Ward.objects.filter(which, *lasting).select_related("borough", "team"))
    panels = {panel.ward_id: panel for panel in Panel.objects.filter(ward__in=wards, stage__in=Panel.LIVING)}
    facts, plans = facts_of(list(panels.values()), on), plans_for(wards)
    found = [_row(ward, panels.get(ward.pk), facts, plans, on) for ward in wards]
    return sorted(found, key=lambda row: (row.standing.state.urgency, row.ward.name))


def row_of(ward: Ward, on: date) -> WardRow:
    """Return one ward's row; 404 for a ward that does not exist on that day."""
    if not ward.exists_on(on):
        raise Http404
    panel = Panel.objects.filter(ward=ward, stage__in=Panel.LIVING).first()
    return _row(ward, panel, facts_of([panel] if panel else [], on), plans_for([ward]), on)


def meetings_of(panel: Panel) -> list[Meeting]:
    """Return the panel's meetings, the latest first, each with ``present`` by capacity and its circulated ``records``."""
    found = list(Meeting.objects.filter(panel=panel).exclude(stage=Meeting.Stage.CANCELLED)[:12])
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    present = Attendance.objects.filter(meeting__in=found, state=Attendance.State.PRESENT)
    for meeting, capacity, number in present.values_list("meeting", "capacity").annotate(number=Count("pk")).order_by():
        counts[meeting][capacity] = number
    records = Minutes.objects.filter(meeting__in=found).exclude(stage=Minutes.Stage.DRAFT).exclude(roles_paper=None)
    latest: dict[int, Minutes] = {}
    for record in records.order_by("meeting", "-version"):
        latest.setdefault(record.meeting_id, record)
    for meeting in found:
        meeting.present = dict(counts[meeting.pk])  # type: ignore[attr-defined]
        meeting.record = latest.get(meeting.pk)  # type: ignore[attr-defined]
    return found


def records_of(borough: Borough) -> QuerySet[Minutes]:
    """Return the minutes the board has received, the latest first (SNB-3)."""
    found = newest(Minutes.objects.exclude(stage=Minutes.Stage.DRAFT).exclude(roles_paper=None))
    return found.filter(meeting__panel__ward__borough=borough).select_related("meeting__panel").order_by("-circulated_at")


def facts_of(panels: list[Panel], on: date) -> dict[int, Facts]:
    """Return what is known of each panel, in four queries however many there are."""
    ids = [panel.pk for panel in panels]
    members = dict(
        Membership.objects.filter(panel__in=ids, stage=Membership.Stage.ACTIVE)
        .values_list("panel").annotate(number=Count("pk")).order_by()
    )  # fmt: skip
    offices = set(Office.objects.filter(lasts(on), sits_through(on), panel__in=ids).values_list("panel", "kind"))
    met, ahead, notices = _meetings(ids, on)
    setters: dict[int, Counter[str]] = defaultdict(Counter)
    updated: dict[int, date] = {}
    in_force = Priority.objects.filter(panel__in=ids, stage=Priority.Stage.IN_FORCE)
    for panel_id, set_by, day in in_force.values_list("panel", "set_by", "updated_on"):
        setters[panel_id][set_by] += 1
        updated[panel_id] = min(day, updated.get(panel_id, day))
    return {
        panel.pk: Facts(
            founded_on=panel.founded_on,
            interval_months=panel.interval_months,
            members=members.get(panel.pk, 0),
            has_chair=(panel.pk, Office.Kind.CHAIR) in offices,
            has_secretary=(panel.pk, Office.Kind.SECRETARY) in offices,
            last_met_on=met.get(panel.pk),
            next_meeting_on=ahead.get(panel.pk),
            notices=tuple(notices[panel.pk]),
            priorities_by_police=setters[panel.pk][Priority.Setter.POLICE],
            priorities_by_panel=setters[panel.pk][Priority.Setter.PANEL],
            priorities_updated_on=updated.get(panel.pk),
        )
        for panel in panels
    }


def _meetings(ids: list[int], on: date) -> tuple[dict[int, date], dict[int, date], dict[int, list[bool]]]:
    """Return the last and the next meeting of each panel, and whether the last notices were in time."""
    met: dict[int, date] = {}
    ahead: dict[int, date] = {}
    notices: dict[int, list[bool]] = defaultdict(list)
    found = Meeting.objects.filter(panel__in=ids).exclude(stage=Meeting.Stage.CANCELLED).order_by("-starts_at")
    for panel_id, stage, starts_at, given, by in found.values_list("panel", "stage", "starts_at", "notice_given_on", "notice_by"):
        day = timezone.localtime(starts_at).date()
        if stage == Meeting.Stage.HELD:
            met.setdefault(panel_id, day)
        elif stage == Meeting.Stage.CALLED and day >= on:
            ahead[panel_id] = day
        if given is not None and len(notices[panel_id]) < NOTICES_LOOKED_AT:
            notices[panel_id].append(given <= by)
    return met, ahead, notices


def _row(ward: Ward, panel: Panel | None, facts: dict[int, Facts], plans: dict[int, WardPlan], on: date) -> WardRow:
    """Return the ward with how its panel stands and, where that is missing or does not work, what is planned (SNB-2)."""
    known = facts.get(panel.pk) if panel else None
    stands = standing(known, on)
    if not stands.is_to_ask_about:
        return WardRow(ward, panel, known, stands)
    plan = plans.get(ward.pk)
    return WardRow(ward, panel, known, stands, plan, plan_wanted(plan.done_by if plan else None, on))
