"""Ward polygons out of GeoJSON: refused unless in WGS84, repaired when they cross themselves (GEO-1, GEO-4)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shapely import STRtree, make_valid
from shapely.errors import ShapelyError
from shapely.geometry import MultiPolygon, Polygon, mapping, shape
from shapely.geometry.base import BaseGeometry

WGS84 = re.compile(r"(CRS:?84|EPSG:{1,2}4326)$", re.IGNORECASE)
BEST_FIT = re.compile(r"best[\s_-]?fit", re.IGNORECASE)
# A ward takes over from an older one when it holds a tenth of its area: less than that is the coarseness of the polygons.
SUCCESSOR_SHARE = 0.1


class Unreadable(Exception):
    """A file that cannot be taken in; the message is a whole sentence that says why."""


@dataclass(frozen=True)
class Boundary:
    """The polygon of one ward, as one file has it."""

    code: str
    name: str
    authority: str
    geometry: dict[str, Any]
    box: tuple[float, float, float, float]
    source: str
    is_best_fit: bool


def read_polygons(name: str, text: str) -> tuple[Boundary, ...]:
    """Return the wards' polygons; none when the polygons are of something else. Not WGS84 is unreadable."""
    collection = _collection(name, text)
    require_wgs84(name, collection)
    features = collection["features"]
    codes = _columns(features[0].get("properties") or {}) if features else None
    if codes is None:
        return ()
    is_best_fit = bool(BEST_FIT.search(f"{name} {collection.get('name', '')}"))
    return tuple(_boundary(name, feature, codes, is_best_fit) for feature in features)


def require_wgs84(name: str, collection: Mapping[str, Any]) -> None:
    """Refuse a file that names another system, or whose numbers cannot be longitude and latitude."""
    system = str(((collection.get("crs") or {}).get("properties") or {}).get("name", ""))
    if system and not WGS84.search(system):
        raise Unreadable(f"{name} is in {system}; polygons are needed in WGS84 longitude and latitude (EPSG:4326).")
    for feature in collection["features"]:
        for x, y in _points((feature.get("geometry") or {}).get("coordinates", ())):
            if not (-180 <= x <= 180 and -90 <= y <= 90):
                raise Unreadable(
                    f"{name} is not in WGS84 longitude and latitude: it has the point {x:g}, {y:g}, which looks like "
                    "eastings and northings. Convert it to EPSG:4326 first."
                )


def successors(old: Mapping[str, Boundary], new: Mapping[str, Boundary]) -> dict[str, tuple[str, ...]]:
    """Return for each ended ward the wards that hold a tenth of its area or more, the largest share first."""
    codes = list(new)
    polygons = [shape(new[code].geometry) for code in codes]
    tree = STRtree(polygons)
    found = {}
    for code, boundary in old.items():
        area = shape(boundary.geometry)
        shares = sorted(((area.intersection(polygons[place]).area / area.area, codes[place]) for place in tree.query(area)), reverse=True)
        found[code] = tuple(successor for share, successor in shares if share >= SUCCESSOR_SHARE)
    return found


def _collection(name: str, text: str) -> dict[str, Any]:
    try:
        collection = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{name} is not JSON: {error}.") from error
    if not isinstance(collection, dict) or not isinstance(collection.get("features"), list):
        raise Unreadable(f"{name} is not a GeoJSON collection of features.")
    return collection


def _columns(properties: Mapping[str, Any]) -> tuple[str, str, str] | None:
    """Return what a ward's code, its name and its authority's code are called: by the ONS with a year, by the GLA without."""
    years = [key[2:4] for key in properties if re.fullmatch(r"WD\d\dCD", key)]
    if years and f"LAD{years[0]}CD" in properties:
        return f"WD{years[0]}CD", f"WD{years[0]}NM", f"LAD{years[0]}CD"
    if {"GSS_CODE", "NAME", "LAGSSCODE"} <= properties.keys():
        return "GSS_CODE", "NAME", "LAGSSCODE"
    return None


def _boundary(name: str, feature: Mapping[str, Any], columns: tuple[str, str, str], is_best_fit: bool) -> Boundary:
    code, title, authority = (str(feature["properties"].get(column, "")).strip() for column in columns)
    try:
        polygon = _polygonal(shape(feature["geometry"]))
    except (ShapelyError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise Unreadable(f"{name} has no polygon that can be read for {title} ({code}).") from error
    if polygon is None:
        raise Unreadable(f"{name} has no area for {title} ({code}).")
    # Through JSON, so that tuples become the lists the database gives back and a second import finds nothing changed.
    geometry = json.loads(json.dumps(mapping(polygon)))
    return Boundary(code, title, authority, geometry, polygon.bounds, name, is_best_fit)


def _polygonal(geometry: BaseGeometry) -> Polygon | MultiPolygon | None:
    """Return the geometry made valid, without the lines and points that a repair can leave over."""
    whole = geometry if geometry.is_valid else make_valid(geometry)
    if isinstance(whole, Polygon | MultiPolygon):
        return None if whole.is_empty else whole
    parts: list[Polygon] = []
    for part in getattr(whole, "geoms", ()):
        parts.extend(part.geoms if isinstance(part, MultiPolygon) else [part] if isinstance(part, Polygon) else [])
    return MultiPolygon(parts) if parts else None


def _points(coordinates: Sequence[Any]) -> Iterator[tuple[float, float]]:
    """Walk the points of nested coordinates."""
    if len(coordinates) >= 2 and all(isinstance(number, int | float) for number in coordinates):
        yield float(coordinates[0]), float(coordinates[1])
        return
    for part in coordinates:
        if isinstance(part, list):
            yield from _points(part)
