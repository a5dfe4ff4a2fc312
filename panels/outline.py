"""The outline of a ward as one path, so that a poster shows where it lies (App C; MEM-17)."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians
from typing import Any

from shapely.geometry import shape

from panels.models import Ward, WardBoundary

SIDE = 300
# About ten metres on the ground: finer than the outline is drawn.
TOLERANCE_DEGREES = 0.0001


@dataclass(frozen=True)
class Outline:
    """A ward's outline as an SVG path, with the room it takes."""

    path: str
    width: int
    height: int


def of(ward: Ward) -> Outline | None:
    """Return the outline of the ward, north at the top; nothing where no boundary is held."""
    boundary = WardBoundary.objects.filter(ward=ward).first()
    if boundary is None:
        return None
    drawn: Any = shape(boundary.geometry).simplify(TOLERANCE_DEGREES)
    west, south, east, north = drawn.bounds
    narrowing = cos(radians((south + north) / 2))
    scale = SIDE / (max((east - west) * narrowing, north - south) or 1)

    def place(longitude: float, latitude: float) -> str:
        return f"{round((longitude - west) * narrowing * scale, 1)} {round((north - latitude) * scale, 1)}"

    rings = [ring for polygon in getattr(drawn, "geoms", [drawn]) for ring in (polygon.exterior, *polygon.interiors)]
    path = "".join("M" + "L".join(place(*point[:2]) for point in ring.coords) + "Z" for ring in rings)
    return Outline(path, round((east - west) * narrowing * scale), round((north - south) * scale))
