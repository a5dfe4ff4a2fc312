"""What a police file says about one ward: numbers by month and kind, and every line that does not count, by reason (POL-9)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from policing.placement import Placement
from policing.readers.street import Flaw, Record, Unreadable

MET = "Metropolitan Police Service"
# Crime on the railway is part of what happens in a ward and is published in the same columns.
FORCES = frozenset({MET, "British Transport Police"})

NO_PLACE = "It has no location, so it cannot be placed in a ward."
NOWHERE = "It lies outside the wards that are known here."
OTHER_FORCE = "It was reported by another police force."

Counts = dict[str, dict[str, int]]


@dataclass(frozen=True)
class Group:
    """The lines left aside for one reason: how many, and which as first and last of each run."""

    reason: str
    number: int
    lines: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Understanding:
    """A file, understood for a ward. A month of the file in which the ward had nothing of a kind counts nought."""

    rows: int
    kept: int
    counts: Counts
    set_aside: tuple[Group, ...]

    @property
    def months(self) -> list[str]:
        """Return the months the file covers, in order."""
        return sorted(self.counts)


def understand(lines: Iterable[Record | Flaw], ward: int, names: Mapping[int, str], placement: Placement) -> Understanding:
    """Count the lines in one pass; refuse a file without a line of the Metropolitan Police."""
    counted: dict[tuple[str, str], int] = defaultdict(int)
    months: set[str] = set()
    kinds: set[str] = set()
    forces: set[str] = set()
    aside: dict[str, list[int]] = defaultdict(list)
    rows = 0
    for line in lines:
        rows += 1
        if isinstance(line, Record):
            forces.add(line.force)
            if line.force in FORCES:
                months.add(line.month)
                kinds.add(line.kind)
        reason = _why_not(line, ward, names, placement)
        if reason:
            aside[reason].append(line.line)
        elif isinstance(line, Record):
            counted[line.month, line.kind] += 1
    _require_met(forces, aside)
    counts = {month: {kind: counted[month, kind] for kind in sorted(kinds)} for month in sorted(months)}
    groups = sorted((Group(reason, len(lines), _runs(lines)) for reason, lines in aside.items()), key=lambda group: -group.number)
    return Understanding(rows, sum(counted.values()), counts, tuple(groups))


def _why_not(line: Record | Flaw, ward: int, names: Mapping[int, str], placement: Placement) -> str:
    """Return why the line does not count for the ward, or nothing when it does."""
    if isinstance(line, Flaw):
        return line.reason
    if line.force not in FORCES:
        return OTHER_FORCE
    place = placement.place(line.lsoa, line.point)
    if place == ward:
        return ""
    if place is not None:
        return f"It lies in {names[place]}."
    return NO_PLACE if line.point is None else NOWHERE


def _require_met(forces: Collection[str], aside: Mapping[str, list[int]]) -> None:
    if MET in forces:
        return
    if forces:
        raise Unreadable(f"No line of the file was reported by the {MET}, so it cannot hold the figures of one of its wards.")
    if not aside:
        raise Unreadable("The file has a first line and nothing below it.")
    reason = min(aside, key=lambda reason: aside[reason][0])
    raise Unreadable(f"No line of the file can be counted. Line {aside[reason][0]}, for example: {reason}")


def _runs(lines: list[int]) -> tuple[tuple[int, int], ...]:
    """Return rising numbers as first and last of each unbroken run."""
    runs: list[tuple[int, int]] = []
    for line in lines:
        if runs and line == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], line)
        else:
            runs.append((line, line))
    return tuple(runs)
