"""The register of what is kept: every text, date, file and relation to a person, with its purpose and who reads it (App B; GDPR-5).

Each app describes its own models in ``register.toml``: groups of fields under the model's name (with the app's label for a
model of somebody else's), each with

- ``purpose``: what it is kept for, in a sentence;
- ``basis``: ``public task``, ``consent``, ``legal duty``, or ``none`` where it says nothing about a person;
- ``readers``: the actions whose grant lets somebody read it, beside ``owner`` (whom it is about), ``public`` and ``nobody``;
- ``keep``: the class of the retention table that says how long;
- ``export``: whether a copy belongs to what somebody gets who asks for everything held about them;
- ``erase``: what happens at its end: ``removed``, ``pseudonym`` (a role instead of the name) or ``stays``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth import get_user_model
from django.db import models

from access.actions import Action

FILE = "register.toml"
WRITTEN = (models.CharField, models.TextField, models.DateField, models.FileField, models.JSONField, models.BinaryField)
BASES = frozenset({"public task", "consent", "legal duty", "none"})
READERS = frozenset({"owner", "public", "nobody"}) | {action.value for action in Action}
# The classes of the retention table; how long each lasts is the handbook package's business.
KEEP = frozenset(
    {
        "audit",
        "complaint",
        "concern",
        "contact",
        "equality",
        "expression",
        "history",
        "letters",
        "minutes",
        "record",
        "reply",
        "request",
        "safeguarding",
        "session",
        "survey",
        "suspension",
        "visitor",
    }
)
ERASE = frozenset({"removed", "pseudonym", "stays"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What the register says of one field of one model, named by the model's label."""

    model: str
    field: str
    purpose: str
    basis: str
    readers: tuple[str, ...]
    keep: str
    export: bool
    erase: str

    @property
    def name(self) -> str:
        """Return the field with its model: people.Person.full_name."""
        return f"{self.model}.{self.field}"


@cache
def entries() -> dict[str, Entry]:
    """Return every entry by the name of its field; a field that is named twice or an unknown word is a ``ValueError``."""
    found: dict[str, Entry] = {}
    for config in apps.get_app_configs():
        for entry in _entries_of(config):
            if entry.name in found:
                raise ValueError(f"{entry.name} stands in the register twice.")
            found[entry.name] = entry
    return found


def to_be_named() -> set[str]:
    """Return the fields that the register has to name: what can hold words, a date or a file, and relations to a person."""
    person = get_user_model()
    return {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if not model._meta.proxy and model._meta.app_label not in {"contenttypes", "auth"}
        for field in model._meta.concrete_fields
        if isinstance(field, WRITTEN) or field.related_model is person
    }


def of_model(model: type[models.Model]) -> list[Entry]:
    """Return the entries of one model in the order of its fields."""
    names = [f"{model._meta.label}.{field.name}" for field in model._meta.concrete_fields]
    return [entries()[name] for name in names if name in entries()]


def _entries_of(config: AppConfig) -> Iterator[Entry]:
    path = Path(config.path) / FILE
    if not path.is_file():
        return
    for label, groups in _models(tomllib.loads(path.read_text(encoding="utf-8")), config.label):
        for group in groups:
            yield from _group(label, group)


def _models(named: dict[str, Any], app: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield each model's label with its groups; a table within a table is a model of another app."""
    for name, groups in named.items():
        if isinstance(groups, dict):
            yield from ((f"{name}.{model}", inner) for model, inner in groups.items())
        else:
            yield f"{app}.{name}", groups


def _group(label: str, group: dict[str, Any]) -> Iterator[Entry]:
    said = group | {"readers": tuple(group["readers"])}
    fields = said.pop("fields")
    for field in fields:
        entry = Entry(model=label, field=field, **said)
        _require_known_words(entry)
        yield entry


def _require_known_words(entry: Entry) -> None:
    known = {"basis": BASES, "keep": KEEP, "erase": ERASE}
    unknown = [f"{kind} {getattr(entry, kind)!r}" for kind, words in known.items() if getattr(entry, kind) not in words]
    unknown += [f"reader {reader!r}" for reader in entry.readers if reader not in READERS]
    if unknown or not entry.readers or not entry.purpose:
        raise ValueError(f"{entry.name}: {', '.join(unknown) or 'purpose and readers are needed'}.")
