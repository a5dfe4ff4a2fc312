"""The outbox: letters are written with their cause and leave afterwards, at least once each.

A letter is a row with a unique key. A sender claims a batch, marks each letter as being attempted in a commit of its
own before the transport is asked, and marks it sent afterwards. Whoever is killed in between leaves a claim that runs
out; the letter then goes again under the same Message-ID.
"""

from __future__ import annotations

import hashlib
import logging
import os
import random
import time
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from celery import current_app
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from core.models import EnclosedFile, Enclosure, Letter
from core.transport import LeaseLost, NotNow, Transport, Unavailable, Undeliverable, require_deliverable, transport

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=10)
BATCH = 50
RUN_SECONDS = 50
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=6)
MOST_ATTEMPTS = 16
TURNED_AWAY_IN_A_ROW = 3
# Somebody waits for the page while a worker is nudged: a queue that is down or hangs may not hold them up.
# By its name: the task itself stands above this module and calls it.
SENDING = "core.tasks.send_letters"
IN_A_HURRY = {"max_retries": 0, "socket_connect_timeout": 1, "socket_timeout": 1}

Stage = Letter.Stage


@dataclass(frozen=True)
class Attachment:
    """A file to go out with a letter."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Draft:
    """A letter before it is written down; the key names thing, duty and date."""

    key: str
    to: AbstractBaseUser | None
    address: str
    subject: str
    text: str
    html: str = ""
    attachments: tuple[Attachment, ...] = ()
    panel_id: int | None = None
    about: str = ""
    is_confidential: bool = False


@transaction.atomic
def post(letters: Iterable[Draft]) -> list[Letter]:
    """Write letters in the caller's transaction and return their rows; a key that is there already is left as it is.

    Whoever has no address is left out: such people are telephoned.
    """
    drafts = {draft.key: draft for draft in letters if draft.address}
    known = set(Letter.objects.filter(key__in=drafts).values_list("key", flat=True))
    new = [draft for key, draft in drafts.items() if key not in known]
    now = timezone.now()
    Letter.objects.bulk_create([_row(draft, now) for draft in new], ignore_conflicts=True, batch_size=500)
    rows = list(Letter.objects.filter(key__in=drafts))
    _enclose({row.key: row for row in rows}, new)
    if new:
        transaction.on_commit(nudge, robust=True)
    return rows


def _row(draft: Draft, now: datetime) -> Letter:
    try:
        require_deliverable(draft.address, draft.subject, tuple(file.name for file in draft.attachments))
        stage, failure = Stage.WAITING, ""
    except Undeliverable as reason:
        stage, failure = Stage.FAILED, str(reason)
    return Letter(
        key=draft.key,
        to_id=draft.to.pk if draft.to else None,
        address=_storable(draft.address)[:254],
        domain=_storable(draft.address).rpartition("@")[2].lower()[:254],
        subject=_storable(draft.subject)[:200],
        text=_storable(draft.text),
        html=_storable(draft.html),
        about=draft.about,
        panel_id=None if draft.is_confidential else draft.panel_id,
        is_confidential=draft.is_confidential,
        due_at=now,
        stage=stage,
        failure=failure,
    )


def _storable(text: str) -> str:
    """Leave out what no database takes: NUL and halves of characters."""
    return text.replace("\x00", "").encode("utf-8", "ignore").decode("utf-8")


def _enclose(rows: dict[str, Letter], drafts: list[Draft]) -> None:
    """Attach each file once per letter; a letter that somebody else has just written has its own already."""
    carrying = [draft for draft in drafts if draft.attachments]
    if not carrying:
        return
    contents = {_hash(file.content): file.content for draft in carrying for file in draft.attachments}
    EnclosedFile.objects.bulk_create(
        [EnclosedFile(sha256=sha256, content=content) for sha256, content in contents.items()], ignore_conflicts=True
    )
    stored = dict(EnclosedFile.objects.filter(sha256__in=contents).values_list("sha256", "pk"))
    done = set(Enclosure.objects.filter(letter__in=[rows[draft.key] for draft in carrying]).values_list("letter_id", flat=True))
    Enclosure.objects.bulk_create(
        Enclosure(
            letter=rows[draft.key],
            name=_storable(file.name)[:200],
            media_type=file.media_type,
            file_id=stored[_hash(file.content)],
        )
        for draft in carrying
        if rows[draft.key].pk not in done
        for file in draft.attachments
    )


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def nudge() -> None:
    """Ask a worker to look; the timetable looks every minute whether this arrives or not."""
    try:
        with current_app.connection_for_write(transport_options=IN_A_HURRY) as queue:
            current_app.send_task(SENDING, connection=queue, retry=False)
    except Exception as trouble:  # noqa: BLE001
        # The act is done and its letters are written: a queue that is down must not turn it into an error.
        log.warning("No worker could be nudged (%s); the letters leave by the timetable.", type(trouble).__name__)


def drop(letters: QuerySet[Letter], reason: str) -> int:
    """Take back letters that have not left, with a reason; return how many."""
    return letters.filter(stage=Stage.WAITING).update(stage=Stage.DROPPED, failure=reason, claim="", claimed_until=None)


def undelivered(panel_id: int) -> QuerySet[Letter]:
    """Return the panel's letters that could not be delivered, newest first."""
    return Letter.objects.filter(panel_id=panel_id, stage=Stage.FAILED).select_related("to").order_by("-pk")


