"""What a police report holds at least, and the times that it shows."""

from collections.abc import Collection
from datetime import date
from fractions import Fraction

from tests.handbook.second.days import ONE_DAY, walk

TYPES_AS_NEEDED = {"robbery", "theft from person", "burglary", "theft of motor vehicle", "theft from motor vehicle"}


def lines_missing(
    crime_types: Collection[str], has_total: bool, needed: Collection[str], crime_is_of_ward: bool, asb_is_of_ward: bool
) -> set[str]:
    """POL-1: the five lines of the standard, each crossed out when the report has it."""
    left = {"violent crime", "total or types", "types as needed", "crime of the ward", "ASB of the ward"}
    if "violent crime" in crime_types:
        left.remove("violent crime")
    if has_total or len(set(crime_types)) > 0:
        left.remove("total or types")
    if all(kind in crime_types for kind in needed if kind in TYPES_AS_NEEDED):
        left.remove("types as needed")
    if crime_is_of_ward:
        left.remove("crime of the ward")
    if asb_is_of_ward:
        left.remove("ASB of the ward")
    return left


def last_twelve_weeks(until: date) -> list[date]:
    """POL-2: twelve times seven days, the last of them included."""
    day, days = walk(until, -83), []
    while day <= until:
        days.append(day)
        day += ONE_DAY
    return days


def change_in_hundredths(before: int, now: int) -> Fraction | None:
    """POL-2: the change on last year; none is said where there was nothing to compare with."""
    return Fraction(100 * (now - before), before) if before else None


def rank(own: int, all_wards: Collection[int]) -> int:
    """POL-11: one more than the wards that have more."""
    return 1 + len([figure for figure in all_wards if figure > own])
