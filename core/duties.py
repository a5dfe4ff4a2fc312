"""What is owed by whom, and the reminders that go with it; each app names its own providers.

An ``AppConfig`` may name two functions by their dotted path: ``duties``, called with a person and a day, yields what
that person owes; ``reminders``, called with today, yields every letter that ought to have been written by today.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils.module_loading import import_string

from core import gate, outbox

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Duty:
    """Something a person is to do: what, why, by which rule, until when, and where."""

    title: str
    why: str
    rule_source: str
    by: date | None
    url: str
    button: str


def owed_by(person: AbstractBaseUser, on: date) -> list[Duty]:
    """Return what the person owes, the nearest deadline first and what has none last."""
    with gate.asked_once():
        duties = [duty for provider in _providers("duties") for duty in provider(person, on)]
    return sorted(duties, key=lambda duty: (duty.by or date.max, duty.title))


def write_reminders(today: date) -> int:
    """Write every reminder that is due by today and return how many providers were asked.

    An app whose reminders fail does not keep the others' from being written.
    """
    asked = 0
    for provider in _providers("reminders"):
        try:
            with transaction.atomic():
                outbox.post(_drafts(provider, today))
            asked += 1
        except Exception:
            log.exception("Reminders of %s could not be written.", provider.__module__)
    return asked


def _drafts(provider: Callable[[date], Iterable[outbox.Draft]], today: date) -> list[outbox.Draft]:
    return list(provider(today))


def _providers(kind: str) -> Iterator[Callable[..., Any]]:
    for config in apps.get_app_configs():
        path = getattr(config, kind, "")
        if path:
            yield import_string(path)
