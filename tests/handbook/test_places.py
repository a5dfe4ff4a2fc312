"""Wards that end and postings that pass on: both sides of every day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import places
from handbook.rules import Breach
from tests.handbook import second

DAYS = st.dates(date(2019, 1, 1), date(2045, 12, 31))
LAST = date(2026, 5, 6)


@pytest.mark.rule("GEO-4", "GEO-5")
@given(DAYS, st.integers(0, 30), st.integers(-5, 35))
def test_a_ward_or_a_posting_holds_on_the_days_from_its_first_to_its_last(since, days, later):
    until, on = since + timedelta(days=days), since + timedelta(days=later)
    assert places.in_force(since, until, on) is (on in {second.walk(since, step) for step in range(days + 1)})


@pytest.mark.rule("GEO-4", "GEO-5")
def test_without_a_date_there_is_no_limit():
    assert places.in_force(None, None, LAST)
    assert places.in_force(None, LAST, date.min)
    assert places.in_force(LAST, None, date.max)
    assert not places.in_force(LAST, None, date(2026, 5, 5))
    assert not places.in_force(None, LAST, date(2026, 5, 7))


@pytest.mark.rule("GEO-4")
def test_a_panel_whose_ward_has_ended_is_noticed_from_the_day_after():
    assert places.left_behind(LAST, LAST, ["Osier Park"]) is None
    assert places.left_behind(None, LAST, []) is None
    assert str(places.left_behind(LAST, date(2026, 5, 7), ["Osier Park", "Osier Lane"])) == (
        "The ward of this panel ended on 6 May 2026; Osier Park and Osier Lane took its place. Carry the panel over, so that "
        "its figures and letters go on. (good practice)"
    )
    assert "no ward is named" in str(places.left_behind(LAST, date(2026, 5, 7), []))


@pytest.mark.rule("GEO-4")
def test_a_panel_is_carried_over_to_a_ward_that_follows_its_own():
    places.require_successor("Osier Park", ["Osier Park", "Osier Lane"], LAST, date(2026, 5, 7))
    with pytest.raises(Breach, match=r"Eastmarsh is not among .* Choose Osier Park or Osier Lane\."):
        places.require_successor("Eastmarsh", ["Osier Park", "Osier Lane"], LAST, date(2026, 5, 7))
    with pytest.raises(Breach, match="Have the wards that follow it recorded first"):
        places.require_successor("Eastmarsh", [], LAST, date(2026, 5, 7))


@pytest.mark.rule("GEO-4")
@pytest.mark.parametrize("ended_on", [None, LAST])
def test_a_panel_stays_with_a_ward_that_has_not_ended(ended_on):
    with pytest.raises(Breach, match="has not ended"):
        places.require_successor("Osier Park", ["Osier Park"], ended_on, LAST)


@pytest.mark.rule("GEO-5")
def test_a_ward_without_an_officer_is_noticed():
    assert places.nobody_posted(1, False) is None
    assert places.nobody_posted(2, True) is None
    assert "waits in the mailbox of the team" in str(places.nobody_posted(0, True))
    assert "has no mailbox either, so nobody is told" in str(places.nobody_posted(0, False))


@pytest.mark.rule("GEO-3")
@pytest.mark.parametrize(
    ("changed_on", "is_told"),
    [(date(2026, 5, 4), False), (date(2026, 5, 5), True), (date(2026, 8, 1), True), (date(2026, 8, 2), False)],
)
def test_a_change_in_the_team_is_told_at_the_first_meeting_after_it(changed_on, is_told):
    assert places.is_to_tell(changed_on, date(2026, 5, 4), date(2026, 8, 1)) is is_told


@pytest.mark.rule("GEO-3")
def test_without_an_earlier_meeting_every_change_so_far_is_told():
    assert places.is_to_tell(date(2020, 1, 1), None, date(2026, 8, 1))
