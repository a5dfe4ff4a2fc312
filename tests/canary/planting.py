"""Plants a token in every field of every row that can hold one; the fields are found by walking the models, never by a list."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.db import IntegrityError, connection, models, transaction

from core import encryption
from core.encryption import EncryptedFileField
from core.models import Letter
from panels.models import Borough, Panel, Posting, Team, Ward
from people import register
from people.register import Entry
from tests import make
from tests.canary import tokens

# Whose row it is: relations to a person by these names, and a membership's or a partnership's own person.
OWNERS = ("person", "to", "user", "owner", "complainant", "proposed_by_member")
# What leads to the panel that a row belongs to, the nearest first.
LEADING = (
    "panel", "meeting", "item", "motion", "membership", "partnership", "terms", "priority", "survey", "question", "complaint", "ward",
    "team", "borough", "letter", "upload",
)  # fmt: skip
# Whom somebody can show how to reach them, as the fields of a seat call them.
GROUPS = ("officers", "members", "partners")
# Fields that other things are found by: a changed one would break the ground, not show a leak.
KEYS = ("SlugField", "UUIDField")
CODES = {
    "sha256", "source_sha256", "text_sha256", "password", "session_data", "key", "claim", "digest", "previous", "media_type", "lsoa",
    "code", "version", "domain", "about", "thing", "thing_id", "action", "outcome", "data",
}  # fmt: skip


@dataclass(frozen=True)
class Sown:
    """A token with the field it stands in, the panel its row belongs to, whose it is, and how askers stand to it."""

    token: str
    entry: Entry
    row: str
    panel: int | None
    owners: frozenset[int]
    facts: frozenset[str]
    assigned: frozenset[int] = frozenset()


@dataclass
class Bed:
    """What has been planted so far."""

    panels: dict[int, Panel]
    sown: dict[str, Sown] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    seen: dict[type[models.Model], frozenset[Any]] = field(default_factory=dict)
    sizes: dict[str, tuple[int, str]] = field(default_factory=dict)
    homes: dict[int, int] = field(default_factory=dict)
    days: int = 0
    spared: frozenset[type[models.Model]] = frozenset()

    def settle(self, people: dict[str, Any], panel: Panel) -> None:
        """Note to which panel people belong whom no row leads to one."""
        for person in people.values():
            if person is not None:
                self.homes[person.pk] = panel.pk

    def plant_all(self, panel: Panel | None = None, facts: frozenset[str] = frozenset()) -> int:
        """Plant in every row that is new since the last time; return how many tokens that made.

        ``panel`` is where rows belong that lead to none; ``facts`` say how askers stand to the new rows, in the words of the grid.
        """
        before, sizes = len(self.sown), _sizes()
        for model in _models():
            if model in self.spared or sizes[model._meta.label] == self.sizes.get(model._meta.label):
                continue
            known = self.seen.get(model, frozenset())
            new = set(_rows(model).order_by().values_list("pk", flat=True)) - known
            self.seen[model] = known | new
            for row in _rows(model).order_by("pk").filter(pk__in=new):
                self._plant(row, panel, facts)
        self.sizes = sizes
        return len(self.sown) - before

    def assign_again(self) -> None:
        """Note to whom each case is given now, where it has been handed on since."""
        for token, sown in self.sown.items():
            if sown.assigned:
                label, _, key = sown.row.partition(":")
                row = _rows(apps.get_model(label)).get(pk=key)
                self.sown[token] = replace(sown, assigned=_assigned(row))

    def mark(self) -> tuple[Any, ...]:
        """Return how things are, to come back to after what was made is taken back."""
        return dict(self.sown), dict(self.seen), self.sizes, self.days

    def back_to(self, mark: tuple[Any, ...]) -> None:
        """Forget what was planted since."""
        self.sown, self.seen, self.sizes, self.days = mark

    def home_of(self, row: models.Model) -> int | None:
        """Return the panel that a row belongs to."""
        return self._home(row)

    def _plant(self, row: models.Model, panel: Panel | None, facts: frozenset[str]) -> None:
        home = self._home(row) or (panel.pk if panel else None)
        person = _person_of(row)
        young = person is not None and person.is_under_18(make.today())
        facts = _facts(row) | facts | (frozenset({"young"}) if young else frozenset())
        for one in register.of_model(type(row)):
            token = self._put(row, one)
            if token:
                self.sown[token] = Sown(token, one, f"{row._meta.label}:{row.pk}", home, _owners(row), facts, _assigned(row))

    def _post_of(self, person: Any, depth: int) -> int | None:
        post = Posting.objects.filter(person=person).first()
        return self._home(post.ward or post.team or post.borough, depth + 1) if post and depth < 3 else None

    def _put(self, row: models.Model, entry: Entry) -> str:
        """Put a token into the field and return it; nothing where the field cannot hold one, counted with the reason."""
        kept = row._meta.get_field(entry.field)
        reason = _why_not(row, kept)
        if reason:
            self.left_out[f"{entry.name}: {reason}"] += 1
            return ""
        token, value = self._token(row, kept, f"{entry.name}:{row.pk}")
        try:
            with transaction.atomic():
                _rows(type(row)).filter(pk=row.pk).update(**{kept.name: value} | _proofs(row, kept, token))
        except IntegrityError:
            self.left_out[f"{entry.name}: the database holds it to other rows"] += 1
            return ""
        return token

    def _token(self, row: models.Model, kept: Any, name: str) -> tuple[str, Any]:
        if isinstance(kept, models.DateField):
            self.days += 1
            day = tokens.day(self.days, is_past=getattr(row, kept.name) <= make.today())
            return day.isoformat(), day
        word = tokens.word(name)
        if isinstance(kept, models.FileField):
            getattr(row, kept.name).save(f"{word}.pdf", ContentFile(word.encode()), save=False)
            return word, getattr(row, kept.name).name
        return word, _value(kept, word, getattr(row, kept.name))

    def _home(self, row: models.Model, depth: int = 0) -> int | None:
        """Return the panel that a row belongs to, by its own relations; of a ward or a borough the panel in it."""
        if isinstance(row, Panel):
            return row.pk
        if isinstance(row, Ward | Team | Borough):
            places = ((pk, panel.ward) for pk, panel in self.panels.items())
            return next((pk for pk, ward in places if row in (ward, ward.team, ward.borough)), None)
        if isinstance(row, Letter) and row.panel_id:
            return row.panel_id
        if isinstance(row, get_user_model()):
            return self.homes.get(row.pk) or _panel_of_person(row) or self._post_of(row, depth)
        if depth > 5:
            return None
        for name in LEADING:
            relation = getattr(row, name, None) if any(one.name == name for one in row._meta.concrete_fields) else None
            home = self._home(relation, depth + 1) if isinstance(relation, models.Model) else None
            if home:
                return home
        person = _person_of(row)
        return self._home(person, depth + 1) if person is not None else None


def _sizes() -> dict[str, tuple[int, str]]:
    """Return of each table how many rows it has and its last key: one question for all, since most are as they were."""
    quote = connection.ops.quote_name
    named = [(one._meta.label, quote(one._meta.pk.column), quote(one._meta.db_table)) for one in _models()]
    each = [f"SELECT '{label}', COUNT(*), CAST(MAX({key}) AS TEXT) FROM {table}" for label, key, table in named]  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(each))
        return {label: (number, last or "") for label, number, last in cursor.fetchall()}


@cache
def _models() -> list[type[models.Model]]:
    named = {entry.model for entry in register.entries().values()}
    return [model for model in apps.get_models() if model._meta.label in named]


def _rows(model: type[models.Model]) -> models.QuerySet[Any]:
    """Return the model's rows as they are, also where they are only ever appended to."""
    return models.QuerySet(model)