def readable_by(reader: int | None) -> QuerySet[Letter]:
    """Return the letters that somebody may see in the demo: all but the confidential ones to others, newest first."""
    theirs = Q(is_confidential=False) | Q(to__isnull=False, to=reader)
    return Letter.objects.filter(theirs).select_related("to").order_by("-pk")


def letters_to(words: str, reader: int | None = None) -> QuerySet[Letter]:
    """Return all letters the reader may see, newest first, or those to people whose name or address has the words in it."""
    letters = readable_by(reader)
    return letters.filter(Q(address__icontains=words) | Q(to__full_name__icontains=words)) if words else letters


def deliver_due(now: datetime, limit: int = 10_000, way: Transport | None = None) -> int:
    """Send what is due, oldest first, and return how many letters left."""
    release_stale()
    way = way or transport()
    run = _Run(way, claim=f"{os.getpid()}-{uuid.uuid4().hex[:20]}", ends=time.monotonic() + RUN_SECONDS)
    try:
        way.open()
        while run.tried < limit and not run.is_over and (batch := _claim(now, run.claim, min(BATCH, limit - run.tried))):
            run.work_through(batch)
    except Unavailable as trouble:
        log.error("Letters are waiting. %s", trouble)
    finally:
        _give_back(run.claim)
        way.close()
    return run.sent


def release_stale() -> int:
    """Put back the letters whose sender stopped while it had them in hand; return how many."""
    stale = Letter.objects.filter(stage=Stage.ATTEMPTING, claimed_until__lt=timezone.now())
    stale.filter(attempts__gte=MOST_ATTEMPTS).update(
        stage=Stage.FAILED, claim="", claimed_until=None, failure="Sending was broken off every time it was tried."
    )
    return stale.update(stage=Stage.WAITING, claim="", claimed_until=None)


@transaction.atomic
def _claim(now: datetime, claim: str, limit: int) -> list[Letter]:
    """Take a batch that nobody else has in hand."""
    moment = timezone.now()
    free = Q(claimed_until__isnull=True) | Q(claimed_until__lt=moment)
    due = Letter.objects.filter(free, stage=Stage.WAITING, due_at__lte=now).order_by("due_at", "pk")
    batch = list(due.select_for_update(skip_locked=True).prefetch_related("enclosures__file")[:limit])
    Letter.objects.filter(pk__in=[letter.pk for letter in batch]).update(claim=claim, claimed_until=moment + LEASE)
    return batch


def _give_back(claim: str) -> None:
    Letter.objects.filter(claim=claim, stage=Stage.WAITING).update(claim="", claimed_until=None)


def pause_after(attempts: int) -> timedelta:
    """Return how long to wait after that many attempts: each three times the last, spread by a fifth."""
    times: int = 3 ** min(attempts - 1, 10)
    return min(FIRST_PAUSE * times, LONGEST_PAUSE) * random.uniform(0.8, 1.2)


