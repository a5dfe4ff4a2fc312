"""Makers of what happens between meetings, for tests."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from community.models import Concern, ContactSession, SessionSuggestion
from community.services import concerns, sessions
from handbook.retention import concern_until
from panels.models import Panel
from tests import make


def concern(panel: Panel, **fields: Any) -> Concern:
    """Make a concern that was raised today without an account."""
    values = {"place": "Mallow Walk", "words": "Mopeds race through at night.", "raised_on": make.today()} | fields
    return Concern.objects.create(panel=panel, keep_until=concern_until(values["raised_on"], None), **values)


def answered(panel: Panel, **fields: Any) -> Concern:
    """Make a concern that was answered today."""
    said = {"subject": "Mopeds at night", "you_said": "Mopeds race at night.", "we_did": "Two patrols a week."}
    return concerns.answer(concern(panel, **fields), **said, by=make.person(), on=make.today())


def session(panel: Panel, *, in_days: int = 3, **fields: Any) -> ContactSession:
    """Make a contact session that is planned for so many days from today, late in the evening."""
    begins = timezone.make_aware(datetime.combine(make.today() + timedelta(days=in_days), time(23)))
    values = {"place": "The library", "ends_at": begins + timedelta(minutes=59), "planned_on": make.today()} | fields
    values.setdefault("planned_by", make.person())
    return ContactSession.objects.create(panel=panel, starts_at=begins, **values)


def recorded(panel: Panel, *, days_ago: int = 7, **fields: Any) -> ContactSession:
    """Make a contact session that was held so many days ago and recorded."""
    values = {"came": 9, "raised": "Lamps are out.", "recorded_on": make.today()} | fields
    values.setdefault("recorded_by", make.person())
    return session(panel, in_days=-days_ago, **values)


def suggestion(panel: Panel, **fields: Any) -> SessionSuggestion:
    """Make a suggestion that waits for the team's word."""
    return SessionSuggestion.objects.create(panel=panel, **{"place": "The school gate", "suggested_on": make.today()} | fields)


def settled(one: SessionSuggestion, *, word: str = "In June.") -> SessionSuggestion:
    """Let the team give its word on a suggestion."""
    return sessions.settle(one, is_taken_up=False, word=word, by=make.person(), on=make.today())
