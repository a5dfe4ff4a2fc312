"""Interests are disclosed, decided on, and no chair runs what they have an interest in (ToR 6a, HB 3.3.1)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handbook import interests
from handbook.rules import Breach
from handbook.votes import MotionKind, Voter, counts_for_quorum, why_not_entitled


@pytest.mark.rule("CON-1")
@pytest.mark.parametrize(
    ("is_open", "has_a_part", "is_declared", "said"),
    [
        (False, True, False, "Interests are declared from the notice of a meeting until it ends."),
        (True, False, False, "Members and partners declare interests, and this person is neither."),
        (True, True, True, "An interest of this person in this item is on the register already."),
    ],
)
def test_an_interest_is_disclosed_in_time_by_somebody_of_the_panel_once(is_open, has_a_part, is_declared, said):
    interests.require_disclosable(True, True, False)
    with pytest.raises(Breach) as caught:
        interests.require_disclosable(is_open, has_a_part, is_declared)
    assert caught.value.rule.id == "CON-1"
    assert str(caught.value).startswith(said)


@pytest.mark.rule("MTG-19")
def test_nobody_both_votes_and_withdraws():
    interests.require_not_voted(has_voted=False)
    with pytest.raises(Breach) as caught:
        interests.require_not_voted(has_voted=True)
    assert caught.value.rule.id == "MTG-19"


@pytest.mark.rule("OFF-7")
def test_the_chair_goes_to_a_member_who_is_here_and_free():
    interests.require_free_to_chair(is_present=True, has_interest=False)
    for is_present, has_interest in ((False, False), (True, True), (False, True)):
        with pytest.raises(Breach) as caught:
            interests.require_free_to_chair(is_present, has_interest)
        assert caught.value.rule.id == "OFF-7"


@pytest.mark.rule("OFF-7")
def test_nobody_opens_the_vote_on_their_own_case():
    interests.require_impartial(is_own_case=False)
    with pytest.raises(Breach) as caught:
        interests.require_impartial(is_own_case=True)
    assert caught.value.rule.id == "OFF-7"


@pytest.mark.rule("OFF-7", "VOTE-5")
@pytest.mark.parametrize("kind", MotionKind)
def test_a_chair_with_an_interest_abstains_and_counts_unless_withdrawn(kind):
    chair = Voter(is_conflicted_chair=True)
    assert why_not_entitled(kind, chair).rule.id == "OFF-7"
    assert counts_for_quorum(chair)
    gone = replace(chair, is_withdrawn=True)
    assert why_not_entitled(kind, gone).rule.id == "VOTE-5"
    assert not counts_for_quorum(gone)
