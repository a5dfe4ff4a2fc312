"""An upload's counts and the lines set aside, as the rows that pages show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from policing import kinds
from policing.models import Upload
from policing.months import parsed, written

MOST_RUNS = 12

Row = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A heading and rows of cells; the first cell of a row names it."""

    head: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Aside:
    """One reason, how many lines it holds, and the first of them in words."""

    reason: str
    number: int
    lines: str


def by_month(upload: Upload, standing: Mapping[date, int]) -> Table:
    """Return the months with their totals, beside what the ward has now where it has anything."""
    totals = {parsed(month): sum(numbers.values()) for month, numbers in sorted(upload.counts.items())}
    if not totals.keys() & standing.keys():
        return Table(("Month", "Records"), tuple((written(month), f"{total:,}") for month, total in totals.items()))
    rows = tuple((written(month), f"{standing[month]:,}" if month in standing else "none", f"{total:,}") for month, total in totals.items())
    return Table(("Month", "Now in the report", "In this file"), rows)


def by_kind(upload: Upload) -> Table:
    """Return the kinds of crime with their totals, the largest first."""
    totals: dict[str, int] = {}
    for numbers in upload.counts.values():
        for kind, number in numbers.items():
            totals[kind] = totals.get(kind, 0) + number
    ordered = sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))
    return Table(("Kind", "Records"), (*((kinds.words(kind), f"{number:,}") for kind, number in ordered), ("All", f"{upload.kept:,}")))


def groups(upload: Upload) -> tuple[Aside, ...]:
    """Return the reasons why lines were set aside, the most frequent first."""
    return tuple(Aside(group.reason, group.number, _lines(group.lines)) for group in upload.set_aside.all())


def _lines(runs: Sequence[Sequence[int]]) -> str:
    shown = [str(first) if first == last else f"{first} to {last}" for first, last in runs[:MOST_RUNS]]
    return ", ".join(shown) + (" and more" if len(runs) > MOST_RUNS else "")
