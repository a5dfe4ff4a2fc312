"""Contact sessions since the last meeting stand under their item, live and in the minutes, with how many came (HB 4; MTG-14)."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from community.models import ContactSession
from community.queries import sessions as queries
from handbook.community import SESSIONS
from handbook.dates import in_full
from handbook.words import counted, opening
from meetings.masking import Mask
from meetings.models import AgendaItem, Meeting
from meetings.record import Table
from meetings.returning import Bundle, Returning

TOPIC = AgendaItem.Topic.CONTACT_SESSIONS
HEAD = ("Where", "When", "Came", "What was raised")


def bundles(meeting: Meeting) -> Iterator[Bundle]:
    """Yield the sessions since the panel last met, with turnout."""
    url = reverse("sessions", args=[meeting.panel.slug])
    things = tuple(Returning(TOPIC, one.place, _how(one), url) for one in queries.recorded_for(meeting))
    if things:
        yield Bundle(TOPIC, things, "The police team’s contact sessions since the panel last met.", SESSIONS)


def recorded(meeting: Meeting, topic: str, mask: Mask) -> Iterator[Table]:
    """Yield the same for the minutes."""
    if topic != TOPIC:
        return
    found = queries.recorded_for(meeting)
    rows = tuple((mask.of(one.place), in_full(one.on), str(one.came), mask.of(one.raised) or "Nothing") for one in found)
    if rows:
        yield Table("Contact sessions since the last meeting", HEAD, rows)


def _how(session: ContactSession) -> str:
    came = opening(counted(session.came or 0, "person came", "people came"))
    return f"{in_full(session.on)}. {came}. {session.raised}".rstrip()
