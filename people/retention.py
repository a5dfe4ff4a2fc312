"""What has been kept long enough goes: each app removes its own, day by day (App B; GDPR-5).

An ``AppConfig`` may name by their dotted paths:

- ``retention``, called with a day: removes everything whose time has come by that day and returns how much it was. It may
  be called twice a day or a week late, and then does the same as once in time;
- ``parts``, called with a day: yields who has left, with the last day of their last part (a seat, a posting);
- ``cases``, called without anything: yields the people whose details stay because a complaint or an appeal is open.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from django.apps import apps
from django.db import transaction
from django.utils.module_loading import import_string

from handbook.retention import contact_until
from people.services import copies, leavers

log = logging.getLogger(__name__)


def remove_what_is_due(today: date) -> int:
    """Let every app remove what is due by today; one that fails does not keep the others' from going."""
    removed = 0
    for provider in _providers("retention"):
        try:
            with transaction.atomic():
                removed += provider(today)
        except Exception:
            log.exception("What is due of %s could not be removed.", provider.__module__)
    return removed


def remove(today: date) -> int:
    """Remove the contact details of leavers and the files of copies whose time has come."""
    return remove_contacts(today) + copies.remove_due(today)


def remove_contacts(today: date) -> int:
    """Remove the contact details of whoever left long enough ago and has no open case."""
    held = {person for provider in _providers("cases") for person in provider()}
    due = []
    for person, left_on in _last_days(today).items():
        until = contact_until(left_on, has_open_case=person in held)
        if until is not None and until <= today:
            due.append(person)
    return leavers.remove_contact(due, on=today)


def _last_days(today: date) -> dict[int, date]:
    """Return who has no part left, with the last day of the last one."""
    last: dict[int, date] = {}
    for provider in _providers("parts"):
        for person, left_on in provider(today):
            last[person] = max(left_on, last.get(person, left_on))
    return last


def _providers(kind: str) -> Iterator[Callable[..., Any]]:
    for config in apps.get_app_configs():
        path = getattr(config, kind, "")
        if path:
            yield import_string(path)
