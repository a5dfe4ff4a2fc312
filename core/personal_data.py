"""Where what is kept about somebody lies; each app names its own provider (App B; GDPR-4).

An ``AppConfig`` may name a function by its dotted path as ``personal_data``. Called with a person, it yields the rows of
each model that are about them. Which fields of a row belong into a copy stands in the register; what is about somebody
else, or is a case file that the person may not see, is no provider's to give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import QuerySet
from django.utils.module_loading import import_string

from core.models import AuditEntry, Letter


@dataclass(frozen=True)
class Kept:
    """Rows of one model that are about a person: what they are called, and the model's own relations by which they were found.

    ``about`` names the place or day of a row where its fields alone would not say; it may name nobody else. ``fields`` are given
    where the rest of the row is somebody else's; otherwise every field goes along that the register marks.
    """

    title: str
    rows: QuerySet[Any]
    found_by: tuple[str, ...] = ()
    about: Callable[[Any], str] | None = None
    fields: tuple[str, ...] = ()


def kept_about(person: AbstractBaseUser) -> list[Kept]:
    """Return everything that the installed apps keep about the person."""
    paths = (getattr(config, "personal_data", "") for config in apps.get_app_configs())
    return [kept for path in paths if path for kept in import_string(path)(person)]


def kept(person: AbstractBaseUser) -> Iterator[Kept]:
    """Yield the letters to the person and what the audit trail says of their acts."""
    yield Kept("Letters to you", Letter.objects.filter(to_id=person.pk), found_by=("to",))
    yield Kept("What you did here", AuditEntry.objects.filter(by_id=person.pk), found_by=("by",))
