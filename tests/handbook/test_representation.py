"""Whom a panel stands for, how long its members have served, and how long a post may be."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import representation
from handbook.representation import Community, Profile
from handbook.rules import Breach
from tests.handbook import second

TODAY = date(2026, 11, 25)
KINDS = (
    "residents",
    "demographic_groups",
    "young_people",
    "traders",
    "tenants",
    "housing_types",
    "community_groups",
    "education",
)


@pytest.mark.rule("MEM-10")
@pytest.mark.parametrize("bits", range(2 ** len(KINDS)))
def test_every_kind_of_community_that_nobody_stands_for_is_a_gap(bits):
    there = {name for place, name in enumerate(KINDS) if bits >> place & 1}
    missing = [name for name in KINDS if name not in there]
    assert representation.communities_missing(Community(name) for name in there) == tuple(missing)
    assert (representation.gaps([Community(name) for name in there]) is None) is (not missing)


@pytest.mark.rule("MEM-10")
def test_parts_of_the_ward_that_nobody_comes_from_are_gaps_too():
    assert representation.parts_missing(["North", "South", "East"], ["South"]) == ("North", "East")
    warning = representation.gaps(set(Community) - {Community.TRADERS}, ["North", "South"], ["South"])
    assert str(warning) == (
        "Nobody on the panel stands for traders and businesses or North yet. Look there for the next members. (HB 3.4.1)"
    )
    assert representation.gaps(Community, ["South"], ["South"]) is None


@pytest.mark.rule("MEM-7")
@given(st.lists(st.dates(date(2019, 1, 1), TODAY), max_size=25))
def test_each_member_stands_in_one_band_of_full_years(since):
    bands = [0, 0, 0, 0]
    for day in since:
        full = sum(1 for years in (1, 2, 3) if second.months_on(day, 12 * years) <= TODAY)
        bands[full] += 1
    assert representation.profile(since, TODAY) == Profile(*bands)


@pytest.mark.rule("MEM-7")
@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (date(2025, 11, 26), Profile(1, 0, 0, 0)),
        (date(2025, 11, 25), Profile(0, 1, 0, 0)),
        (date(2023, 11, 26), Profile(0, 0, 1, 0)),
        (date(2023, 11, 25), Profile(0, 0, 0, 1)),
    ],
)
def test_a_year_is_full_on_its_day(since, expected):
    assert representation.profile([since], TODAY) == expected


@pytest.mark.rule("MEM-7")
@pytest.mark.parametrize(("new", "experienced"), list(product([0, 2], repeat=2)))
def test_a_panel_is_mixed_with_somebody_new_and_somebody_experienced(new, experienced):
    assert Profile(new, 0, experienced, 0).is_mixed is (new > 0 and experienced > 0)


@pytest.mark.rule("MEM-7")
def test_members_of_three_years_are_noticed():
    assert representation.serve_long([date(2023, 11, 26)], TODAY) is None
    assert representation.serve_long([date(2023, 11, 25)], TODAY).sentence == (
        "One member has served for three years or longer; two to three are advised. Review whether to extend, and who comes next."
    )
    assert representation.serve_long([date(2020, 1, 1), date(2021, 1, 1)], TODAY).sentence.startswith("Two members have served")


@pytest.mark.rule("MEM-17")
def test_a_post_has_280_characters_at_most():
    representation.require_short("é" * 280)
    with pytest.raises(Breach, match=r"has 281 characters and may have 280\. Shorten it by one character\."):
        representation.require_short("é" * 281)
