"""Makers of what happens between meetings, for tests."""

from __future__ import annotations

from typing import Any

from community.models import Concern
from community.services import concerns
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
