"""What an officer should know before confirming a file: gaps, months broken off, other wards' lines, figures that fall."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from handbook.dates import add_months, in_full
from handbook.words import counted, listed
from policing.models import Upload
from policing.months import gaps, parsed, partial, span, written

HALF = 2
OLD_AFTER_MONTHS = 6
MOST_NAMED = 6


def notices(upload: Upload, standing: Mapping[date, int], *, on: date) -> tuple[str, ...]:
    """Return everything worth a second look, in sentences; ``standing`` are the ward's totals as they are now."""
    totals = {parsed(month): sum(kinds.values()) for month, kinds in upload.counts.items()}
    return tuple(
        sentence
        for sentence in (
            _elsewhere(upload),
            _missing(totals),
            _broken_off(totals),
            _replaced(totals, standing),
            _falls(totals, standing),
            _old(totals, on),
        )
        if sentence
    )


def _elsewhere(upload: Upload) -> str:
    """Speak up when most of the lines are not the ward's: the file may be another ward's, or a former ward's."""
    if upload.kept * HALF >= upload.rows:
        return ""
    sentence = (
        f"Only {upload.kept:,} of {upload.rows:,} lines lie in {upload.ward}."
        if upload.kept
        else f"No line of this file lies in {upload.ward}."
    )
    former = upload.ward.predecessors.order_by("-valid_to").first() if upload.kept else None
    if former is None or former.valid_to is None:
        return f"{sentence} Is it the file of this ward?"
    return (
        f"{sentence} If the file was made for {former} as it was until {in_full(former.valid_to)}, what happened in the "
        f"rest of {upload.ward} is not in it, and the figures will be too low."
    )


def _missing(totals: Mapping[date, int]) -> str:
    months = gaps(totals.keys())
    return f"The file has no lines for {_named(months)}. The report will show no figures there, not nought." if months else ""


def _broken_off(totals: Mapping[date, int]) -> str:
    months = partial(totals)
    if not months:
        return ""
    return f"{_named(months)} {'has' if len(months) == 1 else 'have'} far fewer lines than usual and may not be complete."


def _replaced(totals: Mapping[date, int], standing: Mapping[date, int]) -> str:
    months = sorted(totals.keys() & standing.keys())
    if not months:
        return ""
    return (
        f"Figures of {counted(len(months), 'month')} ({span(months[0], months[-1])}) are here already. "
        "This file takes their place; it adds nothing."
    )


def _falls(totals: Mapping[date, int], standing: Mapping[date, int]) -> str:
    months = [month for month in sorted(totals) if totals[month] * HALF < standing.get(month, 0)]
    if not months:
        return ""
    first = months[0]
    return (
        f"In {_named(months)} less than half of what is here now would be left: {written(first)} would have "
        f"{totals[first]:,} instead of {standing[first]:,}. Is this the whole file?"
    )


def _old(totals: Mapping[date, int], on: date) -> str:
    last = max(totals, default=None)
    if last is None or add_months(last, OLD_AFTER_MONTHS) > on:
        return ""
    return f"The newest month is {written(last)}. The report will say so, because the meeting may expect newer figures."


def _named(months: tuple[date, ...] | list[date]) -> str:
    if len(months) > MOST_NAMED:
        return f"{len(months)} months between {written(months[0])} and {written(months[-1])}"
    return listed([written(month) for month in months])
