"""Changes in the police team of the ward since the panel last met, told under the police's own item (HB 2.2; GEO-3, MTG-7)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from handbook.dates import in_full
from handbook.places import TEAM_CHANGES, is_to_tell
from meetings import queries
from meetings.models import AgendaItem, Meeting
from meetings.returning import Bundle, Returning
from panels.models import Posting
from panels.queries import team_postings

TOPIC = AgendaItem.Topic.POLICE_ACTION


def changes(meeting: Meeting) -> Iterator[Bundle]:
    """Yield who came to the team and who left it since the meeting before; a panel that has not met yet is told of no change."""
    before = queries.last_held_on(meeting.panel, meeting.on - timedelta(days=1))
    if before is None:
        return
    told = sorted(change for posting in team_postings(meeting.panel) for change in _of(posting, before, meeting.on))
    if told:
        url = reverse("members", kwargs={"panel": meeting.panel.slug})
        things = tuple(Returning(TOPIC, name, how, url) for _, name, how in told)
        yield Bundle(TOPIC, things, "The police team has changed since the panel last met.", TEAM_CHANGES)


def _of(posting: Posting, before: date, on: date) -> Iterator[tuple[date, str, str]]:
    """Yield the day of each change with the officer's name and what it is; who leaves is there to the end of the last day."""
    what = posting.get_role_display().lower()
    if is_to_tell(posting.since, before, on):
        yield posting.since, str(posting.person), f"{what} since {in_full(posting.since)}"
    if posting.until is not None and is_to_tell(posting.until + timedelta(days=1), before, on):
        yield posting.until, str(posting.person), f"{what} until {in_full(posting.until)}"
