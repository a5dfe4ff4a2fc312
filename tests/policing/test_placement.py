"""Placing records in wards."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from policing.placement import Placement

SQUARES = {1: (0.0, 51.0), 2: (0.1, 51.0)}


def square(west: float, south: float) -> dict[str, Any]:
    """Return a tenth of a degree each way."""
    east, north = west + 0.1, south + 0.1
    return {"type": "Polygon", "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]]}


class Atlas:
    """Gives outlines and remembers which were asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, wards: Collection[int]) -> dict[int, dict[str, Any]]:
        self.asked += wards
        return {ward: square(*SQUARES[ward]) for ward in wards}


def placement(atlas: Atlas | None = None) -> Placement:
    """Return two squares side by side and an LSOA of the second."""
    frames = {ward: (west, south, west + 0.1, south + 0.1) for ward, (west, south) in SQUARES.items()}
    return Placement({"E01": 2}, frames, atlas or Atlas())


def test_a_known_lsoa_goes_before_the_point() -> None:
    assert placement().place("E01", (0.05, 51.05)) == 2


def test_without_a_known_lsoa_the_point_decides() -> None:
    assert placement().place("E99", (0.05, 51.05)) == 1
    assert placement().place("", (0.15, 51.05)) == 2


def test_neither_means_nowhere() -> None:
    assert placement().place("", None) is None
    assert placement().place("", (5.0, 51.05)) is None


def test_a_point_on_the_shared_edge_always_goes_to_the_same_ward() -> None:
    assert {placement().place("", (0.1, 51.05)) for _ in range(5)} == {1}


def test_only_outlines_that_a_point_may_lie_in_are_asked_for_and_only_once() -> None:
    atlas = Atlas()
    here = placement(atlas)
    for _ in range(3):
        here.place("", (0.02, 51.02))
        here.place("", (0.03, 51.03))
    assert atlas.asked == [1]
