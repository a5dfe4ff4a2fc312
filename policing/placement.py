"""Which ward a record lies in: by its LSOA where that is known, else by its point, else in none (GEO-4).

Ward outlines are asked for when a point falls into their frame, so that a file of one ward loads a few of them and not
all of London's.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from shapely import STRtree, box, prepare
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry

Frame = tuple[float, float, float, float]
Outlines = Callable[[Collection[int]], Mapping[int, dict[str, Any]]]


@dataclass
class Placement:
    """Places records among wards of one time; remembers points, since published ones are few and repeat."""

    lsoas: Mapping[str, int]
    frames: Mapping[int, Frame]
    outlines: Outlines
    _wards: list[int] = field(init=False)
    _tree: STRtree = field(init=False)
    _known: dict[int, BaseGeometry] = field(init=False, default_factory=dict)
    _points: dict[tuple[float, float], int | None] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._wards = sorted(self.frames)
        self._tree = STRtree([box(*self.frames[ward]) for ward in self._wards])

    def place(self, lsoa: str, point: tuple[float, float] | None) -> int | None:
        """Return the ward of the record, or nothing when it lies in none of them."""
        if lsoa in self.lsoas:
            return self.lsoas[lsoa]
        if point is None:
            return None
        if point not in self._points:
            self._points[point] = self._at(Point(point))
        return self._points[point]

    def _at(self, point: Point) -> int | None:
        near = [self._wards[place] for place in self._tree.query(point)]
        missing = [ward for ward in near if ward not in self._known]
        if missing:
            for ward, outline in self.outlines(missing).items():
                self._known[ward] = shape(outline)
                prepare(self._known[ward])
        # On a shared edge the first of them, always the same.
        return next((ward for ward in sorted(near) if self._known[ward].covers(point)), None)
