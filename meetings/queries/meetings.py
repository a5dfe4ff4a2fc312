"""What is read of meetings: the next, the last, and by when there has to be another (ToR 9a, 5e; MTG-1, OFF-6)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, prefetch_related_objects
from django.shortcuts import get_object_or_404
from django.utils import timezone

from core.once import together
from handbook.meetings import next_meeting_by
from meetings.models import Attendance, Meeting, Suggestion, Visitor
from panels import queries as panels
from panels.models import Panel
from panels.queries.callers import runners, stand_ins

Stage = Meeting.Stage
# So long after its day a meeting that never began may still be entered before it counts as not held.
GRACE = timedelta(days=1)
PRESENT_MEMBERS = Q(attendances__capacity=Attendance.Capacity.MEMBER, attendances__state=Attendance.State.PRESENT)


def meetings() -> QuerySet[Meeting]:
    """Return meetings with their panel and the places that the gate asks about."""
    return Meeting.objects.select_related("panel__ward__borough", "panel__ward__team", "pack")


def any_meetings() -> QuerySet[Meeting]:
    """Return meetings and rehearsals, for the pages of an evening (MTG-24)."""
    return Meeting.everything.select_related("panel__ward__borough", "panel__ward__team", "pack")


def evening_in(panel: str, meeting: int) -> Meeting:
    """Return one meeting or rehearsal of the panel of that address with who may run it, or answer that there is none."""
    found = get_object_or_404(any_meetings().select_related("proposed_by", "agreed_by"), pk=meeting, panel__slug=panel)
    return with_runners(found)


def with_runners(meeting: Meeting) -> Meeting:
    """Name who runs the meeting while the panel has neither chair nor secretary (OFF-9)."""
    meeting.runners = runners(meeting.panel, timezone.localdate())
    return meeting


def rehearsal_of(panel: Panel) -> Meeting | None:
    """Return the panel's rehearsal, of which there is one at a time."""
    return any_meetings().filter(panel=panel, is_rehearsal=True).first()


def meeting_in(panel: str, meeting: int) -> Meeting:
    """Return one meeting of the panel of that address, or answer that there is none."""
    return get_object_or_404(meetings().select_related("proposed_by", "agreed_by"), pk=meeting, panel__slug=panel)


def meeting_to_call(panel: str, meeting: int) -> Meeting:
    """Return one meeting with who calls it in the place of a chair, or answer that there is none (OFF-9)."""
    found = meeting_in(panel, meeting)
    found.stand_ins = stand_ins(found.panel, timezone.localdate())
    return with_runners(found)


def locked(meeting: Meeting) -> Meeting:
    """Return the meeting with its row held until the transaction ends."""
    return any_meetings().select_for_update(of=("self",)).get(pk=meeting.pk)


def to_come(panel: Panel) -> QuerySet[Meeting]:
    """Return the meetings that are prepared, called or in progress, the next one first."""
    ahead = (*Meeting.TO_COME, Stage.IN_PROGRESS)
    return meetings().filter(panel=panel, stage__in=ahead).order_by("starts_at", "pk")


def is_planned(on: date) -> Q:
    """Match meetings that are planned on that day or in progress; one whose day passed unused plans nothing any more (MTG-1)."""
    return Q(stage=Stage.IN_PROGRESS) | Q(stage__in=Meeting.TO_COME, starts_at__gte=_midnight(on - GRACE))


def was_missed(meeting: Meeting, on: date) -> bool:
    """Say whether the day of the meeting has passed without its being begun or cancelled."""
    return meeting.is_to_come and meeting.on < on - GRACE


def ahead_on(panel: Panel) -> list[Meeting]:
    """Return the panel's meetings that are prepared, called or in progress, the next one first, with their agendas."""
    return [meeting for meeting in _not_cancelled(panel) if meeting.stage != Stage.HELD]


def held_in(panel: Panel) -> list[Meeting]:
    """Return the meetings that the panel has held, the first one first."""
    return [meeting for meeting in _not_cancelled(panel) if meeting.stage == Stage.HELD]


