"""Text that the database holds encrypted: case files, and whatever else is nobody's to read on a disk (App B; GDPR-7).

The keys stand in the setting FIELD_KEYS, apart from SECRET_KEY, so that either can be changed alone. The first key
encrypts; all of them decrypt. ``script/manage renew_field_keys`` writes everything anew with the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NoReturn

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.apps import apps
from django.apps.registry import Apps
from django.conf import settings
from django.db import models
from django.db.models.lookups import IsNull
from django.utils.encoding import force_str

from handbook.rules import decides, rule

AT_REST = rule("GDPR-7", "App B", "Sensitive texts are encrypted where they are stored.")


class Unreadable(Exception):
    """A stored text that none of the keys opens."""


@cache
def _ring(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def ring() -> MultiFernet:
    """Return the keys that the settings name now."""
    return _ring(tuple(settings.FIELD_KEYS))


@decides(AT_REST)
def encrypted(text: str) -> str:
    """Return the text as it is stored; the same text looks different each time, and nothing looks like nothing."""
    return ring().encrypt(text.encode()).decode() if text else ""


def decrypted(stored: str) -> str:
    """Return the text that was stored."""
    if not stored:
        return ""
    try:
        return ring().decrypt(stored.encode()).decode()
    except InvalidToken:
        raise Unreadable("None of the keys in FIELD_KEYS opens a stored text. Put the key back that it was written with.") from None


# Django's class takes no type arguments when it runs.
class EncryptedTextField(models.TextField):  # type: ignore[type-arg]
    """A text that is encrypted on its way into the database and read on its way out; nobody can search in it."""

    description = "Text, encrypted at rest"

    def get_prep_value(self, value: Any) -> str | None:
        """Return what goes into the database."""
        return None if value is None else encrypted(force_str(value))

    def from_db_value(self, value: str | None, *query: Any) -> str | None:
        """Return what the row says."""
        return None if value is None else decrypted(value)

    def get_lookup(self, lookup_name: str) -> Any:
        """Allow to ask whether there is a text, and nothing about what it says."""
        return super().get_lookup(lookup_name) if lookup_name == IsNull.lookup_name else self._refuse(lookup_name)

    def get_transform(self, lookup_name: str) -> NoReturn:
        """Refuse."""
        self._refuse(lookup_name)

    def _refuse(self, lookup_name: str) -> NoReturn:
        raise TypeError(f"{self.name} is encrypted, so no row is found by it ({lookup_name}).")


def fields(of: Apps = apps) -> Iterator[tuple[type[models.Model], list[str]]]:
    """Yield every model that has encrypted texts, with their names."""
    for model in of.get_models():
        names = [field.name for field in model._meta.concrete_fields if isinstance(field, EncryptedTextField)]
        if names:
            yield model, names


def renew(of: Apps = apps) -> int:
    """Write every encrypted text anew with the first key and return how many rows that were."""
    rows = 0
    for model, names in fields(of):
        kept: models.QuerySet[models.Model] = models.QuerySet(model)
        for row in kept.only("pk", *names).iterator():
            kept.filter(pk=row.pk).update(**{name: getattr(row, name) for name in names})
            rows += 1
    return rows
