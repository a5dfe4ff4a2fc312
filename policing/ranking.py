"""Where a ward stands among the wards of its borough that have figures for the same months (HB 4.2; POL-11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handbook.reports import rank
from handbook.words import counted
from panels.models import Ward
from policing import queries
from policing.months import span

SIZES_DIFFER = "Wards differ in how many people live in them and come through, so a place says nothing of how safe a street is."


def sentence(ward: Ward, months: Sequence[date]) -> str:
    """Say where the ward stands by its recorded crimes; nothing where no other ward has figures for all the months."""
    counts = queries.crimes_by_ward(ward.borough_id, months)
    if ward.code not in counts or len(counts) < 2:
        return ""
    found = rank(counts, ward.code)
    level = f", level with {counted(found.level, 'other')}" if found.level else ""
    among = f"Of the {found.of} wards of {ward.borough} with figures for {span(months[0], months[-1])}"
    return f"{among}, {ward} has the {_ordinal(found.place)}most recorded crimes{level}. {SIZES_DIFFER}"


def _ordinal(place: int) -> str:
    """Return a place before "most": nothing for the first, "second ", "11th ", "22nd "."""
    words = {1: "", 2: "second ", 3: "third "}
    ending = "th" if place % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return words.get(place, f"{place}{ending} ")