class _Run:
    """One sender's way through the letters that are due."""

    def __init__(self, way: Transport, claim: str, ends: float) -> None:
        self.way = way
        self.claim = claim
        self.ends = ends
        self.sent = 0
        self.tried = 0
        self.broken_off = 0
        self.turned_away: Counter[str] = Counter()
        self.held: set[str] = set()

    @property
    def is_over(self) -> bool:
        return time.monotonic() > self.ends

    def work_through(self, batch: list[Letter]) -> None:
        for letter in self._still_to_do(batch):
            self.tried += 1
            if not self._attempt(letter):
                continue
            try:
                self.way.send(letter, partial(self._is_ours, letter))
            except LeaseLost:
                log.warning("Letter %s was taken over by another sender.", letter.pk)
            except Unavailable:
                self._untry(letter)
                raise
            except NotNow as reason:
                self._later(letter, reason)
            except Undeliverable as reason:
                self._fail(letter, str(reason))
            except Exception:
                log.exception("Letter %s cannot be made into a message.", letter.pk)
                self._fail(letter, "The letter could not be made into a message.")
            else:
                self._finish(letter)

    def _still_to_do(self, batch: list[Letter]) -> Iterator[Letter]:
        for letter in batch:
            if self.is_over:
                return
            if letter.domain not in self.held:
                yield letter

    def _attempt(self, letter: Letter) -> bool:
        """Mark the letter in a commit of its own; say whether it is still this run's to send."""
        now = timezone.now()
        letter.attempts += 1
        return bool(
            Letter.objects.filter(pk=letter.pk, claim=self.claim, stage=Stage.WAITING).update(
                stage=Stage.ATTEMPTING, attempts=F("attempts") + 1, attempting_since=now, claimed_until=now + LEASE
            )
        )

    def _in_hand(self, letter: Letter) -> QuerySet[Letter]:
        return Letter.objects.filter(pk=letter.pk, claim=self.claim, stage=Stage.ATTEMPTING)

    def _is_ours(self, letter: Letter) -> bool:
        return self._in_hand(letter).filter(claimed_until__gt=timezone.now()).exists()

    def _finish(self, letter: Letter) -> None:
        """Mark the letter sent, even if the claim has run out meanwhile: it has left, and nobody need send it again."""
        Letter.objects.filter(pk=letter.pk, stage__in=[Stage.WAITING, Stage.ATTEMPTING]).update(
            stage=Stage.SENT, sent_at=timezone.now(), claim="", claimed_until=None, failure=""
        )
        self.sent += 1
        self.broken_off = 0
        self.turned_away[letter.domain] = 0

    def _untry(self, letter: Letter) -> None:
        self._in_hand(letter).update(stage=Stage.WAITING, attempts=F("attempts") - 1)

    def _fail(self, letter: Letter, reason: str) -> None:
        self._in_hand(letter).update(stage=Stage.FAILED, failure=reason[:300], claim="", claimed_until=None)

    def _later(self, letter: Letter, reason: NotNow) -> None:
        if letter.attempts >= MOST_ATTEMPTS:
            self._fail(letter, f"{reason} It was tried {letter.attempts} times.")
            return
        due = timezone.now() + pause_after(letter.attempts)
        self._in_hand(letter).update(stage=Stage.WAITING, due_at=due, claim="", claimed_until=None, failure=str(reason)[:300])
        if reason.is_recipient:
            self._hold_domain_if_it_is_the_trouble(letter.domain, due)
            return
        self.broken_off += 1
        if self.broken_off >= TURNED_AWAY_IN_A_ROW:
            raise Unavailable("The mail server breaks off one conversation after the other.")

    def _hold_domain_if_it_is_the_trouble(self, domain: str, until: datetime) -> None:
        """After a few refusals in a row let the whole domain wait, so that it does not take the others' time."""
        self.turned_away[domain] += 1
        if self.turned_away[domain] < TURNED_AWAY_IN_A_ROW:
            return
        self.held.add(domain)
        waiting = Letter.objects.filter(domain=domain, stage=Stage.WAITING, due_at__lt=until)
        waiting.filter(Q(claim="") | Q(claim=self.claim)).update(due_at=until, claim="", claimed_until=None)
