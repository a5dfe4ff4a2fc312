"""Kinds of crime, as sources name them."""

from __future__ import annotations

import pytest

from handbook.reports import Category
from policing.kinds import categories, is_crime, words


@pytest.mark.rule("POL-1")
@pytest.mark.parametrize(
    ("kind", "covered"),
    [
        ("Violence and sexual offences", {Category.VIOLENCE}),
        ("Violent crime", {Category.VIOLENCE}),
        ("Robbery", {Category.ROBBERY}),
        ("Theft from the person", {Category.THEFT_FROM_PERSON}),
        ("Burglary", {Category.BURGLARY}),
        ("Vehicle crime", {Category.THEFT_OF_VEHICLE, Category.THEFT_FROM_VEHICLE}),
        ("Anti-social behaviour", {Category.ASB}),
        ("Piracy", {Category.OTHER_CRIME}),
    ],
)
def test_each_kind_covers_its_part_of_the_standard(kind: str, covered: set[Category]) -> None:
    assert categories([kind]) == covered


def test_antisocial_behaviour_is_counted_apart_and_spelled_as_the_handbook_does() -> None:
    assert not is_crime("Anti-social behaviour")
    assert is_crime("Robbery")
    assert (words("Anti-social behaviour"), words("Drugs")) == ("Antisocial behaviour", "Drugs")
