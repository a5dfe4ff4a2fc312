"""How a panel is doing as far as its priorities go: enough of them, and fresh (HB 2.1; PRI-1, PRI-9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from handbook.dates import in_full
from handbook.priorities import SETTERS, UP_TO_DATE, out_of_date, too_few
from handbook.words import counted, opening
from panels.health import Reason
from panels.models import Panel
from priorities import queries


def reasons(panel: Panel, on: date) -> Iterator[Reason]:
    """Say whether there are enough priorities and whether they are up to date."""
    by_police, by_panel = queries.counts(panel)
    missing = too_few(by_police, by_panel)
    if missing:
        yield Reason("Priorities are missing.", missing[0].sentence, missing[0].rule, is_ok=False)
    else:
        said = f"{opening(counted(by_police + by_panel, 'priority', 'priorities'))} are in force."
        yield Reason("Priorities are set.", said, SETTERS, is_ok=True)
    updated_on = queries.oldest_update(panel)
    if updated_on is None:
        return
    stale = out_of_date(updated_on, on)
    if stale:
        yield Reason("A priority is out of date.", stale.sentence, stale.rule, is_ok=False)
    else:
        yield Reason("Priorities are fresh.", f"All were brought up to date since {in_full(updated_on)}.", UP_TO_DATE, is_ok=True)
