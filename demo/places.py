"""Wexcombe on the map: a made borough of six wards that touch each other, far from any real one (GEO-1, GEO-4)."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from functools import cache

from shapely.geometry import Point, Polygon, mapping

from panels.importing.boundaries import Boundary
from panels.importing.places import ListedWard, Places, Unit
from panels.models import Borough, Team, Ward
from panels.services import places

BOROUGH, BOROUGH_CODE = "Wexcombe", "E09999001"
UNIT, UNIT_CODE = "Estuary North", "WX"
OSIER_GREEN, LANTERN_HILL, KILN_PARK = "E05999001", "E05999002", "E05999003"
EASTMARSH, PELHAM_CROSS, MILL_STAIRS = "E05999004", "E05999005", "E05999006"
NAMES = {
    OSIER_GREEN: "Osier Green",
    LANTERN_HILL: "Lantern Hill",
    KILN_PARK: "Kiln Park",
    EASTMARSH: "Eastmarsh",
    PELHAM_CROSS: "Pelham Cross",
    MILL_STAIRS: "Mill Stairs",
}
TEAMS = {
    "Wexcombe North": (OSIER_GREEN, LANTERN_HILL, KILN_PARK),
    "Wexcombe South": (EASTMARSH, PELHAM_CROSS, MILL_STAIRS),
}
LSOAS_OF_A_WARD = 6

# Corners of the wards on a plan of our own, about half a kilometre to a step, and who shares them.
CORNERS = {
    "a": (0.2, 4.6), "b": (1.4, 7.9), "c": (3.6, 8.4), "d": (6.9, 7.6), "e": (9.6, 8.1), "f": (10.4, 4.3),
    "g": (8.9, 0.5), "h": (6.1, 0.9), "i": (3.1, 0.1), "j": (0.8, 1.1),
    "k": (3.2, 5.3), "l": (4.3, 3.9), "m": (7.3, 5.2), "n": (6.3, 3.6),
}  # fmt: skip
RINGS = {
    OSIER_GREEN: "kcdmnl",
    LANTERN_HILL: "abck",
    KILN_PARK: "mdef",
    EASTMARSH: "nmfgh",
    PELHAM_CROSS: "lnhi",
    MILL_STAIRS: "aklij",
}
WEST, SOUTH = 0.402, 51.552
STEP_EAST, STEP_NORTH = 0.0072, 0.0045
BENDS = 7

Line = list[tuple[float, float]]


@dataclass(frozen=True)
class Spot:
    """A place where incidents are recorded: one point of a ward, with its LSOA."""

    longitude: float
    latitude: float
    lsoa: str
    lsoa_name: str


def lay_out() -> Borough:
    """Bring the borough, its wards, their outlines and LSOAs in, and give each ward its team."""
    places.lay_out(_places(), changed_on=date(2022, 5, 5))
    borough = Borough.objects.select_related("bcu").get(code=BOROUGH_CODE)
    for name, codes in TEAMS.items():
        team = Team.objects.create(name=name, borough=borough, mailbox=f"{name.split()[-1].lower()}.team@wexcombe.example")
        Ward.objects.filter(code__in=codes).update(team=team)
    return borough


def outlines() -> dict[str, Polygon]:
    """Return the outline of each ward by its code; neighbours share every bend of their border."""
    edges: dict[tuple[str, str], Line] = {}
    return {code: Polygon(_ring(corners, edges)) for code, corners in RINGS.items()}


def lsoas() -> dict[str, str]:
    """Return the ward of each LSOA."""
    return {f"E01999{number * 10 + part:03}": code for number, code in enumerate(NAMES, 1) for part in range(1, LSOAS_OF_A_WARD + 1)}


@cache
def spots(ward: str, count: int) -> list[Spot]:
    """Return so many points inside a ward, always the same."""
    rng = random.Random(f"spots of {ward}")
    outline = outlines()[ward].buffer(-0.0006)
    west, south, east, north = outline.bounds
    mine = [lsoa for lsoa, code in lsoas().items() if code == ward]
    found: list[Spot] = []
    while len(found) < count:
        point = Point(round(rng.uniform(west, east), 6), round(rng.uniform(south, north), 6))
        if outline.contains(point):
            part = rng.randrange(LSOAS_OF_A_WARD)
            name = f"{BOROUGH} {list(NAMES).index(ward) + 1:03}{'ABCDEF'[part]}"
            found.append(Spot(point.x, point.y, mine[part], name))
    return found


def _places() -> Places:
    wards = {code: ListedWard(code, name, BOROUGH_CODE, BOROUGH) for code, name in NAMES.items()}
    boundaries = {
        code: Boundary(code, NAMES[code], BOROUGH_CODE, mapping(outline), outline.bounds, "Drawn for the demo", is_best_fit=False)
        for code, outline in outlines().items()
    }
    return Places(
        wards=wards,
        ended={},
        authorities={BOROUGH_CODE: BOROUGH},
        units=(Unit(UNIT_CODE, UNIT, (BOROUGH_CODE,)),),
        lsoas=lsoas(),
        boundaries=boundaries,
        successors={},
        begun=frozenset(),
        remarks=(),
    )


def _ring(corners: str, edges: dict[tuple[str, str], Line]) -> Line:
    ring: Line = []
    for start, end in zip(corners, corners[1:] + corners[0], strict=True):
        low, high = sorted((start, end))
        edge = edges.setdefault((low, high), _border(low, high))
        ring += (edge if start == low else edge[::-1])[:-1]
    return ring


def _border(start: str, end: str) -> Line:
    """Return a border between two corners that wanders as roads and rivers do, in longitude and latitude."""
    rng = random.Random(f"border {start}{end}")
    (x1, y1), (x2, y2) = CORNERS[start], CORNERS[end]
    line = [(x1, y1)]
    for bend in range(1, BENDS):
        share = bend / BENDS
        sway = rng.uniform(-0.16, 0.16)
        line.append((x1 + (x2 - x1) * share - (y2 - y1) * sway / 2, y1 + (y2 - y1) * share + (x2 - x1) * sway / 2))
    line.append((x2, y2))
    return [(round(WEST + x * STEP_EAST, 6), round(SOUTH + y * STEP_NORTH, 6)) for x, y in line]
