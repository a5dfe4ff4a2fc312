"""Calendar files: one meeting each, so that it lands in people's calendars, moves there and goes again; or all of somebody's to read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from icalendar import Calendar, Event, Timezone, vCalAddress, vText

from core.transport import sender

A_YEAR = timedelta(days=366)
REFRESHED_EVERY = timedelta(hours=6)
EMPTY_SINCE = datetime(2026, 1, 1, tzinfo=UTC)

Method = Literal["REQUEST", "CANCEL"]


def meeting_file(
    uid: str,
    sequence: int,
    starts_at: datetime,
    ends_at: datetime,
    title: str,
    place: str,
    url: str,
    method: Method = "REQUEST",
    *,
    to: str = "",
) -> bytes:
    """Return a calendar file with one meeting.

    The same ``uid`` with a higher ``sequence`` moves the meeting, ``CANCEL`` takes it out. ``to`` is the one person
    the file is sent to; nobody else is named in it.
    """
    event = Event()
    event.add("uid", _line(uid))
    event.add("sequence", sequence)
    event.add("dtstamp", timezone.now())
    event.add("dtstart", starts_at.astimezone(_zone()))
    event.add("dtend", ends_at.astimezone(_zone()))
    event.add("summary", _line(title))
    event.add("location", _line(place))
    event.add("url", _line(url))
    event.add("status", "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    event["organizer"] = _person(sender(), name="Wardpanel")
    if to:
        event["attendee"] = _person(to)
    calendar = Calendar()
    calendar.add("prodid", "-//Wardpanel//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add_component(event)
    calendar.add_missing_timezones((starts_at - A_YEAR).date(), (starts_at + A_YEAR).date())
    content: bytes = calendar.to_ical()
    return content


@dataclass(frozen=True)
class Entry:
    """One meeting of a calendar that programs read by themselves."""

    uid: str
    sequence: int
    starts_at: datetime
    ends_at: datetime
    title: str
    place: str
    url: str
    stamped_at: datetime
    is_cancelled: bool = False


def feed(name: str, entries: Iterable[Entry]) -> bytes:
    """Return a calendar to subscribe to; it names nobody, and is the same each time for the same entries."""
    found = list(entries)
    calendar = Calendar()
    calendar.add("prodid", "-//Wardpanel//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _line(name))
    calendar.add("refresh-interval", REFRESHED_EVERY, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    first = min((entry.starts_at for entry in found), default=EMPTY_SINCE)
    last = max((entry.starts_at for entry in found), default=EMPTY_SINCE)
    # A calendar without meetings has its time zone all the same: one without any part is not a calendar.
    calendar.add_component(Timezone.from_tzid(settings.TIME_ZONE, first_date=(first - A_YEAR).date(), last_date=(last + A_YEAR).date()))
    for entry in found:
        calendar.add_component(_event(entry))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", _line(entry.uid))
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.stamped_at)
    event.add("dtstart", entry.starts_at.astimezone(_zone()))
    event.add("dtend", entry.ends_at.astimezone(_zone()))
    event.add("summary", _line(entry.title))
    event.add("location", _line(entry.place))
    event.add("url", _line(entry.url))
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    return event


def media_type(method: Method = "REQUEST") -> str:
    """Return the media type under which mail programs offer to put the meeting into the calendar."""
    return f"text/calendar; method={method}"


def _zone() -> ZoneInfo:
    return ZoneInfo(settings.TIME_ZONE)


def _line(text: str) -> str:
    """Keep a value on its own line: whatever could end the line becomes a space."""
    return "".join(character if character.isprintable() else " " for character in text).strip()


def _person(address: str, name: str = "") -> vCalAddress:
    person = vCalAddress(f"mailto:{_line(address)}")
    if name:
        person.params["cn"] = vText(name)
    return person
