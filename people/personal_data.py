"""Everything that is kept about one person, field by field as the register marks it (App B; GDPR-4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import models
from django.utils import timezone

from core.personal_data import Kept, kept_about
from handbook.dates import in_full
from handbook.retention import KEPT_FOR
from people import register
from people.models import DataComplaint, DataCopy, DataRequest, Pause, Person
from people.register import Entry

YOURSELF, SOMEBODY_ELSE = "you", "somebody else"
ENTERED = ("entered_by", "received_on")


@dataclass(frozen=True)
class Value:
    """One field of a row: its name in the model, what it is called, and what stands in it."""

    field: str
    label: str
    words: str


@dataclass(frozen=True)
class Row:
    """One row, with what it is about where its fields do not say it."""

    about: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Section:
    """The rows of one kind, why they are kept, and for how long."""

    title: str
    model: str
    rows: tuple[Row, ...]
    purposes: tuple[str, ...]
    times: tuple[str, ...]


def kept(person: Person) -> Iterator[Kept]:
    """Yield the person, their ways to sign in, and their requests and complaints about data."""
    yield Kept("You", Person.objects.filter(pk=person.pk))
    yield Kept("Addresses you sign in by", EmailAddress.objects.filter(user=person), found_by=("user",))
    yield Kept("Your second factors", Authenticator.objects.filter(user=person), found_by=("user",))
    yield Kept("Your requests about data", DataRequest.objects.filter(person=person), found_by=("person",))
    yield Kept("Questions about your requests", Pause.objects.filter(request__person=person))
    yield Kept("Copies made for you", DataCopy.objects.filter(request__person=person))
    yield Kept("Your complaints about the handling of data", DataComplaint.objects.filter(person=person), found_by=("person",))
    requests = DataRequest.objects.filter(entered_by=person).exclude(person=person)
    yield Kept("Requests you entered for others", requests, found_by=("entered_by",), fields=ENTERED)
    complaints = DataComplaint.objects.filter(entered_by=person).exclude(person=person)
    yield Kept("Complaints you entered for others", complaints, found_by=("entered_by",), fields=ENTERED)


def sections(person: Person) -> list[Section]:
    """Return everything that is kept about the person, themselves first; what holds nothing is left out."""
    found = sorted((_section(kept, person) for kept in kept_about(person)), key=lambda section: section.model != Person._meta.label)
    return [section for section in found if section.rows and section.rows[0].values]


def exported(kept: Kept) -> list[Entry]:
    """Return what the register marks of a model to go into a copy, in the order of its fields."""
    marked = [entry for entry in register.of_model(kept.rows.model) if entry.export]
    return [entry for entry in marked if not kept.fields or entry.field in kept.fields]


def _section(kept: Kept, person: Person) -> Section:
    entries = exported(kept)
    rows = (Row(kept.about(row) if kept.about else "", _values(row, entries, person)) for row in kept.rows)
    return Section(
        title=kept.title,
        model=kept.rows.model._meta.label,
        rows=tuple(rows),
        purposes=tuple(dict.fromkeys(entry.purpose for entry in entries)),
        times=tuple(dict.fromkeys(KEPT_FOR[entry.keep] for entry in entries)),
    )


def _values(row: models.Model, entries: list[Entry], person: Person) -> tuple[Value, ...]:
    fields = [row._meta.get_field(entry.field) for entry in entries]
    return tuple(Value(field.name, _label(field), _words(row, field, person)) for field in fields)


def _label(field: Any) -> str:
    words = str(field.verbose_name)
    return words[:1].upper() + words[1:]


def _words(row: Any, field: Any, person: Person) -> str:
    """Return what stands in a field as people read it; a relation to somebody else does not say to whom."""
    if field.related_model is Person:
        key = getattr(row, field.attname)
        return "" if key is None else YOURSELF if key == person.pk else SOMEBODY_ELSE
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    return _plain(getattr(row, field.name))


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        moment = timezone.localtime(value)
        return f"{in_full(moment.date())}, {moment:%H:%M}"
    return in_full(value) if isinstance(value, date) else str(value)
