"""A copy of everything kept about somebody: ordered, made by a worker, looked through, released, removed (GDPR-4, GDPR-5)."""

from __future__ import annotations

import hashlib
import logging
from datetime import date, datetime
from typing import Any

from celery import current_app
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from access.actions import Action
from core import audit, encryption
from core.outbox import IN_A_HURRY
from handbook import retention
from people import copies, queries
from people.models import DataCopy, DataRequest, Person, random_reference
from people.services import rights
from people.stages import require_copy_step, require_step

log = logging.getLogger(__name__)

# By its name: the task itself stands above this module and calls it.
MAKING = "people.tasks.make_copies"
Stage = DataCopy.Stage


@transaction.atomic
def order(request: DataRequest, *, by: Person, on: date) -> DataCopy:
    """Have a copy made, or made anew as long as it has not been released."""
    request = queries.locked_request(request)
    require_step(request.stage, DataRequest.Stage.ANSWERED)
    copy, is_new = DataCopy.objects.get_or_create(request=request)
    if not is_new:
        require_copy_step(copy.stage, Stage.WAITING)
        copy.stage = Stage.WAITING
        copy.save(update_fields=["stage"])
    audit.record(by, Action.DATA_RUN, request, "copy ordered")
    transaction.on_commit(_nudge, robust=True)
    return copy


def make_waiting(now: datetime) -> int:
    """Make every copy that waits; return how many. One that fails does not keep the others from being made."""
    made = 0
    for copy in DataCopy.objects.filter(stage=Stage.WAITING).order_by("pk"):
        try:
            made += _make(copy, now)
        except Exception:
            log.exception("Copy %s could not be made.", copy.pk)
    return made


@transaction.atomic
def _make(copy: DataCopy, now: datetime) -> bool:
    """Make one copy, unless another worker has made it meanwhile."""
    copy = DataCopy.objects.select_for_update(of=("self",)).select_related("request__person").get(pk=copy.pk)
    if copy.stage != Stage.WAITING:
        return False
    content = copies.zipped(copy.request.person, timezone.localtime(now).date())
    _remove_file(copy)
    copy.stage, copy.made_at, copy.sha256 = Stage.READY, now, hashlib.sha256(content).hexdigest()
    encryption.write_file(copy, "file", f"{random_reference()}.zip", content)
    copy.save()
    return True


@transaction.atomic
def release(copy: DataCopy, *, has_looked: bool, by: Person, on: date) -> DataCopy:
    """Give the copy to the person, which answers the request; the link lasts a fortnight and the file a month."""
    request = queries.locked_request(copy.request)
    copy = DataCopy.objects.select_for_update().get(pk=copy.pk)
    require_copy_step(copy.stage, Stage.RELEASED)
    rights.answer(request, text="A copy of everything kept about you was released.", by=by, on=on)
    copy.stage, copy.released_on = Stage.RELEASED, on
    copy.open_until, copy.kept_until = retention.copy_open_until(on), retention.copy_kept_until(on)
    copy.save(update_fields=["stage", "released_on", "open_until", "kept_until"])
    return copy


def fetch(copy: DataCopy, *, by: Person) -> bytes:
    """Return the file to its owner and record that it was fetched."""
    audit.record(by, Action.DATA_OWN, copy, "copy fetched")
    return encryption.read_file(copy, "file")


def fetch_to_post(copy: DataCopy, *, by: Person) -> bytes:
    """Return the file to whoever posts it to somebody who does not sign in, and record that it was fetched."""
    audit.record(by, Action.DATA_RUN, copy, "copy fetched to be posted")
    return encryption.read_file(copy, "file")


def look_through(copy: DataCopy, *, by: Person) -> list[dict[str, Any]]:
    """Return what the file tells to whoever decides whether it goes out, and record that they looked."""
    audit.record(by, Action.DATA_RUN, copy, "copy read")
    return copies.told_by(encryption.read_file(copy, "file"))


def remove_due(today: date) -> int:
    """Remove the files whose time has come, and those of requests that ended without them; return how many."""
    late = Q(stage=Stage.RELEASED, kept_until__lte=today)
    unused = Q(stage__in=[Stage.READY, Stage.WAITING], request__stage__in=[DataRequest.Stage.ANSWERED, DataRequest.Stage.REFUSED])
    gone = list(DataCopy.objects.filter(late | unused))
    for copy in gone:
        # The file first: a row that still names a file that is gone is put right by the next run.
        _remove_file(copy)
        copy.stage = Stage.REMOVED
        copy.save(update_fields=["stage", "file"])
    return len(gone)


def _remove_file(copy: DataCopy) -> None:
    if copy.file:
        copy.file.delete(save=False)


def _nudge() -> None:
    """Ask a worker to make it; the timetable looks every few minutes whether this arrives or not."""
    try:
        with current_app.connection_for_write(transport_options=IN_A_HURRY) as queue:
            current_app.send_task(MAKING, connection=queue, retry=False)
    except Exception as trouble:  # noqa: BLE001
        # The order stands: a queue that is down must not turn it into an error.
        log.warning("No worker could be nudged (%s); copies are made by the timetable.", type(trouble).__name__)
