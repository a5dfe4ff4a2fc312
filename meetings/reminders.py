"""Reminders before a meeting: plan one, open one, give notice, reply, send papers (ToR 9; MTG-1, MTG-2, MTG-10, MTG-16, MTG-18).

Each yields everything that ought to have been written by today; the outbox keeps what is there already.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from core.outbox import Draft
from handbook.evenings import open_meeting_by, open_meeting_reminder_from
from handbook.meetings import next_meeting_by, pack_by, reminder_from
from handbook.replies import is_to_be_reminded
from meetings import letters, letters_of_papers, letters_of_replies, queries, way
from meetings.models import Meeting
from meetings.queries.meetings import meetings
from meetings.queries.replies import standing
from panels import queries as panels
from panels.models import Panel, Posting
from panels.queries.callers import callers
from people.models import Person

REMIND_OF_NOTICE = timedelta(days=7)


def due(today: date) -> Iterator[Draft]:
    """Yield every reminder that is due by today."""
    yield from _to_meet(today)
    yield from _to_open(today)
    for meeting in meetings().filter(stage=Meeting.Stage.DRAFT):
        if meeting.notice_by - REMIND_OF_NOTICE <= today <= meeting.on:
            yield from letters.notice_due(meeting, _callers(meeting.panel, today))
        if meeting.notice_by < today <= meeting.on:
            yield from letters.notice_late(meeting, _callers(meeting.panel, today))
    for meeting in meetings().filter(stage=Meeting.Stage.CALLED):
        yield from _to_reply(meeting, today)
        if way.are_papers_due(meeting, today):
            yield from _to_send_papers(meeting, today)


def _to_send_papers(meeting: Meeting, today: date) -> Iterator[Draft]:
    """Remind of papers that are due in a week, and again once they are late, until they have gone out (MTG-16)."""
    due_by, panel = pack_by(meeting.on), meeting.panel
    yield from letters_of_papers.pack_due(meeting, due_by, _chair_and_officers(panel, today))
    if today > due_by:
        yield from letters_of_papers.pack_late(meeting, due_by, _callers(panel, today))


def _to_reply(meeting: Meeting, today: date) -> Iterator[Draft]:
    """Ask whoever has not answered a notice, once for each day that the meeting is called for (MTG-18)."""
    if not is_to_be_reminded(meeting.on, None, today):
        return
    told = queries.told_on(meeting)
    silent = [one.person for one in standing(meeting, today).silent if is_to_be_reminded(meeting.on, told.get(one.person.pk), today)]
    yield from letters_of_replies.reply_due(meeting, silent)


def _to_meet(today: date) -> Iterator[Draft]:
    """Remind whoever calls the meetings of panels that have none planned, from day 60 and again once the limit has passed (OFF-9)."""
    planned = Meeting.objects.filter(queries.is_planned(today)).values("panel")
    for panel in panels.panels().filter(stage__in=Panel.LIVING).exclude(pk__in=planned):
        since = queries.last_held_on(panel, today) or panel.founded_on
        due_by = next_meeting_by(since, panel.interval_months)
        if today >= reminder_from(since, panel.interval_months):
            yield from letters.meeting_due(panel, due_by, today > due_by, _who_calls(panel, today))


def _to_open(today: date) -> Iterator[Draft]:
    """Remind the chairs of panels that the public could not visit for long, and again once the twelve months have passed (MTG-10)."""
    for panel in panels.panels().filter(stage__in=Panel.LIVING):
        since = queries.last_open_on(panel, today) or panel.founded_on
        due_by = open_meeting_by(since)
        if today >= open_meeting_reminder_from(since) and not queries.opens_by(panel, today):
            yield from letters.open_meeting_due(panel, due_by, today > due_by, _chair(panel, today))


def _who_calls(panel: Panel, today: date) -> list[Person]:
    """Return the chair or who stands in for one and, where nobody does, the ward's officers."""
    wards_own = panels.officers_of(panel, today).filter(role=Posting.Role.DWO)
    return callers(panel, today) or list({posting.person_id: posting.person for posting in wards_own}.values())


def _chair(panel: Panel, today: date) -> list[Person]:
    chair = panels.chair_of(panel, today)
    return [chair] if chair else []


def _callers(panel: Panel, today: date) -> list[Person]:
    people = [panels.chair_of(panel, today), panels.secretary_of(panel, today)]
    return list({person.pk: person for person in people if person}.values())


def _chair_and_officers(panel: Panel, today: date) -> list[Person]:
    people = [*_chair(panel, today), *(posting.person for posting in panels.officers_of(panel, today))]
    return list({person.pk: person for person in people}.values())
