"""Street-level crime and antisocial behaviour in the twelve columns of data.police.uk (HB 4.2.1; POL-9).

Known by its header, in any order of columns. A file as a whole is refused when it is not of this kind, is broken off
inside a quotation, or holds a formula; a single line that cannot be counted is a flaw with its number and reason.
Nothing of a line is passed on but its month, force, kind of crime and place.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from handbook.reports import kept
from handbook.words import listed

COLUMNS = (
    "Crime ID",
    "Month",
    "Reported by",
    "Falls within",
    "Longitude",
    "Latitude",
    "Location",
    "LSOA code",
    "LSOA name",
    "Crime type",
    "Last outcome category",
    "Context",
)
KEPT = {"Month": "month", "Reported by": "force", "Crime type": "kind", "LSOA code": "lsoa"}
NUMBERS = ("Longitude", "Latitude")
MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
# What makes a spreadsheet calculate. Figures may begin with a sign, words may not.
FORMULA = re.compile(r"[=+@\-\t\r]")
LONGEST_KIND = 60

Point = tuple[float, float]


class Unreadable(Exception):
    """A file that is not taken at all; the message is a whole sentence that says why."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept of a line."""

    line: int
    month: str
    force: str
    kind: str
    lsoa: str
    point: Point | None


@dataclass(frozen=True, slots=True)
class Flaw:
    """A line that cannot be counted, and why, without a word of what it says."""

    line: int
    reason: str


def read(text: str, *, on: date) -> Iterator[Record | Flaw]:
    """Yield every line with content below the header; months after the day ``on`` are flaws."""
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = _require_header(next(rows, []))
        line = rows.line_num
        for cells in rows:
            start, line = line + 1, rows.line_num
            if cells:
                yield _line(start, header, cells, f"{on:%Y-%m}")
    except csv.Error as error:
        raise Unreadable(
            f"Line {rows.line_num} cannot be read: a quotation mark is not closed, or the file ends in the middle. Fetch it again."
        ) from error


def _require_header(cells: Sequence[str]) -> list[str]:
    header = [cell.strip() for cell in cells]
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        named = listed([f"“{column}”" for column in missing[:3]])
        more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
        raise Unreadable(
            f"This is not a street-level file of data.police.uk: its first line does not name the columns {named}{more}. "
            f"It has twelve columns, from “{COLUMNS[0]}” to “{COLUMNS[-1]}”."
        )
    if len(header) != len(set(header)):
        raise Unreadable("The first line names a column twice.")
    return header


def _line(line: int, header: Sequence[str], cells: Sequence[str], latest: str) -> Record | Flaw:
    if len(cells) != len(header):
        return Flaw(line, f"It has {len(cells)} cells where the header has {len(header)}.")
    row = {column: cell.strip() for column, cell in zip(header, cells, strict=True)}
    _refuse_formulas(line, row)
    if not MONTH.fullmatch(row["Month"]):
        return Flaw(line, "Its month is not written like 2026-04.")
    if row["Month"] > latest:
        return Flaw(line, "Its month lies in the future.")
    if not 0 < len(row["Crime type"]) <= LONGEST_KIND:
        return Flaw(line, "It names no kind of crime." if not row["Crime type"] else "Its kind of crime is too long to be one.")
    try:
        point = _point(row["Longitude"], row["Latitude"])
    except ValueError:
        return Flaw(line, "Its longitude and latitude are not degrees.")
    return Record(line=line, point=point, **kept(row, KEPT))


def _refuse_formulas(line: int, row: Mapping[str, str]) -> None:
    for column, cell in row.items():
        if cell and FORMULA.match(cell) and column not in NUMBERS:
            raise Unreadable(
                f"Line {line}, column “{column}” begins with “{cell[0]}”, as a formula does. Police files hold none: "
                "fetch the file again from where it is published."
            )


def _point(longitude: str, latitude: str) -> Point | None:
    """Return the point; nothing when both are blank. One alone, no number, or not a place on Earth is an error."""
    if not longitude and not latitude:
        return None
    x, y = float(longitude), float(latitude)
    if not (-180 <= x <= 180 and -90 <= y <= 90):
        raise ValueError
    return x, y
