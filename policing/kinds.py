"""The kinds of crime that sources name, as readers see them and as the minimum standard counts them (POL-1)."""

from __future__ import annotations

from collections.abc import Iterable

from handbook.reports import Category

ASB = "Anti-social behaviour"
VIOLENCE = "Violence and sexual offences"
ROBBERY = "Robbery"

# Vehicle crime is one kind in this source: theft of and theft from vehicles stand in it together.
CATEGORIES: dict[str, tuple[Category, ...]] = {
    ASB: (Category.ASB,),
    VIOLENCE: (Category.VIOLENCE,),
    "Violent crime": (Category.VIOLENCE,),
    ROBBERY: (Category.ROBBERY,),
    "Theft from the person": (Category.THEFT_FROM_PERSON,),
    "Burglary": (Category.BURGLARY,),
    "Vehicle crime": (Category.THEFT_OF_VEHICLE, Category.THEFT_FROM_VEHICLE),
}


def categories(kinds: Iterable[str]) -> frozenset[Category]:
    """Return what of the standard the kinds cover; a kind nobody knows is other crime."""
    return frozenset(category for kind in kinds for category in CATEGORIES.get(kind, (Category.OTHER_CRIME,)))


def is_crime(kind: str) -> bool:
    """Say whether the kind counts as crime; antisocial behaviour is counted apart."""
    return kind != ASB


def words(kind: str) -> str:
    """Return the kind as the handbook spells it."""
    return "Antisocial behaviour" if kind == ASB else kind
