"""What is read of police files and figures: the uploads of a ward, where records are placed, the monthly totals."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, Q, QuerySet, Sum
from django.shortcuts import get_object_or_404

from panels.models import Ward, WardBoundary, WardLsoa
from policing import kinds
from policing.models import MonthlyTotal, Upload
from policing.placement import Placement

STREET = Upload.Source.STREET


def uploads() -> QuerySet[Upload]:
    """Return uploads with what the gate and the pages ask about; the counts are left until they are wanted."""
    return Upload.objects.select_related("ward__borough", "uploaded_by").defer("counts")


def uploads_of(ward: Ward) -> QuerySet[Upload]:
    """Return the files brought for a ward, the newest first."""
    return uploads().filter(ward=ward)


def upload_in(ward: str, upload: int) -> Upload:
    """Return one file of the ward of that code, or answer that there is none."""
    return get_object_or_404(Upload.objects.select_related("ward__borough", "uploaded_by"), pk=upload, ward__code=ward)


def locked(upload: Upload) -> Upload:
    """Return the upload with its ward's row held, so that two files for a ward take their turns."""
    Ward.objects.select_for_update().get(pk=upload.ward_id)
    return Upload.objects.select_related("ward__borough").get(pk=upload.pk)


def same_file(ward: Ward, sha256: str) -> QuerySet[Upload]:
    """Return the uploads of the very same file for the ward."""
    return uploads_of(ward).filter(sha256=sha256)


def is_in_force(upload: Upload) -> bool:
    """Say whether figures of the ward stand on this file, all of its months."""
    months = set(upload.counts)
    standing = upload.monthly_totals.values_list("month", flat=True).distinct()
    return months == {f"{month:%Y-%m}" for month in standing}


def standing_totals(ward: Ward) -> dict[date, int]:
    """Return how many records each month has now, whatever their kind."""
    rows = MonthlyTotal.objects.filter(ward=ward, source=STREET).order_by("month").values("month").annotate(all=Sum("number"))
    return {row["month"]: row["all"] for row in rows}


@dataclass(frozen=True)
class Surroundings:
    """The wards of one time, as a file for one of them needs them: their names and where records are placed."""

    names: Mapping[int, str]
    placement: Placement


def surroundings(ward: Ward) -> Surroundings:
    """Return the wards that existed with this one: today's for one that exists, those of its last day for one that ended.

    LSOAs are counted to today's wards alone, so records of a ward that has ended are placed by their point.
    """
    wards = {pk: f"{name} ({code})" for pk, name, code in _beside(ward).values_list("pk", "name", "code")}
    lsoas = {} if ward.valid_to else dict(WardLsoa.objects.filter(ward__in=_beside(ward)).values_list("lsoa", "ward_id"))
    drawn = WardBoundary.objects.filter(ward__in=_beside(ward)).values_list("ward_id", "west", "south", "east", "north")
    frames = {pk: (west, south, east, north) for pk, west, south, east, north in drawn}
    return Surroundings(wards, Placement(lsoas, frames, _outlines))


def _beside(ward: Ward) -> QuerySet[Ward]:
    if ward.valid_to is None:
        return Ward.objects.filter(valid_to=None)
    there = Q(valid_from=None) | Q(valid_from__lte=ward.valid_to)
    return Ward.objects.filter(there, Q(valid_to=None) | Q(valid_to__gte=ward.valid_to))


def _outlines(wards: Collection[int]) -> Mapping[int, dict[str, Any]]:
    return dict(WardBoundary.objects.filter(ward__in=wards).values_list("ward_id", "geometry"))


def latest_month(ward: Ward, on: date) -> date | None:
    """Return the newest month with figures up to that day."""
    months = MonthlyTotal.objects.filter(ward=ward, source=STREET, month__lte=on)
    last: date | None = months.aggregate(last=Max("month"))["last"]
    return last


def latest_months(ward: Ward, on: date, most: int) -> list[date]:
    """Return the months with figures up to that day, the newest first and no more than so many."""
    months = MonthlyTotal.objects.filter(ward=ward, source=STREET, month__lte=on)
    return list(months.order_by("-month").values_list("month", flat=True).distinct()[:most])


def totals(ward: Ward, first: date, last: date) -> list[MonthlyTotal]:
    """Return the ward's totals of those months, by kind."""
    return list(MonthlyTotal.objects.filter(ward=ward, source=STREET, month__range=(first, last)).order_by("month", "crime_type"))


def newest_confirmed(ward: Ward) -> Upload | None:
    """Return the file that was confirmed last."""
    return uploads_of(ward).filter(stage=Upload.Stage.CONFIRMED).order_by("-confirmed_at").first()


def crimes_by_ward(borough: int, months: Sequence[date]) -> dict[str, int]:
    """Return the recorded crimes of those months by the code of each ward of the borough of today that has figures for all of them."""
    rows = MonthlyTotal.objects.filter(ward__borough=borough, ward__valid_to=None, source=STREET, month__in=list(months))
    covered = rows.order_by().values_list("ward__code").annotate(covered=Count("month", distinct=True))
    complete = [code for code, number in covered if number == len(months)]
    crimes = rows.filter(ward__code__in=complete).exclude(crime_type=kinds.ASB).order_by()
    return dict.fromkeys(complete, 0) | dict(crimes.values_list("ward__code").annotate(Sum("number")))