def holds_tokens(entry: Entry) -> bool:
    """Say whether the field is of a kind that can hold a token."""
    return not _never(apps.get_model(entry.model)._meta.get_field(entry.field))


def _why_not(row: models.Model, kept: Any) -> str:
    """Return why a field holds no token in this row, or nothing where it does."""
    if _never(kept):
        return _never(kept)
    if _is_archive(row, kept):
        return "an archive of what has tokens of its own"
    return "" if getattr(row, kept.attname) else "empty in this row"


def _never(kept: Any) -> str:
    """Return why a field of this kind holds no token, or nothing where it can."""
    reasons = (
        (kept.is_relation, "a relation; what it leads to has tokens of its own"),
        (bool(kept.choices), "one of a few words"),
        (isinstance(kept, models.DateTimeField), "a moment; pages show its day and hour, which other things share"),
        (isinstance(kept, models.BooleanField | models.IntegerField | models.FloatField | models.DecimalField), "yes, no or a number"),
        (_is_key(kept), "a key, a code or a hash"),
        (_is_short(kept), "too short for a token"),
    )
    return next((reason for holds, reason in reasons if holds), "")


def _proofs(row: models.Model, kept: Any, token: str) -> dict[str, Any]:
    """Return what the row says of its bytes, so that a paper with a token in it is not taken for a forged one."""
    if not isinstance(kept, models.FileField | models.BinaryField):
        return {}
    true = {"sha256": hashlib.sha256(token.encode()).hexdigest(), "size": len(token)}
    return {name: value for name, value in true.items() if any(one.name == name for one in row._meta.concrete_fields)}


