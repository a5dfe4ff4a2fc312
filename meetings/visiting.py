"""The questions of residents that were laid under a meeting, told under its item on concerns (HB 4.3; MTG-11)."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.evenings import WELCOME
from meetings.models import AgendaItem, Meeting
from meetings.queries.visitors import laid_under
from meetings.returning import Bundle, Returning

TOPIC = AgendaItem.Topic.CONCERNS


def questions(meeting: Meeting) -> Iterator[Bundle]:
    """Yield what residents asked in advance, without their names."""
    laid = laid_under(meeting)
    if laid:
        things = tuple(Returning(TOPIC, one.question, "", meeting.get_absolute_url()) for one in laid)
        yield Bundle(TOPIC, things, "Residents asked this in advance.", WELCOME)
