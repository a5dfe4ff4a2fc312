"""Totals that point at nobody: not by themselves, not by subtraction, not by comparing two editions."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import totals
from handbook.rules import Breach
from handbook.totals import Area

COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 40), min_size=1)


@pytest.mark.rule("MEM-11")
@pytest.mark.parametrize("area", [Area.BOROUGH, Area.COMMAND_UNIT, Area.FORCE])
def test_a_borough_and_what_is_larger_has_totals(area):
    totals.require_wide_enough(area)


@pytest.mark.rule("MEM-11")
def test_a_ward_has_none():
    with pytest.raises(Breach, match="never for a ward or its panel"):
        totals.require_wide_enough(Area.WARD)


@pytest.mark.rule("MEM-11", "SNB-4")
@pytest.mark.parametrize(("number", "expected"), [(0, None), (1, None), (9, None), (10, 10), (11, 11), (400, 400)])
def test_a_number_below_ten_is_not_shown(number, expected):
    assert totals.shown(number) == expected


@pytest.mark.rule("MEM-11")
@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"a": 10, "b": 12}, {"a": 10, "b": 12}),
        ({"a": 9, "b": 12, "c": 30}, {"a": None, "b": None, "c": 30}),
        ({"a": 5, "b": 5, "c": 30}, {"a": None, "b": None, "c": 30}),
        ({"a": 4, "b": 5, "c": 30}, {"a": None, "b": None, "c": None}),
        ({"a": 0, "b": 30, "c": 31}, {"a": None, "b": None, "c": 31}),
        ({"a": 3, "b": 4}, {"a": None, "b": None}),
        ({}, {}),
    ],
)
def test_the_smallest_totals_are_held_back_until_their_sum_is_ten(counts, expected):
    assert totals.disclosed(counts) == expected


@pytest.mark.rule("MEM-11")
@given(COUNTS)
def test_no_total_below_ten_is_shown_or_left_by_subtraction(counts):
    shown = totals.disclosed(counts)
    assert all(number == counts[name] for name, number in shown.items() if number is not None)
    assert all(number >= 10 for number in shown.values() if number is not None)
    hidden = [name for name in counts if shown[name] is None]
    if hidden and len(hidden) < len(counts):
        assert sum(counts.values()) - sum(number for number in shown.values() if number is not None) >= 10
        assert len(hidden) > 1


@pytest.mark.rule("MEM-11")
@given(COUNTS)
def test_no_more_is_held_back_than_is_needed(counts):
    shown = totals.disclosed(counts)
    extra = [name for name in counts if shown[name] is None and counts[name] >= 10]
    small = [name for name in counts if counts[name] < 10]
    assert all(sum(counts[name] for name in [*small, *fewer]) < 10 for size in range(len(extra)) for fewer in combinations(extra, size))


@pytest.mark.rule("MEM-11")
@pytest.mark.parametrize(
    ("published", "now", "expected"),
    [
        ({"a": 20}, {"a": 20}, True),
        ({"a": 20}, {"a": 21}, False),
        ({"a": 20}, {"a": 29}, False),
        ({"a": 20}, {"a": 30}, True),
        ({"a": 20}, {"a": 11}, False),
        ({"a": 20}, {"a": 10}, True),
        ({"a": None}, {"a": 12}, True),
        ({}, {"a": 12}, True),
    ],
)
def test_a_new_edition_differs_by_ten_or_not_at_all(published, now, expected):
    assert totals.may_replace(published, now) is expected
