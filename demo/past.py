"""The past: days counted back from today, and the moment at which something is said to have happened.

Services date what they write by the clock. ``happened`` gives the rows that were written inside it the moment of the
story, and marks their letters as sent, so that a worker does not send two years of post at its first start. The audit
trail is left alone: its entries say when the demo was made, which is the truth.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Max
from django.utils import timezone

from core.models import Document, Letter
from meetings.models import Notice, Outcome
from panels.models import Signature
from people.models import Person
from policing.models import Upload

QUARTER = timedelta(weeks=12)
TUESDAY, WEDNESDAY, THURSDAY = 1, 2, 3
LAST_DAYS_OF_NOTICE = timedelta(days=17)

DATED: dict[Any, tuple[str, ...]] = {
    Person: ("created_at",),
    Signature: ("signed_at",),
    Notice: ("given_at",),
    Outcome: ("recorded_at",),
    Document: ("made_at",),
    Upload: ("uploaded_at",),
    Letter: ("written_at", "due_at", "sent_at"),
}


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Return a moment of that day in London."""
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def next_meeting_on(today: date) -> date:
    """Return the Wednesday for which notice is due within days: three of them are left, and at most nine outside Christmas."""
    first = today + LAST_DAYS_OF_NOTICE
    day = first + timedelta(days=(WEDNESDAY - first.weekday()) % 7)
    while _outside_christmas(day) != day:
        day += timedelta(days=7)
    return day


def weekday_before(day: date, weekday: int) -> date:
    """Return the last such weekday up to that day."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def meeting_on(upcoming: date, quarters_back: int) -> date:
    """Return the day of an earlier meeting (a later one for -1), twelve weeks apart and never at Christmas."""
    return _outside_christmas(upcoming - QUARTER * quarters_back)


def _outside_christmas(day: date) -> date:
    if (day.month, day.day) in {(12, 24), (12, 25)}:
        return day - timedelta(days=2)
    if (day.month == 12 and day.day > 25) or (day.month, day.day) == (1, 1):
        return day + timedelta(days=7)
    return day


@contextmanager
def happened(moment: datetime) -> Iterator[None]:
    """Let everything that is written inside have been written at that moment, and its letters have left then."""
    last = {model: _last_of(model) for model in DATED}
    yield
    for model, fields in DATED.items():
        model.objects.filter(pk__gt=last[model]).update(**dict.fromkeys(fields, moment))
    sent = Letter.objects.filter(pk__gt=last[Letter], stage=Letter.Stage.WAITING)
    sent.update(stage=Letter.Stage.SENT, attempts=1)


def _last_of(model: Any) -> int:
    last: int = model.objects.aggregate(last=Max("pk"))["last"] or 0
    return last
