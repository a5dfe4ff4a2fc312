"""Months of figures: which are missing, which look broken off, and how they are named (POL-2, POL-4)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from handbook.dates import add_months

# A month with less than a third of what is usual is more likely a month not fully delivered than a quiet one, unless
# the numbers are small anyway.
PARTIAL_SHARE = 3
USUAL_AT_LEAST = 10
MONTHS_TO_JUDGE = 3


def parsed(month: str) -> date:
    """Return the first day of a month written like 2026-04."""
    return date.fromisoformat(f"{month}-01")


def written(month: date) -> str:
    """Return a month as April 2026."""
    return f"{month:%B %Y}"


def span(first: date, last: date) -> str:
    """Return a run of months in words: April 2026, April to June 2026, November 2025 to January 2026."""
    if first == last:
        return written(first)
    return f"{first:%B} to {written(last)}" if first.year == last.year else f"{written(first)} to {written(last)}"


def run(last: date, count: int) -> tuple[date, ...]:
    """Return so many months up to the last."""
    return tuple(add_months(last, -back) for back in range(count - 1, -1, -1))


def gaps(months: Collection[date]) -> tuple[date, ...]:
    """Return the months between the first and the last that are not there."""
    missing: list[date] = []
    ordered = sorted(months)
    for earlier, later in pairwise(ordered):
        step = add_months(earlier, 1)
        while step < later:
            missing.append(step)
            step = add_months(step, 1)
    return tuple(missing)


def partial(totals: Mapping[date, int]) -> tuple[date, ...]:
    """Return the months that have less than a third of what is usual among the others."""
    found = []
    for month, total in sorted(totals.items()):
        others: Sequence[int] = [other for when, other in totals.items() if when != month]
        usual = median(others) if len(others) >= MONTHS_TO_JUDGE - 1 else 0
        if usual >= USUAL_AT_LEAST and total * PARTIAL_SHARE < usual:
            found.append(month)
    return tuple(found)
