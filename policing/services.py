"""What officers do with police files: have them checked, confirm or discard them (HB 4.2.1; POL-9)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from access.actions import Action
from core import audit, uploads
from handbook.dates import in_full
from handbook.reports import require_cleared
from panels.models import Ward
from people.models import Person
from policing import queries, stages
from policing.models import MonthlyTotal, SetAside, Upload
from policing.months import parsed
from policing.readers import street
from policing.understanding import Understanding, understand


@dataclass(frozen=True)
class Checked:
    """A file that was read for a ward and is not stored yet."""

    name: str
    sha256: str
    understanding: Understanding


def read(file: UploadedFile[Any], ward: Ward, *, on: date) -> Checked:
    """Read a file for a ward without storing anything; ValidationError says in a sentence why it cannot be taken."""
    upload = uploads.read(file, ("csv",))
    digest = hashlib.sha256(upload.content).hexdigest()
    _require_new(ward, digest)
    around = queries.surroundings(ward)
    try:
        understood = understand(street.read(upload.text, on=on), ward.pk, around.names, around.placement)
    except street.Unreadable as reason:
        raise ValidationError(str(reason), code="content") from reason
    return Checked(upload.name, digest, understood)


@transaction.atomic
def keep(checked: Checked, ward: Ward, *, by: Person) -> Upload:
    """Keep what was understood until it is confirmed or discarded; the file itself is not kept (POL-9)."""
    waiting = queries.same_file(ward, checked.sha256).filter(stage=Upload.Stage.CHECKED).first()
    if waiting is not None:
        return waiting
    understood = checked.understanding
    months = [parsed(month) for month in understood.months]
    upload = Upload.objects.create(
        ward=ward,
        file_name=checked.name,
        sha256=checked.sha256,
        rows=understood.rows,
        kept=understood.kept,
        first_month=min(months, default=None),
        last_month=max(months, default=None),
        counts=understood.counts,
        uploaded_by=by,
    )
    SetAside.objects.bulk_create(
        SetAside(upload=upload, reason=group.reason, number=group.number, lines=group.lines) for group in understood.set_aside
    )
    audit.record(by, Action.REPORT_UPLOAD, upload, outcome="checked")
    return upload


def check(file: UploadedFile[Any], ward: Ward, *, by: Person, on: date) -> Upload:
    """Read a file for a ward and keep what was understood: the first of the two steps."""
    return keep(read(file, ward, on=on), ward, by=by)


@transaction.atomic
def confirm(upload: Upload, *, is_cleared: bool, by: Person) -> Upload:
    """Let the file count: for its months it takes the place of whatever the ward had from this source (POL-9)."""
    upload = queries.locked(upload)
    stages.require_step(upload.stage, Upload.Stage.CONFIRMED)
    require_cleared(is_cleared, upload.kept)
    months = [parsed(month) for month in upload.counts]
    MonthlyTotal.objects.filter(ward=upload.ward, source=upload.source, month__in=months).delete()
    MonthlyTotal.objects.bulk_create(
        MonthlyTotal(ward=upload.ward, source=upload.source, month=parsed(month), crime_type=kind, number=number, upload=upload)
        for month, kinds in upload.counts.items()
        for kind, number in kinds.items()
    )
    upload.stage, upload.is_cleared, upload.confirmed_at = Upload.Stage.CONFIRMED, True, timezone.now()
    upload.save(update_fields=["stage", "is_cleared", "confirmed_at"])
    audit.record(by, Action.REPORT_UPLOAD, upload, outcome="confirmed")
    return upload


@transaction.atomic
def discard(upload: Upload, *, by: Person) -> Upload:
    """Put the file away; nothing of it counts."""
    upload = queries.locked(upload)
    stages.require_step(upload.stage, Upload.Stage.DISCARDED)
    upload.stage = Upload.Stage.DISCARDED
    upload.save(update_fields=["stage"])
    audit.record(by, Action.REPORT_UPLOAD, upload, outcome="discarded")
    return upload


def _require_new(ward: Ward, digest: str) -> None:
    """Refuse the very file whose figures are in the report already: there is nothing to do."""
    for upload in queries.same_file(ward, digest).filter(stage=Upload.Stage.CONFIRMED):
        if queries.is_in_force(upload):
            day = in_full(timezone.localtime(upload.confirmed_at).date())
            raise ValidationError(f"This very file was confirmed on {day}. Its figures are in the report: there is nothing to do.")
