"""Small police files and wards of an invented town, for the tests of policing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from panels.models import Ward, WardBoundary, WardLsoa
from policing.readers.street import COLUMNS
from tests import make

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
TODAY = date(2026, 11, 22)
MET = "Metropolitan Police Service"

HEADER = ",".join(COLUMNS)


def row(
    month: str = "2026-09",
    kind: str = "Burglary",
    *,
    lsoa: str = "E01099001",
    point: tuple[object, object] | None = None,
    force: str = MET,
    location: str = "On or near Osier Road",
) -> str:
    """Return one line; blank coordinates unless a point is given."""
    longitude, latitude = point or ("", "")
    return f"abc,{month},{force},{force},{longitude},{latitude},{location},{lsoa},Wexcombe 001A,{kind},,"


def text(*rows: str, header: str = HEADER, end: str = "\n") -> str:
    """Return a file with a header."""
    return end.join([header, *rows]) + end


def file(*rows: str, name: str = "2026-09-street.csv", **options: Any) -> SimpleUploadedFile:
    """Return a file as a browser sends it."""
    return uploaded(text(*rows, **options), name)


def uploaded(content: str | bytes, name: str = "2026-09-street.csv") -> SimpleUploadedFile:
    """Return any content as a browser sends it."""
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content, "text/csv")


def ward(name: str = "Osier Green", *, lsoa: str = "", west: float | None = None, **dates: date) -> Ward:
    """Make a ward with an LSOA, a square outline from a longitude on, or both; ``valid_from`` and ``valid_to`` are dates."""
    made = make.ward(name)
    for name_of, day in dates.items():
        setattr(made, name_of, day)
    made.save()
    if lsoa:
        WardLsoa.objects.create(lsoa=lsoa, ward=made)
    if west is not None:
        east, south, north = west + 0.01, 51.5, 51.51
        ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
        WardBoundary.objects.create(
            ward=made, geometry={"type": "Polygon", "coordinates": [ring]}, west=west, south=south, east=east, north=north, source="made"
        )
    return made
