"""London's places out of the published lists, each known by its header and not by its name (GEO-1, GEO-4)."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from panels.importing.boundaries import Boundary, Unreadable, read_polygons, successors

LONDON = "E09"
# How far a ward's polygon may lie from the point its list gives it, in degrees; wrongly ordered numbers are 50 off.
NEAR = 0.1


class Kind(StrEnum):
    """What a file turns out to be."""

    WARDS = "wards"
    UNITS = "bcus"
    LSOAS = "lsoas"
    BOUNDARIES = "boundaries"
    OTHER = "other"


@dataclass(frozen=True)
class ListedWard:
    """A ward of the present list, with its authority and, where the list has it, its middle."""

    code: str
    name: str
    authority: str
    authority_name: str
    middle: tuple[float, float] | None = None


@dataclass(frozen=True)
class Unit:
    """A command unit and the authorities it polices."""

    code: str
    name: str
    authorities: tuple[str, ...]


@dataclass(frozen=True)
class Paper:
    """One file, read: of its kind, with what it holds and what was left aside in it."""

    name: str
    kind: Kind
    wards: tuple[ListedWard, ...] = ()
    units: tuple[Unit, ...] = ()
    lsoas: Mapping[str, str] = field(default_factory=dict)
    boundaries: tuple[Boundary, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Places:
    """Everything the files say together."""

    wards: Mapping[str, ListedWard]
    ended: Mapping[str, Boundary]
    authorities: Mapping[str, str]
    units: tuple[Unit, ...]
    lsoas: Mapping[str, str]
    boundaries: Mapping[str, Boundary]
    successors: Mapping[str, tuple[str, ...]]
    begun: frozenset[str]
    remarks: tuple[str, ...]


def read(name: str, content: bytes) -> Paper:
    """Recognise one file and read it."""
    text = _decoded(name, content)
    if text.lstrip()[:1] in {"{", "["}:
        boundaries = read_polygons(name, text)
        if not boundaries:
            return Paper(name, Kind.OTHER, remarks=(f"{name} holds polygons of something other than wards and was left aside.",))
        return Paper(name, Kind.BOUNDARIES, boundaries=boundaries)
    rows = csv.DictReader(io.StringIO(text, newline=""), restval="")
    header = [column.strip() for column in rows.fieldnames or ()]
    rows.fieldnames = header
    lsoa, ward, authority = (_dated(header, stem) for stem in ("LSOA", "WD", "LAD"))
    if lsoa and ward:
        return Paper(name, Kind.LSOAS, lsoas={row[f"{lsoa}CD"].strip(): row[f"{ward}CD"].strip() for row in rows})
    if ward and authority:
        return _wards(name, list(rows), ward, authority)
    if authority and {"BCU_Name", "BCU_Code"} <= set(header):
        return _units(name, list(rows), authority)
    return Paper(name, Kind.OTHER, remarks=(f"{name} has none of the headers of a list of places and was left aside.",))


def gather(papers: Iterable[Paper]) -> Places:
    """Put the files together; the ward list and the list of command units are needed, the others add to them."""
    papers = list(papers)
    wards = {ward.code: ward for paper in papers for ward in paper.wards}
    units = tuple(unit for paper in papers for unit in paper.units)
    if not wards:
        raise Unreadable("No list of wards was found: a CSV file with columns such as WD25CD, WD25NM, LAD25CD, LAD25NM.")
    if not units:
        raise Unreadable("No list of command units was found: a CSV file with columns such as LAD22CD, BCU_Name, BCU_Code.")
    remarks = [remark for paper in papers for remark in paper.remarks]
    polygons = _best(papers, wards, remarks)
    present = {code: boundary for code, boundary in polygons.items() if code in wards}
    ended = {code: boundary for code, boundary in polygons.items() if code not in wards}
    _require_near(wards, present)
    authorities = {ward.authority: ward.authority_name for ward in wards.values()}
    return Places(
        wards=wards,
        ended=ended,
        authorities=authorities,
        units=units,
        lsoas=_known_lsoas(papers, wards),
        boundaries=polygons,
        successors=successors(ended, present),
        begun=_begun(papers, wards, ended),
        remarks=(*remarks, *_without_unit(authorities, units)),
    )


def _decoded(name: str, content: bytes) -> str:
    if b"\0" in content:
        raise Unreadable(f"{name} is not a text file.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _dated(header: Iterable[str], stem: str) -> str:
    """Return the stem with the year its code column carries, as WD25 of WD25CD; nothing when there is none."""
    years = [column[:-2] for column in header if re.fullmatch(rf"{stem}\d\dCD", column)]
    return years[0] if years else ""


def _wards(name: str, rows: list[dict[str, str]], ward: str, authority: str) -> Paper:
    listed, elsewhere = [], 0
    for line, row in enumerate(rows, start=2):
        code = row[f"{ward}CD"].strip()
        if not re.fullmatch(r"[EW]05\d{6}", code):
            raise Unreadable(f"{name}, line {line}: “{code}” is not the code of a ward.")
        if not row[f"{authority}CD"].startswith(LONDON):
            elsewhere += 1
            continue
        middle = (float(row["LONG"]), float(row["LAT"])) if row.get("LONG") and row.get("LAT") else None
        listed.append(ListedWard(code, row[f"{ward}NM"].strip(), row[f"{authority}CD"].strip(), row[f"{authority}NM"].strip(), middle))
    twice = [code for code, times in Counter(ward.code for ward in listed).items() if times > 1]
    if twice:
        raise Unreadable(f"{name} has the ward {twice[0]} twice.")
    remarks = (f"{name}: wards outside London were left aside ({elsewhere}).",) if elsewhere else ()
    return Paper(name, Kind.WARDS, wards=tuple(listed), remarks=remarks)


def _units(name: str, rows: list[dict[str, str]], authority: str) -> Paper:
    names: dict[str, str] = {}
    polices: dict[str, list[str]] = {}
    remarks = []
    for row in rows:
        # NA is the code of North Area and stays a code: csv knows no missing values.
        code, borough = row["BCU_Code"].strip(), row[f"{authority}CD"].strip()
        if not borough.startswith(LONDON):
            remarks.append(f"{name}: {row[f'{authority}NM'].strip()} is not a borough and was left aside.")
            continue
        names[code] = row["BCU_Name"].strip()
        polices.setdefault(code, []).append(borough)
    units = tuple(Unit(code, names[code], tuple(boroughs)) for code, boroughs in polices.items())
    return Paper(name, Kind.UNITS, units=units, remarks=tuple(remarks))


def _known_lsoas(papers: Iterable[Paper], wards: Mapping[str, ListedWard]) -> dict[str, str]:
    lsoas = {lsoa: ward for paper in papers for lsoa, ward in paper.lsoas.items()}
    unknown = [(lsoa, ward) for lsoa, ward in lsoas.items() if ward not in wards]
    if unknown:
        raise Unreadable(f"The list of LSOAs counts {unknown[0][0]} to {unknown[0][1]}, which is not on the list of wards.")
    return lsoas


def _best(papers: Iterable[Paper], wards: Mapping[str, ListedWard], remarks: list[str]) -> dict[str, Boundary]:
    """Return one polygon for each ward: a real one before one dissolved from LSOAs."""
    chosen: dict[str, Boundary] = {}
    listed = Counter(ward.authority for ward in wards.values())
    for paper in papers:
        drawn = Counter(boundary.authority for boundary in paper.boundaries)
        for boundary in paper.boundaries:
            authority = boundary.authority
            if authority not in listed:
                remarks.append(f"{paper.name}: {boundary.name} ({boundary.code}) lies outside London and was left aside.")
            elif drawn[authority] == 1 < listed[authority]:
                remarks.append(
                    f"{paper.name}: {boundary.name} ({boundary.code}) stands for the whole of its authority, which has "
                    f"{listed[authority]} wards, and was left aside."
                )
            elif boundary.code not in chosen or (chosen[boundary.code].is_best_fit and not boundary.is_best_fit):
                chosen[boundary.code] = boundary
    return chosen


def _require_near(wards: Mapping[str, ListedWard], boundaries: Mapping[str, Boundary]) -> None:
    """Refuse polygons that are somewhere else, as when latitude was written before longitude."""
    for code, boundary in boundaries.items():
        middle = wards[code].middle
        west, south, east, north = boundary.box
        if middle and not (west - NEAR <= middle[0] <= east + NEAR and south - NEAR <= middle[1] <= north + NEAR):
            raise Unreadable(
                f"{boundary.source} has {boundary.name} ({code}) near {west:g}, {south:g}; the list of wards has it at "
                f"{middle[0]:g}, {middle[1]:g}. Are longitude and latitude in this order?"
            )


def _begun(papers: Iterable[Paper], wards: Mapping[str, ListedWard], ended: Mapping[str, Boundary]) -> frozenset[str]:
    """Return the present wards that came when others ended: new codes in an authority that had older ones."""
    changed = {boundary.authority for boundary in ended.values()}
    earlier = {
        boundary.code for paper in papers if any(boundary.code in ended for boundary in paper.boundaries) for boundary in paper.boundaries
    }
    return frozenset(code for code, ward in wards.items() if ward.authority in changed and code not in earlier)


def _without_unit(authorities: Mapping[str, str], units: Iterable[Unit]) -> list[str]:
    policed = {code for unit in units for code in unit.authorities}
    return [f"{name} has no command unit of the Metropolitan Police." for code, name in authorities.items() if code not in policed]
