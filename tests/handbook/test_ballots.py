"""Choosing among several, against the second formulation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import ballots
from handbook.rules import Breach
from tests.handbook import second

VOTES = st.dictionaries(st.sampled_from("ABCDEFG"), st.integers(0, 4), max_size=7)


@pytest.mark.rule("VOTE-4")
@given(VOTES, st.integers(1, 4))
def test_choices_are_those_of_the_second_formulation(votes, places):
    choice = ballots.choose(votes, places)
    chosen, tied = second.ballot(votes, places)
    assert (set(choice.chosen), set(choice.tied)) == (chosen, tied)
    assert choice.places_left == places - len(chosen)


@pytest.mark.rule("VOTE-4")
def test_most_votes_come_first():
    choice = ballots.choose({"Litter": 2, "Scooters": 4, "Shop theft": 7}, 2)
    assert choice.chosen == ("Shop theft", "Scooters")
    assert choice.tied == ()
    assert choice.sentence == ("Shop theft 7, Scooters 4, Litter 2; 13 votes in all; most votes: Shop theft and Scooters (ToR 9d).")


@pytest.mark.rule("VOTE-4")
def test_a_tie_for_the_last_place_goes_to_a_second_ballot():
    choice = ballots.choose({"Shop theft": 7, "Scooters": 3, "Litter": 3}, 2)
    assert (choice.chosen, choice.tied, choice.places_left) == (("Shop theft",), ("Scooters", "Litter"), 1)
    assert choice.sentence == (
        "Shop theft 7, Scooters 3, Litter 3; 13 votes in all; most votes: Shop theft; Scooters and Litter are level, "
        "so a second ballot decides between them (ToR 9d)."
    )


@pytest.mark.rule("VOTE-4")
def test_a_tie_within_the_places_needs_no_second_ballot():
    assert ballots.choose({"Scooters": 3, "Litter": 3, "Noise": 1}, 2).tied == ()


@pytest.mark.rule("VOTE-4")
def test_nothing_is_chosen_without_a_vote():
    choice = ballots.choose({"Scooters": 0}, 2)
    assert (choice.chosen, choice.tied) == ((), ())
    assert choice.sentence == "Scooters 0; no votes in all; nothing is chosen (ToR 9d)."


@pytest.mark.parametrize(("votes", "places"), [({"A": -1}, 1), ({"A": 1}, 0)])
def test_a_ballot_that_cannot_be_is_a_mistake_of_the_caller(votes, places):
    with pytest.raises(ValueError, match="at least one place"):
        ballots.choose(votes, places)


@pytest.mark.rule("OFF-3")
def test_most_votes_elects_the_chair_without_a_majority():
    choice = ballots.elect({"Parveen Lakhani": 5, "Kit Ansah": 4, "Hamza Dean": 3}, 12)
    assert choice.chosen == ("Parveen Lakhani",)
    assert choice.sentence.endswith("most votes: Parveen Lakhani (ToR 5c).")


@pytest.mark.rule("OFF-3")
def test_a_tie_between_candidates_goes_to_a_second_ballot():
    choice = ballots.elect({"Parveen Lakhani": 5, "Kit Ansah": 5, "Hamza Dean": 1}, 11)
    assert (choice.chosen, choice.tied) == ((), ("Parveen Lakhani", "Kit Ansah"))


@pytest.mark.rule("OFF-3", "VOTE-1")
def test_two_members_cannot_elect_a_chair_and_three_can():
    with pytest.raises(Breach) as caught:
        ballots.elect({"Kit Ansah": 2}, 2)
    assert caught.value.rule.id == "VOTE-1"
    assert ballots.elect({"Kit Ansah": 2}, 3).chosen == ("Kit Ansah",)


@pytest.mark.rule("VOTE-7")
def test_an_election_has_no_more_votes_than_members():
    with pytest.raises(Breach) as caught:
        ballots.elect({"Kit Ansah": 3, "Hamza Dean": 1}, 3)
    assert caught.value.rule.id == "VOTE-7"


@pytest.mark.rule("OFF-3")
def test_a_chair_is_elected_except_on_an_interim_panel():
    ballots.require_election(was_elected=True, panel_is_interim=False)
    ballots.require_election(was_elected=False, panel_is_interim=True)
    with pytest.raises(Breach) as caught:
        ballots.require_election(was_elected=False, panel_is_interim=False)
    assert str(caught.value) == ("The chair is elected at a meeting. Put the election on an agenda and vote on it. (ToR 5c)")


@pytest.mark.rule("VOTE-4", "VOTE-9")
def test_abstentions_are_said_and_choose_nothing():
    assert ballots.choose({"Litter": 4}, 1, 2).sentence == "Litter 4; four votes in all, 2 abstained; most votes: Litter (ToR 9d)."


@pytest.mark.rule("VOTE-7")
def test_abstentions_are_hands_too():
    with pytest.raises(Breach):
        ballots.elect({"Kit Ansah": 2}, 3, 2)


@pytest.mark.rule("VOTE-4")
@pytest.mark.parametrize(
    ("labels", "places", "said"),
    [
        (["Litter", "Litter", "Noise"], 1, "Two options read alike: Litter."),
        (["Litter"], 1, "One option is there and one of them is to be chosen, so there is nothing to vote on."),
        (["Litter", "Noise"], 2, "Two options are there and two of them are to be chosen"),
        ([], 1, "No options are there"),
    ],
)
def test_a_ballot_needs_more_options_than_places_each_of_its_own(labels, places, said):
    with pytest.raises(Breach) as caught:
        ballots.require_options(labels, places)
    assert caught.value.rule.id == "VOTE-4"
    assert str(caught.value).startswith(said)
    ballots.require_options(["Litter", "Noise"], 1)


@pytest.mark.rule("OFF-3")
def test_an_election_needs_somebody_who_stands():
    ballots.require_candidates(1)
    with pytest.raises(Breach, match="Nobody stands"):
        ballots.require_candidates(0)


@pytest.mark.rule("VOTE-4", "OFF-3")
def test_a_second_ballot_is_between_those_who_are_level_and_held_once():
    ballots.require_level(2, is_decided=False)
    for tied, is_decided in ((0, False), (0, True), (2, True)):
        with pytest.raises(Breach) as caught:
            ballots.require_level(tied, is_decided)
        assert caught.value.rule.id == "VOTE-4"


@pytest.mark.rule("VOTE-4")
def test_what_members_vote_on_or_have_chosen_stays_as_it_is():
    ballots.require_not_in_ballot(is_in_ballot=False)
    with pytest.raises(Breach, match="stays as it is") as caught:
        ballots.require_not_in_ballot(is_in_ballot=True)
    assert caught.value.rule.id == "VOTE-4"