@together
def _not_cancelled(panels: list[Panel]) -> dict[int, list[Meeting]]:
    """Return the panel's meetings in order, those that are not held yet with their agendas.

    Each says how many suggestions nobody has answered (``suggested``), and how many residents wait for an answer (``asks``).
    """
    found: dict[int, list[Meeting]] = {panel.pk: [] for panel in panels}
    suggested = Suggestion.objects.filter(panel=OuterRef("panel"), stage=Suggestion.Stage.OPEN).order_by().values("panel")
    asks = Visitor.objects.filter(meeting=OuterRef("pk"), stage=Visitor.Stage.OPEN).order_by().values("meeting")
    waiting = {"suggested": _number(suggested), "asks": _number(asks)}
    for meeting in meetings().annotate(**waiting).filter(panel__in=panels).exclude(stage=Stage.CANCELLED).order_by("starts_at", "pk"):
        found[meeting.panel_id].append(meeting)
    prefetch_related_objects([one for rows in found.values() for one in rows if one.stage != Stage.HELD], "agenda_items")
    return found


def next_meeting(panel: Panel, on: date) -> Meeting | None:
    """Return the meeting that comes next, or is in progress."""
    return next((meeting for meeting in ahead_on(panel) if _plans(meeting, on)), None)


def _plans(meeting: Meeting, on: date) -> bool:
    return meeting.stage == Stage.IN_PROGRESS or meeting.starts_at >= _midnight(on - GRACE)


def past(panel: Panel) -> QuerySet[Meeting]:
    """Return the meetings that were held or cancelled, the latest first, with ``members_present``."""
    done = meetings().filter(panel=panel, stage__in=(Stage.HELD, Stage.CANCELLED))
    counted = done.annotate(members_present=Count("attendances", filter=PRESENT_MEMBERS))
    return counted.order_by("-starts_at", "-pk")


def last_held(panel: Panel, on: date) -> Meeting | None:
    """Return the last meeting that was held by the end of that day, with ``members_present``."""
    return past(panel).filter(stage=Stage.HELD, starts_at__lt=_midnight(on + timedelta(days=1))).first()


def next_public_meeting(panel: Panel) -> Meeting | None:
    """Return the next called meeting that the public can come to (ToR 9f, 9g)."""
    found = Meeting.objects.filter(panel=panel, stage=Meeting.Stage.CALLED, starts_at__gte=timezone.now())
    return found.exclude(public_access=Meeting.PublicAccess.MEMBERS).order_by("starts_at").first()


def last_open_on(panel: Panel, on: date) -> date | None:
    """Return the day of the last meeting at a venue that the public could come to (MTG-10)."""
    until = _midnight(on + timedelta(days=1))
    last = next((meeting for meeting in reversed(held_in(panel)) if _is_open(meeting) and meeting.starts_at < until), None)
    return last.on if last else None


def opens_by(panel: Panel, on: date) -> bool:
    """Say whether a meeting at a venue that the public can come to is planned."""
    return any(_is_open(meeting) and _plans(meeting, on) for meeting in ahead_on(panel))


def _is_open(meeting: Meeting) -> bool:
    return meeting.venue != "" and meeting.public_access != Meeting.PublicAccess.MEMBERS


def last_held_by(panel: Panel, on: date) -> Meeting | None:
    """Return the last meeting that was held by the end of that day."""
    return next((meeting for meeting in reversed(held_in(panel)) if meeting.starts_at < _midnight(on + timedelta(days=1))), None)


def last_held_on(panel: Panel, on: date) -> date | None:
    """Return the day of the last meeting that was held by the end of that day."""
    meeting = last_held_by(panel, on)
    return meeting.on if meeting else None


def meets_by(panel: Panel, on: date) -> date:
    """Return the last day for the next meeting; a panel that has not met yet counts from its founding (MTG-1)."""
    return next_meeting_by(last_held_on(panel, on) or panel.founded_on, panel.interval_months)


def is_answered(meeting: Meeting, on: date) -> bool | None:
    """Say what the side that was asked answered; nothing while it has not (OFF-6).

    Where the police team proposed the meeting the chair is asked; with no chair in office nobody is (OFF-9).
    """
    if meeting.agreed_on is not None:
        return True
    if meeting.declined_because:
        return False
    if meeting.proposed_by_police and panels.chair_on(meeting.panel, on) is None:
        return True
    return None


def _midnight(on: date) -> datetime:
    """Return the moment at which that day begins in London."""
    return timezone.make_aware(datetime.combine(on, time()))


def _number(grouped: QuerySet[Any, Any]) -> Subquery:
    """Return how many rows there are of each group, to be put beside what they belong to; nothing where there is none."""
    return Subquery(grouped.annotate(number=Count("pk")).values("number"))