def _is_archive(row: models.Model, kept: Any) -> bool:
    if not isinstance(kept, models.FileField) or not getattr(row, kept.name):
        return False
    if isinstance(kept, EncryptedFileField):
        return zipfile.is_zipfile(io.BytesIO(encryption.read_file(row, kept.name)))
    with getattr(row, kept.name).open() as file:
        return zipfile.is_zipfile(file)


def _is_key(kept: Any) -> bool:
    """Say whether rows are found by it; an address belongs to one person alone and is more than a key."""
    is_unique = kept.unique and not isinstance(kept, models.EmailField)
    return is_unique or kept.get_internal_type() in KEYS or kept.name in CODES


def _is_short(kept: Any) -> bool:
    return isinstance(kept, models.CharField) and (kept.max_length or tokens.LENGTH) < tokens.LENGTH


def _value(kept: Any, word: str, now: Any) -> Any:
    if isinstance(kept, models.EmailField) or (isinstance(now, str) and "@" in now):
        return f"{word}@example.org"
    if isinstance(kept, models.URLField):
        return f"https://{word}.example.org/"
    if isinstance(kept, models.BinaryField):
        return word.encode()
    if isinstance(kept, models.JSONField):
        return _within(now, word)
    return word


def _within(now: Any, word: str) -> Any:
    """Return the same structure with the token in its first text that is prose."""
    text = json.dumps(now)
    prose = next((piece for piece in _texts(now) if " " in piece), None)
    return json.loads(text.replace(json.dumps(prose), json.dumps(word), 1)) if prose else now


def _texts(now: Any) -> list[str]:
    if isinstance(now, str):
        return [now]
    parts = now.values() if isinstance(now, dict) else now if isinstance(now, list) else []
    return [text for part in parts for text in _texts(part)]


def _person_of(row: models.Model) -> Any:
    if isinstance(row, get_user_model()):
        return row
    for name in OWNERS:
        if any(one.name == name and one.related_model is get_user_model() for one in row._meta.concrete_fields):
            return getattr(row, name)
    for name in ("membership", "partnership", "concerns"):
        relation = getattr(row, name, None) if any(one.name == name for one in row._meta.concrete_fields) else None
        if relation is not None:
            return relation.person
    return None


def _owners(row: models.Model) -> frozenset[int]:
    person = _person_of(row)
    return frozenset({person.pk}) if person is not None else frozenset()


def _assigned(row: models.Model) -> frozenset[int]:
    """Return to whom a case was given, where the row or what it belongs to says so."""
    for name in ("handler", "reviewer", "assigned_to"):
        if any(one.name == name for one in row._meta.concrete_fields) and getattr(row, f"{name}_id"):
            return frozenset({getattr(row, f"{name}_id")})
    return frozenset()


def _facts(row: models.Model) -> frozenset[str]:
    """Return how askers stand to a person's row: whom the person has agreed to show how to reach them."""
    person = _person_of(row)
    if person is None:
        return frozenset()
    seats = [*person.memberships.all(), *person.partnerships.all()]
    to = {f"agreed:{group}" for group in GROUPS if any(getattr(seat, f"shows_contact_to_{group}") for seat in seats)}
    officer = {"ward officer"} if Posting.objects.filter(person=person, role=Posting.Role.DWO).exists() else set()
    return frozenset(to | officer)


def _panel_of_person(person: Any) -> int | None:
    """Return the panel where the person sits, helps or serves."""
    seat = person.memberships.first() or person.partnerships.first()
    return seat.panel_id if seat else None
