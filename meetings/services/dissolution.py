"""A panel is asked to dissolve itself, told of it with the notice, and does so by two thirds (ToR 11; DIS-1, DIS-3)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from handbook.panels import require_living
from handbook.rules import Breach
from handbook.votes import DISSOLUTION
from meetings.models import AgendaItem, Meeting
from meetings.services import agenda, calling
from panels.models import Panel
from panels.services import panels
from people.models import Person

TITLE = "Proposal: dissolve the panel"
QUESTION = "The panel dissolves itself, as it was proposed with the notice."


@transaction.atomic
def propose(meeting: Meeting, *, because: str, by: Person, on: date) -> AgendaItem:
    """Put the proposal to dissolve the panel on an agenda, before the notice takes its words to everybody."""
    require_living(meeting.panel.is_living)
    if AgendaItem.objects.filter(meeting=meeting).exclude(dissolves_because="").exists():
        raise Breach(DISSOLUTION, "The proposal to dissolve the panel is on this agenda already. To word it anew, remove that item first.")
    item = agenda.add(meeting, title=TITLE, topic=AgendaItem.Topic.DISSOLUTION, by=by, on=on)
    item.dissolves_because = because.strip()
    item.save(update_fields=["dissolves_because"])
    return item


def dissolve(panel: Panel, *, by: Person, on: date) -> Panel:
    """Cancel the meetings to come and dissolve the panel, as its meeting has voted."""
    calling.cancel_all(panel, because="The panel has dissolved itself.", by=by, on=on)
    return panels.dissolve(panel, by=by, on=on)
