"""What is read of minutes and their versions (ToR 5f; MTG-9, MTG-17)."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet
from django.shortcuts import get_object_or_404

from core.once import together
from meetings.models import Meeting, Minutes
from panels.models import Panel

from .meetings import with_runners


def minutes_in(panel: str, meeting: int, version: int | None = None) -> Minutes:
    """Return that version of a meeting's minutes, the newest where none is named, or answer that there are none yet."""
    rows = _whole().filter(meeting=meeting, meeting__panel__slug=panel)
    found = get_object_or_404((rows if version is None else rows.filter(version=version)).order_by("-version")[:1])
    with_runners(found.meeting)
    return found


def minutes_with_roles(panel: str, meeting: int) -> Minutes:
    """Return the newest version whose edition with roles and counts has gone out, or answer that there is none (SNB-4)."""
    rows = _whole().filter(meeting=meeting, meeting__panel__slug=panel, roles_paper__isnull=False)
    return get_object_or_404(rows.order_by("-version")[:1])


def earlier_versions(minutes: Minutes) -> QuerySet[Minutes]:
    """Return the versions before this one, the newest first."""
    return Minutes.everything.filter(meeting=minutes.meeting_id, version__lt=minutes.version).order_by("-version")


def newest(minutes: QuerySet[Minutes]) -> QuerySet[Minutes]:
    """Keep the newest version of each meeting's minutes among these."""
    later = minutes.order_by().filter(meeting=OuterRef("meeting"), version__gt=OuterRef("version"))
    return minutes.filter(~Exists(later))


@together
def versions_on(panels: list[Panel]) -> dict[int, list[Minutes]]:
    """Return every version of the minutes of the panel's meetings, the first meeting first and its newest version last."""
    found: dict[int, list[Minutes]] = {panel.pk: [] for panel in panels}
    rows = Minutes.objects.filter(meeting__panel__in=panels).select_related("meeting__panel")
    for minutes in rows.order_by("meeting__starts_at", "meeting", "version"):
        found[minutes.meeting.panel_id].append(minutes)
    return found


def unsent_of(panel: Panel) -> list[Minutes]:
    """Return the minutes of the panel whose newest version has not gone out, the oldest first."""
    newest_of = {minutes.meeting_id: minutes for minutes in versions_on(panel)}
    return [minutes for minutes in newest_of.values() if not minutes.has_gone_out]


def approvable_at(meeting: Meeting) -> list[Minutes]:
    """Return the minutes of the panel's earlier meetings that have gone out, those that wait for approval first, then by day."""
    found = newest(Minutes.objects.filter(meeting__panel=meeting.panel_id)).exclude(stage=Minutes.Stage.DRAFT)
    earlier = [one for one in found.select_related("meeting__panel") if one.meeting.held_on < meeting.held_on]
    earlier.sort(key=lambda one: one.meeting.starts_at, reverse=True)
    return sorted(earlier, key=lambda one: one.stage == Minutes.Stage.APPROVED)


def awaiting_approval(meeting: Meeting) -> list[Minutes]:
    """Return the minutes of earlier meetings that have gone out and that no meeting has approved, the latest first."""
    return [one for one in approvable_at(meeting) if one.stage == Minutes.Stage.CIRCULATED]


def newest_sent(meeting: Meeting) -> Minutes | None:
    """Return the newest version of the meeting's minutes that has gone out, if one has."""
    return _whole().filter(meeting=meeting, circulated_at__isnull=False).order_by("-version").first()


def locked_minutes(minutes: Minutes) -> Minutes:
    """Return the minutes with their row held until the transaction ends."""
    found = Minutes.everything.select_related("meeting__panel__ward__borough").select_for_update(of=("self",))
    return found.get(pk=minutes.pk)


def _whole() -> QuerySet[Minutes]:
    return Minutes.everything.select_related("meeting__panel__ward__borough", "paper", "roles_paper", "approval__item__meeting__panel")
