"""What was raised between meetings stands under its item of the next one, on the agenda, live and in the minutes (MTG-15)."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from community.models import Concern
from community.queries import concerns as queries
from handbook.community import CONCERNS
from handbook.dates import in_full
from handbook.words import counted
from meetings.masking import Mask
from meetings.models import AgendaItem, Meeting
from meetings.record import Table
from meetings.returning import Bundle, Returning

Topic = AgendaItem.Topic
HEAD = ("Concern", "Raised by", "You said, we did")


def bundles(meeting: Meeting) -> Iterator[Bundle]:
    """Yield the concerns that were brought to the meeting, in the panel's own words."""
    url = reverse("concerns", args=[meeting.panel.slug])
    things = tuple(Returning(Topic.CONCERNS, one.subject, _how(one), url) for one in queries.brought_to(meeting))
    if things:
        why = "Raised between meetings and brought here; whoever raised one is told what was done."
        yield Bundle(Topic.CONCERNS, things, why, CONCERNS)


def recorded(meeting: Meeting, topic: str, mask: Mask) -> Iterator[Table]:
    """Yield for the minutes what was brought, by how many, and what was done so far."""
    if topic != Topic.CONCERNS:
        return
    rows = tuple((mask.of(one.subject), _people(one), mask.of(_answer(one))) for one in queries.brought_to(meeting))
    if rows:
        yield Table("Concerns that were brought", HEAD, rows)


def _how(concern: Concern) -> str:
    answered = f", answered on {in_full(concern.settled_on)}" if concern.is_answered and concern.settled_on else ""
    return f"Raised by {_people(concern)}{answered}."


def _people(concern: Concern) -> str:
    return counted(1 + concern.others, "person", "people")  # type: ignore[attr-defined]


def _answer(concern: Concern) -> str:
    if not concern.is_answered:
        return "Not answered yet."
    return f"You said: {concern.you_said} We did: {concern.we_did}"
