"""Ward polygons: which are refused, which repaired, and which ward takes over from which."""

from __future__ import annotations

import pytest

from panels.importing.boundaries import Boundary, Unreadable, read_polygons, successors
from tests.panels.importing.test_places import collection, square, ward_25


def boundary(code: str, west: float, size: float = 0.1) -> Boundary:
    """Return a square ward."""
    (drawn,) = read_polygons("wards.geojson", collection((ward_25(code), square(west, 51.5, size))).decode())
    return drawn


@pytest.mark.rule("GEO-4")
def test_a_ward_takes_over_when_it_holds_a_tenth_of_the_old_one_and_not_when_less() -> None:
    old = {"old": boundary("old", 0)}
    new = {"most": boundary("most", -0.015), "tenth": boundary("tenth", 0.0899), "less": boundary("less", 0.092)}
    assert successors(old, new) == {"old": ("most", "tenth")}


def test_polygons_of_something_else_are_none() -> None:
    assert read_polygons("units.geojson", collection(({"BCU_Code": "NA"}, square(0, 51.5))).decode()) == ()
    assert read_polygons("nothing.geojson", collection().decode()) == ()


def test_a_ward_without_an_area_is_refused_by_name() -> None:
    line = {"type": "LineString", "coordinates": [[0, 51], [0.1, 51.1]]}
    with pytest.raises(Unreadable, match=r"has no area for Osier Green \(E05099001\)"):
        read_polygons("wards.geojson", collection((ward_25("E05099001"), line)).decode())


def test_a_ward_without_a_geometry_is_refused_by_name() -> None:
    text = collection((ward_25("E05099001"), square(0, 51.5))).decode().replace('"Polygon"', '"Pancake"')
    with pytest.raises(Unreadable, match=r"no polygon that can be read for Osier Green \(E05099001\)"):
        read_polygons("wards.geojson", text)
