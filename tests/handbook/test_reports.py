"""The minimum standard of a police report, for every set of categories."""

from itertools import product

import pytest

from handbook import reports
from handbook.reports import Category

EVERYTHING = frozenset(Category)


def met(present, **others):
    """Which of the five parts are met."""
    return [part.is_met for part in reports.standard(present, **others)]


@pytest.mark.rule("POL-1")
@pytest.mark.parametrize("bits", range(2 ** len(EVERYTHING)))
@pytest.mark.parametrize("is_for_ward", [True, False])
def test_every_report_is_held_to_all_five_parts(bits, is_for_ward):
    names = ["violence", "robbery", "theft_from_person", "burglary"]
    names += ["theft_of_vehicle", "theft_from_vehicle", "asb", "other_crime"]
    there = {name for place, name in enumerate(names) if bits >> place & 1}
    assert met([Category(name) for name in there], is_for_ward=is_for_ward) == [
        "violence" in there,
        there - {"asb"} != set(),
        {"robbery", "theft_from_person", "burglary", "theft_of_vehicle", "theft_from_vehicle"} <= there,
        there - {"asb"} != set() and is_for_ward,
        "asb" in there and is_for_ward,
    ]


@pytest.mark.rule("POL-1")
def test_a_full_report_meets_the_standard_and_says_nothing():
    assert [part.sentence for part in reports.standard(EVERYTHING)] == [""] * 5


@pytest.mark.rule("POL-1")
def test_what_is_missing_is_named():
    sentences = [part.sentence for part in reports.standard(EVERYTHING - {Category.ROBBERY, Category.BURGLARY})]
    assert sentences == ["", "", "The report has no figures on robbery or burglary.", "", ""]


@pytest.mark.rule("POL-1")
@pytest.mark.parametrize(("robbery", "needed"), list(product([True, False], [True, False])))
def test_a_ward_is_asked_only_for_what_it_needs(robbery, needed):
    present = {Category.BURGLARY} | ({Category.ROBBERY} if robbery else set())
    wanted = {Category.BURGLARY} | ({Category.ROBBERY} if needed else set())
    assert met(present, needed=wanted)[2] is (robbery or not needed)
