"""The audit trail: one entry for each act, appended with it, sealed into a chain of hashes once it stands.

The entry is written in the transaction of its act. The seal follows when that has been committed, under a lock of its
own: a lock held from the first entry to the end of every act would make acts wait for each other, and two acts that
lock panels in between would stop each other for good.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import connection, models, transaction
from django.utils import timezone

from access.holdings import Subject
from core.models import AuditEntry, AuditSeal

log = logging.getLogger(__name__)

# The number of the lock that sealers queue for on PostgreSQL; any constant does.
LOCK = 4_019_001
# Entries are numbered before they are committed, so one may appear behind others that are sealed already. After an act only
# this many numbers are looked back over; the hourly sweep and every verification look at the whole trail.
WINDOW = 1_000


def record(
    by: AbstractBaseUser | None, action: str, thing: models.Model, outcome: str = "done", *, panel_id: int | None = None
) -> AuditEntry:
    """Append one entry in the caller's transaction; the panel is the thing's own unless it is named."""
    entry = AuditEntry(
        at=timezone.now(),
        by_id=by.pk if by is not None else None,
        action=str(action),
        thing=thing._meta.label_lower,
        thing_id=str(thing.pk or ""),
        panel_id=panel_id if panel_id is not None else _panel_of(thing),
        outcome=outcome,
    )
    entry.save()
    transaction.on_commit(seal, robust=True)
    return entry


def _panel_of(thing: Any) -> int | None:
    """Return the panel that the thing names as its own when the gate asks; what is done with a case file is not among a panel's acts."""
    ask = getattr(thing, "gate_subject", None)
    subject: Subject = ask() if ask is not None else Subject()
    return None if subject.is_case else subject.panel


def seal() -> int:
    """Chain the recent entries that have no seal yet; return how many."""
    return _seal(_recent)


def sweep() -> int:
    """Chain every entry that has no seal yet, however old; return how many."""
    return _seal(_unsealed)


def _seal(unsealed: Callable[[], models.QuerySet[AuditEntry]]) -> int:
    if not unsealed().exists():
        return 0
    with transaction.atomic():
        _wait_for_turn()
        last = AuditSeal.objects.order_by("-position").first()
        position, previous = (last.position, last.digest) if last else (0, "")
        seals = []
        for entry in unsealed().order_by("pk"):
            position += 1
            seals.append(AuditSeal(position=position, entry=entry, previous=previous, digest=_digest(position, entry, previous)))
            previous = seals[-1].digest
        AuditSeal.objects.bulk_create(seals, batch_size=1000)
    return len(seals)


def verify() -> AuditEntry | None:
    """Return the first entry that is not as it was sealed, or whose predecessor is gone; nothing when all is well."""
    sweep()
    expected, previous = 1, ""
    for link in AuditSeal.objects.select_related("entry").order_by("position").iterator():
        entry: AuditEntry = link.entry
        if (link.position, link.previous) != (expected, previous) or link.digest != _digest(expected, entry, previous):
            return entry
        expected, previous = expected + 1, link.digest
    return None


def _unsealed() -> models.QuerySet[AuditEntry]:
    return AuditEntry.objects.filter(seal__isnull=True)


def _recent() -> models.QuerySet[AuditEntry]:
    """Return the entries without a seal near the newest that has one and after it."""
    newest: int = AuditSeal.objects.aggregate(newest=models.Max("entry_id"))["newest"] or 0
    return _unsealed().filter(pk__gt=newest - WINDOW)


def _wait_for_turn() -> None:
    """Let one sealer in at a time. SQLite's transactions are immediate and need no more."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _digest(position: int, entry: AuditEntry, previous: str) -> str:
    facts = [
        position,
        entry.pk,
        entry.at.isoformat(),
        entry.by_id,
        entry.action,
        entry.thing,
        entry.thing_id,
        entry.panel_id,
        entry.outcome,
        previous,
    ]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()
