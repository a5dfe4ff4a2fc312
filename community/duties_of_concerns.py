"""What is owed between meetings: the chair looks the open concerns through before a meeting (HB 2.3, 4; MTG-15)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from access.roles import Role
from community.queries import concerns as queries
from core import gate
from core.duties import Duty
from handbook.community import CONCERNS
from handbook.dates import in_full
from handbook.words import counted
from meetings.queries import next_meeting
from panels.models import Panel
from panels.queries import panels_on
from people.models import Person


def owed(person: Person, on: date) -> Iterator[Duty]:
    """Yield the open concerns of each panel that the person chairs."""
    chaired = {held.panel for held in gate.holdings_of(person, on) if held.role is Role.CHAIR}
    for panel in panels_on(person, on) if chaired else ():
        if panel.pk in chaired and queries.open_in(panel):
            yield to_look_through(panel, on)


def to_look_through(panel: Panel, on: date) -> Duty:
    """Ask the chair to look the open concerns through; until the notice goes out they can be brought to the agenda."""
    number, meeting = queries.open_in(panel), next_meeting(panel, on)
    is_prepared = meeting is not None and meeting.stage == meeting.Stage.DRAFT
    until = f" Bring what the panel is to talk about to the agenda of {in_full(meeting.on)}." if meeting and is_prepared else ""
    return Duty(
        f"Look through {counted(number, 'open concern')}",
        f"Join those that say the same, and tell people what was done.{until}",
        CONCERNS.source,
        meeting.notice_by if meeting and is_prepared else None,
        reverse("concerns", args=[panel.slug]),
        "See the concerns",
    )
