"""What is read of minutes and their versions (ToR 5f; MTG-9, MTG-17)."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Exists, OuterRef, QuerySet
from django.shortcuts import get_object_or_404

from meetings.models import Meeting, Minutes


def minutes_in(panel: str, meeting: int, version: int | None = None) -> Minutes:
    """Return that version of a meeting's minutes, the newest where none is named, or answer that there are none yet."""
    rows = _whole().filter(meeting=meeting, meeting__panel__slug=panel)
    return get_object_or_404((rows if version is None else rows.filter(version=version)).order_by("-version")[:1])


def minutes_with_roles(panel: str, meeting: int) -> Minutes:
    """Return the newest version whose edition with roles and counts has gone out, or answer that there is none (SNB-4)."""
    rows = _whole().filter(meeting=meeting, meeting__panel__slug=panel, roles_paper__isnull=False)
    return get_object_or_404(rows.order_by("-version")[:1])


def earlier_versions(minutes: Minutes) -> QuerySet[Minutes]:
    """Return the versions before this one, the newest first."""
    return Minutes.objects.filter(meeting=minutes.meeting_id, version__lt=minutes.version).order_by("-version")


def newest(minutes: QuerySet[Minutes]) -> QuerySet[Minutes]:
    """Keep the newest version of each meeting's minutes among these."""
    later = minutes.order_by().filter(meeting=OuterRef("meeting"), version__gt=OuterRef("version"))
    return minutes.filter(~Exists(later))


def unsent_of(panels: Collection[int]) -> QuerySet[Minutes]:
    """Return the minutes of these panels whose newest version has not gone out, the oldest first."""
    found = newest(Minutes.objects.filter(meeting__panel__in=panels)).filter(circulated_at=None)
    return found.select_related("meeting__panel").order_by("meeting__starts_at")


def approvable_at(meeting: Meeting) -> list[Minutes]:
    """Return the minutes of the panel's earlier meetings that have gone out, those that wait for approval first, then by day."""
    found = newest(Minutes.objects.filter(meeting__panel=meeting.panel_id)).exclude(stage=Minutes.Stage.DRAFT)
    earlier = [one for one in found.select_related("meeting__panel") if one.meeting.held_on < meeting.held_on]
    earlier.sort(key=lambda one: one.meeting.starts_at, reverse=True)
    return sorted(earlier, key=lambda one: one.stage == Minutes.Stage.APPROVED)


def awaiting_approval(meeting: Meeting) -> list[Minutes]:
    """Return the minutes of earlier meetings that have gone out and that no meeting has approved, the latest first."""
    return [one for one in approvable_at(meeting) if one.stage == Minutes.Stage.CIRCULATED]


def locked_minutes(minutes: Minutes) -> Minutes:
    """Return the minutes with their row held until the transaction ends."""
    found = Minutes.objects.select_related("meeting__panel__ward__borough").select_for_update(of=("self",))
    return found.get(pk=minutes.pk)


def _whole() -> QuerySet[Minutes]:
    return Minutes.objects.select_related("meeting__panel__ward__borough", "paper", "roles_paper", "approval__item__meeting__panel")
