"""A rehearsal: an evening to try everything out, that mails nobody, counts nowhere and is thrown away (MTG-24)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from access.actions import Action
from core import audit
from handbook.evenings import REHEARSED, require_rehearsal
from handbook.panels import require_living
from handbook.rules import Breach
from meetings import queries
from meetings.models import (
    AgendaItem,
    Entered,
    Meeting,
    Motion,
)
from meetings.services import agenda
from meetings.services.expected import expect
from panels.models import Panel
from panels.queries import locked as locked_panel
from people.models import Person

LASTS = timedelta(hours=2)
PLACE = "Nowhere: this is a rehearsal"


@transaction.atomic
def rehearse(panel: Panel, *, by: Person, at: datetime) -> Meeting:
    """Begin a rehearsal with the example agenda and everybody on the list; there is one at a time."""
    panel = locked_panel(panel)
    require_living(panel.is_living)
    if queries.rehearsal_of(panel) is not None:
        raise Breach(REHEARSED, "There is a rehearsal already. Go on with it, or throw it away first.")
    if Meeting.objects.filter(panel=panel, stage=Meeting.Stage.IN_PROGRESS).exists():
        raise Breach(REHEARSED, "A meeting is in progress. Rehearse before it or after it.")
    on = timezone.localtime(at).date()
    meeting = Meeting.everything.create(
        panel=panel,
        is_rehearsal=True,
        stage=Meeting.Stage.IN_PROGRESS,
        starts_at=at,
        ends_at=at + LASTS,
        began_at=at,
        venue=PLACE,
        public_access=Meeting.PublicAccess.MEMBERS,
        proposed_by=by,
        proposed_on=on,
        asked_on=on,
        notice_by=on,
    )
    agenda.make_from_template(meeting)
    expect(meeting, on)
    audit.record(by, Action.ATTENDANCE_RECORD, meeting, outcome="rehearsal")
    return meeting


@transaction.atomic
def throw_away(meeting: Meeting, *, by: Person) -> Panel:
    """Take a rehearsal away with everything that was entered at it; the trail of acts says that there was one."""
    meeting = queries.locked(meeting)
    require_rehearsal(meeting.is_rehearsal)
    audit.record(by, Action.ATTENDANCE_RECORD, meeting, outcome="rehearsal thrown away")
    _delete(meeting)
    return meeting.panel


def clear(panel: Panel) -> None:
    """Take the panel's rehearsal away, as when a meeting that is meant begins."""
    meeting = queries.rehearsal_of(panel)
    if meeting is not None:
        _delete(queries.locked(meeting))


def _delete(meeting: Meeting) -> None:
    """Delete what belongs to the evening: what leans on something else goes before it."""
    motions, items = Motion.everything.filter(item__meeting=meeting), AgendaItem.objects.filter(meeting=meeting)
    for motion in motions.order_by("-pk"):  # a second ballot and its options lean on the first
        for part in (motion.secret_counts, motion.secret_voters, motion.ballots, motion.roll, motion.options):
            part.all().delete()
        motion.delete()
    for item in items:
        for written in (item.interests, item.outcomes, item.action_points):
            written.all().delete()
    items.delete()
    for rows in (meeting.minutes, meeting.attendances):
        rows.all().delete()
    Entered.objects.filter(meeting=meeting).delete()
    meeting.delete()
