"""The handbook's own texts are published whole, edition by edition, by the central unit (HB 3.2, App A; TOR-1, TOR-7)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from panels import builtin_edition, queries
from panels.importing import handbook
from panels.models import HandbookEdition, HandbookPart, Terms
from people.models import Person


@dataclass(frozen=True)
class Publication:
    """An edition and whether it is new here."""

    edition: HandbookEdition
    is_new: bool


@transaction.atomic
def publish(content: bytes, *, by: Person | None, on: date) -> Publication:
    """Store the texts of a handbook's file as a new edition; the same file a second time changes nothing.

    Terms in the built-in wording that nobody has signed or adopted take the official text from now on.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    known = HandbookEdition.objects.filter(source_sha256=sha256).first()
    if known is not None:
        return Publication(known, is_new=False)
    texts = handbook.parse(content)
    edition = _store(texts, sha256, is_official=True)
    waiting = Terms.objects.filter(edition__is_official=False, adopted_on=None, signatures=None)
    waiting.update(edition=edition, put_forward_on=on)
    audit.record(by, Action.TERMS_IMPORT, edition)
    return Publication(edition, is_new=True)


def current() -> HandbookEdition:
    """Return the newest official edition or, on a fresh installation, the built-in wording."""
    return queries.newest_edition() or _built_in()


@transaction.atomic
def _built_in() -> HandbookEdition:
    texts = builtin_edition.TEXTS
    sha256 = hashlib.sha256(json.dumps(texts.parts, sort_keys=True).encode()).hexdigest()
    return _store(texts, sha256, is_official=False)


def _store(texts: handbook.Texts, sha256: str, *, is_official: bool) -> HandbookEdition:
    edition = HandbookEdition.objects.create(version=texts.version, is_official=is_official, source_sha256=sha256)
    HandbookPart.objects.bulk_create(HandbookPart(edition=edition, kind=kind, sections=sections) for kind, sections in texts.parts.items())
    return edition
