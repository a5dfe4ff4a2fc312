"""What stands behind the addresses of the dashboard."""

from __future__ import annotations

from dataclasses import replace

from panels.models import Panel
from tests.access.grid import BOROUGH, WARD
from tests.access.things import Thing
from tests.meetings.things import circulated_minutes


def at_borough(panel: Panel) -> Thing:
    """Return the panel's borough."""
    return Thing({"borough": panel.ward.borough.slug}, level=BOROUGH)


def at_ward(panel: Panel) -> Thing:
    """Return the panel's ward within its borough."""
    return Thing({"borough": panel.ward.borough.slug, "ward": panel.ward.code}, level=WARD)


def at_minutes(panel: Panel) -> Thing:
    """Make minutes of the panel that were circulated."""
    return Thing({"borough": panel.ward.borough.slug, "minutes": circulated_minutes(panel).pk})


def at_letter(panel: Panel) -> Thing:
    """Return the panel's ward, whose panel has not met for a year; the letter takes its time."""
    return replace(at_ward(panel), is_costly=True)


THINGS = {"oversight-borough": at_borough, "oversight-ward": at_ward, "oversight-letter": at_letter, "oversight-minutes": at_minutes}
