"""The minimum standard of a police report, for every set of categories; what it compares and what is kept of a file."""

from datetime import date
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import reports
from handbook.reports import Category
from handbook.rules import Breach
from tests.handbook import second

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


# Documents without figures


@pytest.mark.rule("POL-10")
@pytest.mark.parametrize("bits", range(2 ** len(reports.PARTS)))
def test_what_an_officer_ticks_is_stated_and_not_computed(bits):
    ticked = {part for place, part in enumerate(reports.PARTS) if bits >> place & 1}
    for part in reports.stated(ticked):
        assert part.is_met is (part.words in ticked)
        assert part.sentence == ("Stated by the officer, not computed." if part.is_met else "The officer does not state this part.")


@pytest.mark.rule("POL-10")
def test_the_parts_that_are_stated_are_those_of_the_standard():
    assert [part.words for part in reports.stated(())] == [part.words for part in reports.standard(())]
    with pytest.raises(ValueError, match="no part of the standard: weather"):
        reports.stated({"weather"})


# Times that are compared


@pytest.mark.rule("POL-2")
@given(st.dates(date(2019, 1, 1), date(2045, 12, 31)))
def test_twelve_weeks_are_84_days_the_last_among_them(last):
    first, end = reports.twelve_weeks(last)
    assert end == last
    assert second.walk(first, 83) == last


@pytest.mark.rule("POL-2")
@given(st.dates(date(2019, 1, 1), date(2045, 12, 31)), st.integers(1, 24))
def test_months_stand_beside_those_before_and_those_a_year_before(day, months):
    found = reports.periods(day, months)
    assert [len(found.now), len(found.before), len(found.year_ago)] == [months] * 3
    both = (*found.before, *found.now)
    assert all(second.months_on(earlier, 1) == later for earlier, later in pairwise(both))
    assert [(month.year + 1, month.month, 1) for month in found.year_ago] == [(month.year, month.month, month.day) for month in found.now]
    assert found.now[-1] == day.replace(day=1)


@pytest.mark.rule("POL-11")
@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 9), min_size=1))
def test_the_ward_with_most_is_first_and_equals_share_a_place(counts):
    for ward, own in counts.items():
        found = reports.rank(counts, ward)
        in_order = sorted(counts.values(), reverse=True)
        assert (found.place, found.of) == (in_order.index(own) + 1, len(counts))
        assert found.level == in_order.count(own) - 1


# What is kept of a file


@pytest.mark.rule("POL-9")
def test_only_columns_that_are_mapped_are_kept():
    row = {"Month": "2026-04", "Victim": "A. Name", "Crime type": "Robbery", "Address": "1 Osier Way"}
    assert reports.kept(row, {"Month": "month", "Crime type": "kind", "LSOA": "lsoa"}) == {"month": "2026-04", "kind": "Robbery"}


@pytest.mark.rule("POL-9")
@pytest.mark.parametrize(
    ("exact", "snapped"), [((-0.10349, 51.50051), (-0.103, 51.501)), ((-0.1035001, 51.5), (-0.104, 51.5)), ((0.0, 51.4994), (0.0, 51.499))]
)
def test_points_are_moved_to_their_square(exact, snapped):
    assert reports.snapped(*exact) == snapped


@pytest.mark.rule("POL-9")
@pytest.mark.parametrize(("is_cleared", "kept"), [(False, 5), (True, 0), (False, 0)])
def test_undeclared_or_empty_figures_are_refused(is_cleared, kept):
    with pytest.raises(Breach):
        reports.require_cleared(is_cleared, kept)


@pytest.mark.rule("POL-9")
def test_declared_figures_go_through():
    reports.require_cleared(True, 1)
