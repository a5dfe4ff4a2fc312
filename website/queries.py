"""What the public pages and everybody's home read; no models of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from access.actions import Action
from access.holdings import Holding
from access.roles import Role
from core import gate
from core.once import page
from meetings.models import Meeting, Minutes
from meetings.queries import last_held_by, newest, next_meeting, versions_on
from panels.models import Borough, Membership, Office, Panel, Ward
from panels.queries import members_on, offices_of, panels_on, wards_on
from people.models import Person

from .quarter import Quarter

FOUND_AT_ONCE = 40
FEWEST_LETTERS = 2
MINUTES_SHOWN = 4
OVERSEERS = frozenset({Role.BOARD, Role.INSPECTOR, Role.SUPERINTENDENT, Role.CENTRAL})


@dataclass(frozen=True)
class PanelAtHome:
    """One panel as it shows on the home page of somebody who belongs to it."""

    panel: Panel
    seats: int
    next_meeting: Meeting | None
    quarter: Quarter


def panels_at_home(person: Person, asks: gate.Asker, on: date) -> list[PanelAtHome]:
    """Return each panel whose meetings the person may read of, with where its quarter stands; who is suspended may not (MEM-15)."""
    return at_home([panel for panel in panels_on(person, on) if asks.may(Action.MEETING_READ, panel)], on)


def at_home(panels: list[Panel], on: date) -> list[PanelAtHome]:
    """Return panels with their seats, their next meeting and their quarter, in as many queries for many as for one."""
    with page(panels):
        return [_at_home(panel, on) for panel in panels]


def _at_home(panel: Panel, on: date) -> PanelAtHome:
    seats = sum(seat.stage == Membership.Stage.ACTIVE for seat in members_on(panel, on))
    last, ahead = last_held_by(panel, on), next_meeting(panel, on)
    return PanelAtHome(panel, seats, ahead, _quarter(panel, last, ahead))


def wards_without_panel(person: Person, on: date) -> list[Ward]:
    """Return the wards of an officer's posting that have no living panel (GEO-2)."""
    return [ward for ward in wards_on(person, on) if not ward.living]  # type: ignore[attr-defined]


def oversees(holdings: Iterable[Holding]) -> bool:
    """Say whether the person's work is to look on: board staff, inspectors, superintendents, the central unit."""
    return any(holding.role in OVERSEERS for holding in holdings)


def find_wards(words: str, on: date) -> QuerySet[Ward]:
    """Return wards that exist on that day and whose name, or whose borough's, holds the words."""
    asked = " ".join("".join(letter for letter in words if letter.isprintable()).split())
    if len(asked) < FEWEST_LETTERS:
        return Ward.objects.none()
    lasting = Q(valid_from=None) | Q(valid_from__lte=on), Q(valid_to=None) | Q(valid_to__gte=on)
    named = Q(name__icontains=asked) | Q(borough__name__icontains=asked)
    found = Ward.objects.filter(*lasting, named).select_related("borough").order_by("borough__name", "name")
    return found[:FOUND_AT_ONCE]


def boroughs_with_panels() -> list[tuple[Borough, int]]:
    """Return every borough that has a living panel, with how many there are."""
    found = Borough.objects.filter(wards__panels__stage__in=Panel.LIVING).annotate(panels=Count("wards__panels")).order_by("name")
    return [(borough, borough.panels) for borough in found]


def living_panels(wards: QuerySet[Ward] | list[Ward]) -> dict[int, Panel]:
    """Return the living panel of each ward that has one."""
    found = Panel.objects.filter(ward__in=[ward.pk for ward in wards], stage__in=Panel.LIVING)
    return {panel.ward_id: panel for panel in found}


@dataclass(frozen=True)
class AtTable:
    """Whether an office is held, since when; residents are told no member's name."""

    title: str
    since: date | None


def offices_at_table(panel: Panel, on: date) -> list[AtTable]:
    """Return chair and secretary by their roles, vacant ones among them."""
    held = {office.kind: office.since for office in offices_of(panel, on)}
    return [AtTable(str(Office.Kind(kind).label), held.get(kind)) for kind in (Office.Kind.CHAIR, Office.Kind.SECRETARY)]


def published_minutes(panel: Panel) -> QuerySet[Minutes]:
    """Return the newest version of the minutes that a meeting has approved and that went out, the latest meetings first."""
    approved = Minutes.objects.filter(meeting__panel=panel, stage=Minutes.Stage.APPROVED, roles_paper__isnull=False)
    return newest(approved).select_related("meeting").order_by("-meeting__starts_at")[:MINUTES_SHOWN]


def _sent_on(panel: Panel, last: Meeting | None) -> date | None:
    """Return the day on which the minutes of the panel's last meeting were last sent out."""
    sent = [one.circulated_at for one in versions_on(panel) if last is not None and one.meeting_id == last.pk and one.circulated_at]
    return timezone.localtime(max(sent)).date() if sent else None


def _quarter(panel: Panel, last: Meeting | None, ahead: Meeting | None) -> Quarter:
    return Quarter(
        founded_on=panel.founded_on,
        interval_months=panel.interval_months,
        last_met_on=last.on if last else None,
        minutes_sent_on=_sent_on(panel, last),
        notice_by=ahead.notice_by if ahead else None,
        notice_given_on=ahead.notice_given_on if ahead else None,
        meeting_on=ahead.on if ahead else None,
        meeting_where=ahead.venue or "online" if ahead else "",
        papers_sent_on=ahead.papers_sent_on if ahead else None,
    )
