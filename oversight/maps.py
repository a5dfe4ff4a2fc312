"""The borough drawn on the server: a shape, a sign and a number for each ward (SNB-1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from shapely.geometry import shape

from panels.models import WardBoundary

from .queries import WardRow
from .standing import State

WIDTH = 700
LARGEST_HEIGHT = 620
MARGIN = 12
# About ten metres on the ground: far finer than a screen shows at the size of a borough.
TOLERANCE_DEGREES = 0.0001


@dataclass(frozen=True)
class Shape:
    """One ward on the map: its outline as an SVG path, and where its sign and number stand."""

    number: int
    name: str
    state: State
    path: str
    x: float
    y: float


@dataclass(frozen=True)
class BoroughMap:
    """All wards that have a boundary, with the height the drawing needs."""

    shapes: tuple[Shape, ...]
    height: int
    width: int = WIDTH


def draw(rows: Sequence[WardRow], numbers: dict[int, int]) -> BoroughMap | None:
    """Draw the wards, each under its number in the table; nothing without boundaries."""
    kept = {row.ward.pk: row for row in rows}
    found = WardBoundary.objects.filter(ward__in=kept)
    outlines = [(kept[boundary.ward_id], shape(boundary.geometry).simplify(TOLERANCE_DEGREES)) for boundary in found]
    if not outlines:
        return None
    west, south = (min(outline.bounds[side] for _, outline in outlines) for side in (0, 1))
    east, north = (max(outline.bounds[side] for _, outline in outlines) for side in (2, 3))
    narrowing = cos(radians((south + north) / 2))
    scale = min((WIDTH - 2 * MARGIN) / ((east - west) * narrowing or 1), (LARGEST_HEIGHT - 2 * MARGIN) / ((north - south) or 1))
    indent = (WIDTH - (east - west) * narrowing * scale) / 2

    def place(longitude: float, latitude: float) -> tuple[float, float]:
        return round(indent + (longitude - west) * narrowing * scale, 1), round(MARGIN + (north - latitude) * scale, 1)

    shapes = tuple(_shape(row, outline, numbers[row.ward.pk], place) for row, outline in outlines)
    return BoroughMap(tuple(sorted(shapes, key=lambda one: one.number)), round((north - south) * scale + 2 * MARGIN))


def _shape(row: WardRow, outline: Any, number: int, place: Any) -> Shape:
    middle = outline.representative_point()
    x, y = place(middle.x, middle.y)
    rings = [ring for polygon in getattr(outline, "geoms", [outline]) for ring in (polygon.exterior, *polygon.interiors)]
    path = "".join("M" + "L".join(f"{x} {y}" for x, y in (place(*point[:2]) for point in ring.coords)) + "Z" for ring in rings)
    return Shape(number, row.ward.name, row.standing.state, path, x, y)
