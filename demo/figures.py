"""Police files of the demo: made records in the twelve columns of data.police.uk, with seasons, a trend and flaws (POL-9)."""

from __future__ import annotations

import csv
import io
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from demo.places import NAMES, Spot, spots
from policing.kinds import ASB, ROBBERY, VIOLENCE
from policing.readers.street import COLUMNS
from policing.understanding import MET

POINTS_OF_A_WARD = 24
STREETS = (
    "Station Parade", "Osier Road", "Kiln Lane", "Wherry Street", "Barley Court", "Mallow Walk", "Tidewell Road", "Parking Area",
    "Sloe Street", "Chandler's Rise", "Petrol Station", "Supermarket", "Ferryman's Row", "Teasel Gardens", "Park/open Space",
    "Rope Walk", "Cooper's Yard", "Pound Lane", "Bus/coach Station", "Sexton Street", "Fuller Avenue", "Heron Close",
    "Candlemaker Mews", "Nightclub",
)  # fmt: skip
OUTCOMES = ("Under investigation", "Investigation complete; no suspect identified", "Unable to prosecute suspect", "Awaiting court outcome")
WINTER, SUMMER, EVEN = 12, 7, 0


@dataclass(frozen=True)
class Kind:
    """How one kind of crime comes about: the usual number of a month, when it peaks and by how much a year it changes."""

    name: str
    usual: float
    peak: int = EVEN
    yearly: float = 0.95


KINDS = (
    Kind(ASB, 38, SUMMER, 1.08),
    Kind(VIOLENCE, 27, SUMMER, 0.92),
    Kind("Shoplifting", 18, WINTER, 1.13),
    Kind("Vehicle crime", 16, EVEN, 0.86),
    Kind("Other theft", 12, SUMMER),
    Kind("Burglary", 8, WINTER, 0.82),
    Kind("Criminal damage and arson", 8, SUMMER),
    Kind("Public order", 8, SUMMER, 0.97),
    Kind("Drugs", 6),
    Kind("Theft from the person", 5, WINTER, 1.1),
    Kind("Bicycle theft", 4, SUMMER, 0.9),
    Kind(ROBBERY, 3, EVEN, 1.0),
    Kind("Possession of weapons", 1),
    Kind("Other crime", 2),
)

Row = tuple[str, ...]


def file_for(ward: str, months: Sequence[date], *, size: float = 1.0, neighbour: str = "") -> bytes:
    """Return a file as an officer brings it: the ward's records of those months, and where one is named a few of a neighbour's.

    Each file also holds a record or two without a location, as published ones do.
    """
    rows = [row for month in months for row in _month(ward, month, months[-1], size)]
    rng = random.Random(f"flaws of {ward} {months[0]}")
    if neighbour:
        rows += rng.sample(list(_month(neighbour, months[-1], months[-1], size)), 4)
    rows += [_record(Kind("Other crime", 1), months[-1], None, rng) for _ in range(rng.randint(1, 2))]
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return text.getvalue().encode()


def name_for(ward: str, months: Sequence[date]) -> str:
    """Return what the officer calls the file."""
    span = f"{months[0]:%Y-%m}" if len(months) == 1 else f"{months[0]:%Y-%m}-to-{months[-1]:%Y-%m}"
    return f"{NAMES[ward].lower().replace(' ', '-')}-{span}.csv"


def _month(ward: str, month: date, latest: date, size: float) -> Iterator[Row]:
    """Yield a month's records. The month alone decides on them, so that files that overlap agree."""
    rng = random.Random(f"{ward} {month:%Y-%m}")
    points = spots(ward, POINTS_OF_A_WARD)
    for kind in KINDS:
        for _ in range(_number(kind, month, size, rng)):
            # Some places see far more than others.
            place = min(int(rng.expovariate(1) * 5), POINTS_OF_A_WARD - 1)
            yield _record(kind, month, (points[place], STREETS[place]), rng)


def _number(kind: Kind, month: date, size: float, rng: random.Random) -> int:
    season = 1 + 0.22 * math.cos((month.month - kind.peak) / 6 * math.pi) if kind.peak else 1
    trend = kind.yearly ** ((month.year - 2026) + month.month / 12)
    expected = kind.usual * season * trend * size
    return max(0, round(rng.gauss(expected, math.sqrt(expected))))


def _record(kind: Kind, month: date, place: tuple[Spot, str] | None, rng: random.Random) -> Row:
    spot, street = place or (None, "No Location")
    crime_id = "" if kind.name == ASB else f"{rng.getrandbits(256):064x}"
    outcome = "" if kind.name == ASB else rng.choice(OUTCOMES)
    where = (f"{spot.longitude:.6f}", f"{spot.latitude:.6f}") if spot else ("", "")
    lsoa = (spot.lsoa, spot.lsoa_name) if spot else ("", "")
    location = f"On or near {street}" if spot else street
    return (crime_id, f"{month:%Y-%m}", MET, MET, *where, location, *lsoa, kind.name, outcome, "")
