"""What is read of contact sessions: those to come, those to record, the records, and what is suggested (HB 2.4; MTG-14)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from community.models import ContactSession, SessionSuggestion
from core.once import together
from meetings.models import Meeting
from meetings.queries import last_held_on
from panels.models import Panel
from people.models import Person


def sessions() -> QuerySet[ContactSession]:
    """Return contact sessions with their panel and its places."""
    return ContactSession.objects.select_related("panel__ward__borough", "panel__ward__team")


def session_in(panel: str, session: int) -> ContactSession:
    """Return one session of the panel of that address, or answer that there is none."""
    return get_object_or_404(sessions(), pk=session, panel__slug=panel)


def suggestion_in(panel: str, suggestion: int) -> SessionSuggestion:
    """Return one suggestion, or answer that there is none."""
    found = SessionSuggestion.objects.select_related("panel__ward__borough", "panel__ward__team")
    return get_object_or_404(found, pk=suggestion, panel__slug=panel)


def locked(session: ContactSession) -> ContactSession:
    """Return the session with its row held until the transaction ends."""
    return sessions().select_for_update(of=("self",)).get(pk=session.pk)


def locked_suggestion(suggestion: SessionSuggestion) -> SessionSuggestion:
    """Return the suggestion with its row held until the transaction ends."""
    return SessionSuggestion.objects.select_related("panel__ward__borough").select_for_update(of=("self",)).get(pk=suggestion.pk)


def to_come(panel: Panel, now: datetime) -> QuerySet[ContactSession]:
    """Return the sessions that are not over, the next one first; one that was cancelled stands among them until its day is over."""
    return sessions().filter(panel=panel, ends_at__gte=now, recorded_on=None).order_by("starts_at", "pk")


def to_record(panel: Panel, now: datetime) -> QuerySet[ContactSession]:
    """Return the sessions that are over and neither recorded nor cancelled, the first one first."""
    return sessions().filter(panel=panel, ends_at__lt=now, recorded_on=None, cancelled_on=None).order_by("starts_at", "pk")


def recorded(panel: Panel) -> QuerySet[ContactSession]:
    """Return the records, the latest session first."""
    return sessions().filter(panel=panel, recorded_on__isnull=False).order_by("-starts_at", "-pk")


def recorded_for(meeting: Meeting) -> QuerySet[ContactSession]:
    """Return the records of the sessions since the panel met before that meeting, the first one first."""
    before = last_held_on(meeting.panel, meeting.on - timedelta(days=1))
    found = recorded(meeting.panel).filter(starts_at__lt=_midnight(meeting.on + timedelta(days=1))).order_by("starts_at", "pk")
    return found.filter(starts_at__gte=_midnight(before + timedelta(days=1))) if before else found


def suggestions_to_settle(panel: Panel) -> QuerySet[SessionSuggestion]:
    """Return what waits for the team's word, the first one first."""
    return SessionSuggestion.objects.filter(panel=panel, settled_on=None).order_by("suggested_on", "pk")


def suggestions_settled(panel: Panel) -> QuerySet[SessionSuggestion]:
    """Return what the team has given its word on, the latest first."""
    return SessionSuggestion.objects.filter(panel=panel, settled_on__isnull=False).order_by("-settled_on", "-pk")


def suggested_by(person: Person, panel: Panel) -> QuerySet[SessionSuggestion]:
    """Return what somebody suggested with their account, the latest first."""
    return SessionSuggestion.objects.filter(panel=panel, suggested_by=person)


def suggested_without_account(panel: Panel, on: date) -> int:
    """Return how many suggestions strangers made on that day."""
    return SessionSuggestion.objects.filter(panel=panel, suggested_on=on, suggested_by=None).count()


@together
def unrecorded_in(panels: list[Panel], on: date) -> dict[int, list[ContactSession]]:
    """Return the panel's sessions of the days before that are neither recorded nor cancelled, the first one first."""
    found: dict[int, list[ContactSession]] = {panel.pk: [] for panel in panels}
    over = sessions().filter(panel__in=panels, ends_at__lt=_midnight(on), recorded_on=None, cancelled_on=None)
    for session in over.order_by("starts_at", "pk"):
        found[session.panel_id].append(session)
    return found


def _midnight(on: date) -> datetime:
    """Return the moment at which that day begins in London."""
    return timezone.make_aware(datetime.combine(on, time()))
