"""Makers for the dashboard: a borough with wards whose panels stand as the test says."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from core import documents
from core.models import Document
from meetings.models import Meeting, Minutes
from panels.models import Borough, Panel, Ward, WardBoundary
from tests import make
from tests.meetings import make as meetings
from tests.priorities import made as priorities

# A name that stands nowhere else: wherever it turns up, a person's name has come through.
CANARY = "Zaphira Quillfeather"
SIDE = 0.02


def working(ward: Ward) -> Panel:
    """Make a panel of twelve with chair and secretary that met a month ago in time and has three fresh priorities."""
    panel = make.panel(in_ward=ward)
    make.chair(panel, f"{CANARY} chairs")
    make.secretary(panel, f"{CANARY} writes")
    for _ in range(10):
        make.member(panel, f"{CANARY} sits")
    make.partner(panel, f"{CANARY} helps")
    meetings.held(panel, days_ago=30, days_of_notice=20)
    priorities.three(panel)
    return panel


def struggling(ward: Ward) -> Panel:
    """Make a panel that has one member, no chair, and has never met."""
    panel = make.panel(in_ward=ward)
    make.member(panel, CANARY)
    return panel


def borough(wards: int = 3) -> Borough:
    """Make a borough with so many wards: by turns one with a working panel, one that struggles, and one without."""
    made = make.borough("Osierham")
    for number in range(wards):
        add_ward(made, number)
    return made


def add_ward(borough: Borough, number: int) -> Ward:
    """Add a ward with its boundary; its number says whether its panel works, struggles or is not there."""
    ward = make.ward(f"{'ABCDEFGHIJKLMNOP'[number]}-ward", in_borough=borough)
    square(ward, number)
    if number % 3 < 2:
        (working, struggling)[number % 3](ward)
    return ward


def square(ward: Ward, number: int = 0) -> WardBoundary:
    """Make a square boundary; wards stand side by side from west to east by their number."""
    west, south = round(-0.1 + number * SIDE, 4), 51.5
    east, north = round(west + SIDE, 4), south + SIDE
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return boundary(ward, {"type": "Polygon", "coordinates": [ring]}, (west, south, east, north))


def boundary(ward: Ward, geometry: dict[str, object], box: tuple[float, float, float, float] = (0, 51, 1, 52)) -> WardBoundary:
    """Make a boundary of any shape."""
    west, south, east, north = box
    return WardBoundary.objects.create(ward=ward, geometry=geometry, west=west, south=south, east=east, north=north, source="test")


def minutes(meeting: Meeting, *, version: int = 1, **fields: Any) -> Minutes:
    """Make minutes that have gone out, with a paper that nobody has to print."""
    paper = documents.keep(Document.Kind.MINUTES_ROLES, "Minutes", b"%PDF-1.7", "application/pdf", None)
    said = {"stage": Minutes.Stage.CIRCULATED, "circulated_at": timezone.now(), "paper": paper, "roles_paper": paper} | fields
    return Minutes.objects.create(meeting=meeting, version=version, **said)
