"""The published lists of places: known by their headers, put together, refused with a reason."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from panels.importing.boundaries import Unreadable
from panels.importing.places import Kind, Places, gather, read

LISTS = Path(__file__).resolve().parents[4] / "shared" / "data" / "places"
needs_lists = pytest.mark.skipif(not LISTS.is_dir(), reason="the published lists of places do not stand beside the project")

WARDS = (
    "\ufeffWD25CD,WD25NM,LAD25CD,LAD25NM,LONG,LAT\r\n"
    "E05099001,Osier Green,E09000901,Wexcombe,-0.05,51.55\r\n"
    "E05099002,Eastmarsh,E09000901,Wexcombe,0.05,51.55\r\n"
    "E05099003,Lantern Hill,E09000902,Old City,0.5,51.5\r\n"
    "E05099004,Cooper Row,E09000902,Old City,0.5,51.5\r\n"
    "E05088001,Elsewhere,E07000001,Dale,,\r\n"
)
UNITS = "LAD22NM,LAD22CD,BCU_Name,BCU_Code\nAirport,,West Area,WA\nWexcombe,E09000901,North Area Command Unit,NA\n"
LSOAS = "LSOA21CD,LSOA21NM,WD25CD,WD25NM,LAD25CD,LAD25NM\nE01099001,Wexcombe 001A,E05099001,Osier Green,E09000901,Wexcombe\n"


def square(west: float, south: float, size: float = 0.1) -> dict[str, Any]:
    """Return a square as GeoJSON."""
    east, north = west + size, south + size
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def collection(*features: tuple[dict[str, str], dict[str, Any]], **more: Any) -> bytes:
    """Return a GeoJSON file."""
    rows = [{"type": "Feature", "properties": properties, "geometry": geometry} for properties, geometry in features]
    return json.dumps({"type": "FeatureCollection", "features": rows, **more}).encode()


def ward_25(code: str, name: str = "Osier Green") -> dict[str, str]:
    """Return what the ONS writes beside a polygon."""
    return {"WD25CD": code, "WD25NM": name, "LAD25CD": "E09000901"}


def older(code: str, name: str, authority: str = "E09000901") -> dict[str, str]:
    """Return what the GLA writes beside a polygon."""
    return {"GSS_CODE": code, "NAME": name, "LAGSSCODE": authority}


def put_together(*files: tuple[str, bytes | str]) -> Places:
    """Read the lists of this module and more files."""
    everything = [("a.csv", WARDS), ("b.csv", UNITS), ("c.csv", LSOAS), *files]
    return gather(read(name, content.encode() if isinstance(content, str) else content) for name, content in everything)


def test_lists_are_known_by_their_headers_whatever_they_are_called() -> None:
    assert read("x.csv", WARDS.encode()).kind is Kind.WARDS
    assert read("x.csv", UNITS.encode()).kind is Kind.UNITS
    assert read("x.csv", LSOAS.encode()).kind is Kind.LSOAS
    assert read("x.csv", collection((ward_25("E05099001"), square(-0.1, 51.5)))).kind is Kind.BOUNDARIES
    assert read("x.csv", b"a,b\n1,2\n").kind is Kind.OTHER
    assert read("x.csv", collection(({"BCU_Code": "NA"}, square(-0.1, 51.5)))).kind is Kind.OTHER


def test_north_area_is_a_code_and_the_row_without_a_borough_is_left_aside_with_a_word() -> None:
    places = put_together()
    assert [(unit.code, unit.authorities) for unit in places.units] == [("NA", ("E09000901",))]
    assert "b.csv: Airport is not a borough and was left aside." in places.remarks


def test_an_authority_without_a_command_unit_is_named() -> None:
    assert "Old City has no command unit of the Metropolitan Police." in put_together().remarks


def test_wards_outside_london_are_left_aside_with_their_number() -> None:
    places = put_together()
    assert set(places.wards) == {"E05099001", "E05099002", "E05099003", "E05099004"}
    assert "a.csv: wards outside London were left aside (1)." in places.remarks


def test_a_byte_order_mark_does_not_hide_the_first_column() -> None:
    assert put_together().wards["E05099001"].name == "Osier Green"


@pytest.mark.rule("GEO-4")
def test_codes_that_are_not_on_the_list_are_wards_that_have_ended_with_their_successors() -> None:
    places = put_together(
        ("old.geojson", collection((older("E05000001", "Osier"), square(-0.1, 51.5)), (older("E05099002", "Eastmarsh"), square(0, 51.5)))),
        (
            "bestfit.geojson",
            collection((ward_25("E05099001"), square(-0.08, 51.5)), (ward_25("E05099002", "Eastmarsh"), square(0.01, 51.5))),
        ),
    )
    assert set(places.ended) == {"E05000001"}
    assert places.successors == {"E05000001": ("E05099001",)}
    assert places.begun == {"E05099001"}


def test_a_real_polygon_goes_before_one_by_best_fit_in_either_order() -> None:
    files = (
        ("bestfit.geojson", collection((ward_25("E05099001"), square(-0.1, 51.5)))),
        ("real.geojson", collection((ward_25("E05099001"), square(-0.11, 51.5)))),
    )
    for order in (files, files[::-1]):
        places = put_together(*[(name, _with_neighbour(content)) for name, content in order])
        assert places.boundaries["E05099001"].source == "real.geojson"
        assert not places.boundaries["E05099001"].is_best_fit


def _with_neighbour(content: bytes) -> bytes:
    """Draw the other ward too: one polygon for an authority of two wards is not taken for a ward's."""
    whole = json.loads(content)
    whole["features"].append({"type": "Feature", "properties": ward_25("E05099002"), "geometry": square(0, 51.5)})
    return json.dumps(whole).encode()


