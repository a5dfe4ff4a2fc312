"""How a panel is doing as far as its meetings go: in time, with notice, open to the public (ToR 9a, 9b, 9f; MTG-1, MTG-2, MTG-10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from handbook.dates import in_full
from handbook.evenings import OPEN_DOOR, closed_for_long, open_meeting_by
from handbook.meetings import NOTICE, QUARTERLY, next_meeting_by, overdue
from handbook.words import counted
from meetings import queries
from panels.health import Reason
from panels.models import Panel

NOTICES_LOOKED_AT = 3


def reasons(panel: Panel, on: date) -> Iterator[Reason]:
    """Say whether the panel meets in time, gives notice in time and lets the public in once a year."""
    yield _meets_in_time(panel, on)
    yield from _gives_notice(panel)
    yield _opens_its_door(panel, on)


def _meets_in_time(panel: Panel, on: date) -> Reason:
    last, ahead = queries.last_held_on(panel, on), queries.next_meeting(panel, on)
    since = last or panel.founded_on
    limit = next_meeting_by(since, panel.interval_months)
    late = overdue(since, on, panel.interval_months)
    met = f"Last met on {in_full(last)}." if last else f"Set up on {in_full(since)}; it has not met yet."
    if late is not None:
        return Reason("It is late to meet.", late.sentence, QUARTERLY, is_ok=False)
    if ahead is None:
        return Reason("No meeting is planned.", f"{met} The next is due by {in_full(limit)}.", QUARTERLY, is_ok=False)
    if ahead.on > limit:
        planned = f"{met} The next is planned for {in_full(ahead.on)}, later than {in_full(limit)}."
        return Reason("The next meeting is late.", planned, QUARTERLY, is_ok=False)
    return Reason("It meets in time.", f"{met} The next date, {in_full(ahead.on)}, is in time.", QUARTERLY, is_ok=True)


def _gives_notice(panel: Panel) -> Iterator[Reason]:
    """Look at the last few notices; a panel that has given none has nothing to be judged by."""
    known = sorted((*queries.held_in(panel), *queries.ahead_on(panel)), key=lambda meeting: meeting.starts_at, reverse=True)
    last = [meeting for meeting in known if meeting.notice_given_on is not None][:NOTICES_LOOKED_AT]
    short = [meeting for meeting in last if meeting.is_short_notice]
    if short:
        text = f"It was short for {counted(len(short), 'meeting')} of the last {len(last)}."
        yield Reason("Notice has been short.", text, NOTICE, is_ok=False)
    elif last:
        which = "the last meeting" if len(last) == 1 else f"each of the last {len(last)} meetings"
        yield Reason("Notice is given in time.", f"People had 14 days or more before {which}.", NOTICE, is_ok=True)


def _opens_its_door(panel: Panel, on: date) -> Reason:
    """Look for a meeting at a venue that the public could come to; a panel that has had none counts from the day it was set up."""
    last = queries.last_open_on(panel, on)
    warning = closed_for_long(last or panel.founded_on, on)
    if warning is not None:
        return Reason("The public could not come.", warning.sentence, warning.rule, is_ok=False)
    due_by = in_full(open_meeting_by(last or panel.founded_on))
    said = f"It last could on {in_full(last)}; the next time is due by {due_by}." if last else f"The first time is due by {due_by}."
    return Reason("The public can come.", said, OPEN_DOOR, is_ok=True)
