"""A meeting that was held on paper is entered afterwards, by the rules of its own day (MTG-23, PAN-8)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from handbook.evenings import ENTERED, require_held_already, require_members_of_the_day
from handbook.meetings import last_day_for_notice
from handbook.membership import require_accompanied
from handbook.panels import require_living
from handbook.rules import Breach
from meetings.models import AgendaItem, Attendance, Meeting
from meetings.services.calling import Arrangement
from meetings.services.expected import expect
from panels import queries as panels
from panels.models import Panel
from people.models import Person

DECIDED = "What the minutes on paper say"


@transaction.atomic
def enter(
    panel: Panel,
    arrangement: Arrangement,
    *,
    notice_given_on: date | None,
    present: Collection[Person],
    visitors: int,
    said: str,
    by: Person,
    on: date,
) -> Meeting:
    """Enter a meeting as it was held: who was expected is as of its day, and the record says that it was entered later."""
    panel = panels.locked(panel)
    require_living(panel.is_living)
    require_held_already(arrangement.on, on)
    _require_new(panel, arrangement)
    meeting = Meeting.objects.create(
        panel=panel,
        stage=Meeting.Stage.HELD,
        **asdict(arrangement),
        notice_by=last_day_for_notice(arrangement.on, panel.counts_clear_days),
        notice_given_on=notice_given_on,
        proposed_by=by,
        proposed_on=on,
        asked_on=on,
        began_at=arrangement.starts_at,
        ended_at=arrangement.ends_at,
        visitors=visitors,
        entered_by=by,
        entered_on=on,
    )
    expect(meeting, meeting.held_on)
    _note_present(meeting, present)
    AgendaItem.objects.create(meeting=meeting, position=1, title=DECIDED, discussion=said.strip())
    audit.record(by, Action.MINUTES_DRAFT, meeting, "entered from paper")
    return meeting


def _require_new(panel: Panel, arrangement: Arrangement) -> None:
    """Refuse a day of which a meeting is there already: what was recorded on the evening is not entered over."""
    begun = (Meeting.Stage.IN_PROGRESS, Meeting.Stage.HELD)
    if any(meeting.on == arrangement.on for meeting in Meeting.objects.filter(panel=panel, stage__in=begun)):
        raise Breach(ENTERED, "A meeting of that day is recorded already. Correct the day, or leave it as it is.")


def _note_present(meeting: Meeting, present: Collection[Person]) -> None:
    """Mark who came; the young came with the adult whom the panel knows of."""
    rows = {row.person_id: row for row in meeting.attendances.select_related("person", "membership")}
    require_members_of_the_day([one.full_name for one in present if one.pk not in rows], meeting.on)
    for one in present:
        row = rows[one.pk]
        row.state = Attendance.State.PRESENT
        if row.membership is not None:
            row.adult = row.membership.appropriate_adult if one.is_under_18(meeting.on) else ""
            require_accompanied(one.is_under_18(meeting.on), row.adult)
        row.save(update_fields=["state", "adult"])