def test_one_polygon_for_a_whole_authority_is_not_taken_for_one_of_its_wards() -> None:
    places = put_together(
        ("old.geojson", collection((older("E05099003", "Lantern Hill", "E09000902"), square(0.4, 51.4, 0.3)))),
    )
    assert "E05099003" not in places.boundaries
    assert any("stands for the whole of its authority, which has 2 wards" in remark for remark in places.remarks)


def test_eastings_are_refused_with_the_point() -> None:
    eastings = collection((ward_25("E05099001"), square(532171, 181720, 100)))
    with pytest.raises(Unreadable, match="not in WGS84 longitude and latitude: it has the point 532171, 181720"):
        read("lewisham.geojson", eastings)


def test_a_file_that_names_another_system_is_refused() -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::27700"}}
    with pytest.raises(Unreadable, match="is in urn:ogc:def:crs:EPSG::27700"):
        read("wards.geojson", collection((ward_25("E05099001"), square(0, 51.5)), crs=crs))


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326"])
def test_a_file_that_names_wgs84_is_taken(name: str) -> None:
    crs = {"type": "name", "properties": {"name": name}}
    assert read("wards.geojson", collection((ward_25("E05099001"), square(0, 51.5)), crs=crs)).boundaries


def test_latitude_before_longitude_is_refused_because_the_list_has_the_ward_elsewhere() -> None:
    swapped = collection((ward_25("E05099001"), square(51.5, -0.1)), (ward_25("E05099002"), square(51.5, 0)))
    with pytest.raises(Unreadable, match="Are longitude and latitude in this order"):
        put_together(("wards.geojson", swapped))


def test_a_polygon_that_crosses_itself_is_repaired() -> None:
    bow_tie = {"type": "Polygon", "coordinates": [[[0, 51], [0.1, 51.1], [0.1, 51], [0, 51.1], [0, 51]]]}
    (boundary,) = read("wards.geojson", collection((ward_25("E05099001"), bow_tie))).boundaries
    assert boundary.geometry["type"] == "MultiPolygon"
    assert boundary.box == (0, 51, 0.1, 51.1)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "is not JSON"),
        (b'{"type": "Feature"}', "is not a GeoJSON collection"),
        (b"WD25CD\0", "is not a text file"),
        (b"WD25CD,WD25NM,LAD25CD,LAD25NM\nnought,A,E09000901,B\n", "line 2: .nought. is not the code of a ward"),
        (b"WD25CD,WD25NM,LAD25CD,LAD25NM\n" + b"E05099001,A,E09000901,B\n" * 2, "has the ward E05099001 twice"),
    ],
)
def test_a_broken_file_is_refused_with_the_reason(content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read("file", content)


def test_without_the_ward_list_or_the_units_nothing_is_put_together() -> None:
    with pytest.raises(Unreadable, match="No list of wards was found"):
        gather([read("b.csv", UNITS.encode())])
    with pytest.raises(Unreadable, match="No list of command units was found"):
        gather([read("a.csv", WARDS.encode())])


def test_an_lsoa_of_an_unknown_ward_is_refused() -> None:
    with pytest.raises(Unreadable, match="counts E01000009 to E05077777"):
        put_together(("d.csv", LSOAS.splitlines()[0] + "\nE01000009,X,E05077777,X,E09000901,X\n"))


@needs_lists
@pytest.mark.rule("GEO-1")
def test_the_published_lists_have_what_they_are_known_to_have() -> None:
    places = gather(read(path.name, path.read_bytes()) for path in sorted(LISTS.iterdir()))
    assert (len(places.wards), len(places.authorities), len(places.units), len(places.lsoas)) == (704, 33, 12, 4994)
    drawn = [boundary for code, boundary in places.boundaries.items() if code in places.wards]
    assert len(drawn) == 684
    assert len(places.ended) == 483
    north = next(unit for unit in places.units if unit.code == "NA")
    assert {places.authorities[code] for code in north.authorities} == {"Enfield", "Haringey"}
    policed = {code for unit in places.units for code in unit.authorities}
    assert {places.authorities[code] for code in places.authorities.keys() - policed} == {"City of London"}
    assert places.successors["E05000133"] == ("E05013657", "E05013652")
    with (LISTS / "london_wards_dec2025.csv").open(encoding="utf-8-sig") as file:
        assert {row["WD25CD"] for row in csv.DictReader(file)} == set(places.wards)


@needs_lists
def test_the_real_polygons_of_camden_and_lewisham_go_before_best_fit() -> None:
    places = gather(read(path.name, path.read_bytes()) for path in sorted(LISTS.iterdir()))
    real = {places.wards[code].authority_name for code, boundary in places.boundaries.items() if "2022" in boundary.source}
    assert real == {"Camden", "Lewisham"}
    assert "E05009297" not in places.boundaries, "the older file draws the whole City under one of its ward codes"
