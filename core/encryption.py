"""Texts and files that are stored encrypted: case files, and whatever else is nobody's to read on a disk (App B; GDPR-7).

The keys stand in the setting FIELD_KEYS, apart from SECRET_KEY, so that either can be changed alone. The first key
encrypts; all of them decrypt. ``script/manage renew_field_keys`` writes everything anew with the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from pathlib import PurePath
from typing import Any, NoReturn

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.apps import apps
from django.apps.registry import Apps
from django.conf import settings
from django.core.files.base import ContentFile
from django.db import models, transaction
from django.db.models.lookups import IsNull
from django.utils.encoding import force_str

from handbook.rules import decides, rule

AT_REST = rule("GDPR-7", "App B", "Sensitive texts are encrypted where they are stored.")
LOST_KEY = "None of the keys in FIELD_KEYS opens something that is stored. Put the key back that it was written with."


class Unreadable(Exception):
    """Something stored that none of the keys opens."""


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
    return _opened(stored.encode()).decode()


def _opened(stored: bytes) -> bytes:
    try:
        return ring().decrypt(stored)
    except InvalidToken:
        raise Unreadable(LOST_KEY) from None


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


class EncryptedFileField(models.FileField):
    """A file whose bytes are encrypted on the disk; they are written by ``write_file`` and read by ``read_file``."""

    description = "File, encrypted at rest"


@decides(AT_REST)
def write_file(row: models.Model, field: str, name: str, content: bytes) -> None:
    """Write the bytes as the row's file of that name; the row is left to its caller to save."""
    getattr(row, field).save(name, ContentFile(ring().encrypt(content)), save=False)


def read_file(row: models.Model, field: str) -> bytes:
    """Return the bytes that were written."""
    with getattr(row, field).open("rb") as file:
        return _opened(file.read())


def fields(of: Apps = apps) -> Iterator[tuple[type[models.Model], list[str]]]:
    """Yield every model that has encrypted texts or files, with their names."""
    for model in of.get_models():
        names = [field.name for field in model._meta.concrete_fields if isinstance(field, (EncryptedTextField, EncryptedFileField))]
        if names:
            yield model, names


def renew(of: Apps = apps) -> int:
    """Write everything that is encrypted anew with the first key and return how many rows that were."""
    rows = 0
    for model, names in fields(of):
        keys = list(models.QuerySet(model).order_by("pk").values_list("pk", flat=True))
        rows += sum(_renew(model, names, key) for key in keys)
    return rows


@transaction.atomic
def _renew(model: type[models.Model], names: list[str], key: Any) -> bool:
    """Write one row anew as it is now, held meanwhile: what somebody writes at the same time is not undone."""
    rows: models.QuerySet[models.Model] = models.QuerySet(model)
    row = rows.select_for_update().only("pk", *names).filter(pk=key).first()
    if row is None:
        return False
    for name in names:
        if isinstance(model._meta.get_field(name), EncryptedFileField):
            _renew_file(row, name)
    rows.filter(pk=key).update(**{name: getattr(row, name) for name in names})
    return True


def _renew_file(row: models.Model, field: str) -> None:
    """Write a file anew beside the old one, which goes when the row names the new one for good."""
    file = getattr(row, field)
    former, storage = file.name, file.storage
    if former and storage.exists(former):
        write_file(row, field, PurePath(former).name, read_file(row, field))
        transaction.on_commit(partial(storage.delete, former), robust=True)
