"""The meetings of somebody's panels as a calendar that their telephone reads by itself: places, and nobody's name."""

from __future__ import annotations

from datetime import date, timedelta

from django.core.signing import BadSignature, Signer
from django.db.models import Max
from django.urls import reverse

from access.actions import Action
from core import calendars, gate
from core.calendars import Entry
from meetings.letters import absolute, page_of, uid_of
from meetings.models import CalendarAddress, Meeting
from panels.queries import panels_on
from people.models import Person

PURPOSE = "meetings.calendar"
LOOKS_BACK = timedelta(days=366)
NAME = "Ward panel meetings"


def address_of(row: CalendarAddress) -> str:
    """Return the secret address."""
    return absolute(reverse("calendar-read", kwargs={"token": _signer().sign(f"{row.pk}-{row.mark}")}))


def row_at(token: str) -> CalendarAddress | None:
    """Return whose calendar stands at an address, or nothing where it was not made here or has been given up."""
    try:
        key, _, mark = _signer().unsign(token).partition("-")
    except BadSignature:
        return None
    return CalendarAddress.objects.select_related("person").filter(pk=key, mark=mark).first()


def meetings_of(person: Person, on: date) -> list[Meeting]:
    """Return the meetings that were called, those cancelled since among them, at the panels in which the person has a part on that day.

    Whoever has left, is suspended or may not sign in has none.
    """
    panels = [panel for panel in panels_on(person, on) if gate.may(person, Action.MEETING_READ, panel, on=on)]
    called = Meeting.objects.filter(panel__in=panels, notice_given_on__isnull=False, starts_at__date__gte=on - LOOKS_BACK)
    found = called.exclude(stage=Meeting.Stage.DRAFT).select_related("panel__ward").annotate(told_at=Max("notices__given_at"))
    return list(found.order_by("starts_at", "pk"))


def calendar_of(person: Person, on: date) -> bytes:
    """Return the calendar as its programs read it; the same as long as nothing has changed."""
    return calendars.feed(NAME, [_entry(meeting) for meeting in meetings_of(person, on)])


def _entry(meeting: Meeting) -> Entry:
    return Entry(
        uid=uid_of(meeting),
        sequence=meeting.sequence,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        title=str(meeting.panel),
        place=meeting.place,
        url=page_of(meeting),
        stamped_at=meeting.told_at or meeting.starts_at,  # type: ignore[attr-defined]
        is_cancelled=meeting.stage == Meeting.Stage.CANCELLED,
    )


def _signer() -> Signer:
    return Signer(salt=PURPOSE, sep=".")
