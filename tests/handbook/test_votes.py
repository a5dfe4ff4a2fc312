"""Votes: quorum, entitlement and majorities in whole tables, each against the second formulation."""

from dataclasses import replace
from itertools import product

import pytest

from handbook import votes
from handbook.rules import Breach
from handbook.votes import MotionKind, Voter
from tests.handbook import second

PANEL = range(26)
KINDS = list(MotionKind)
WITH_QUORUM = ["admit", "renew", "elect", "deselect", "appeal", "amend", "dissolve"]
WITHOUT_QUORUM = ["minutes", "priority", "other"]
EVERYBODY = [Voter(*truths) for truths in product([True, False], repeat=6)]


def refused(function, *arguments):
    """The breach with which a function refuses, or None."""
    try:
        function(*arguments)
    except Breach as breach:
        return breach
    return None


def test_every_kind_of_motion_is_covered():
    assert set(WITH_QUORUM + WITHOUT_QUORUM) == set(KINDS)
    assert set(second.VOTES_WITH_QUORUM + second.VOTES_WITHOUT) == set(KINDS)


@pytest.mark.rule("VOTE-1")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("present", PANEL)
def test_quorum_is_as_in_the_second_formulation(kind, present):
    assert (refused(votes.require_quorum, kind, present) is None) == second.may_be_held(kind, present)


@pytest.mark.rule("VOTE-1", "MEM-4", "OFF-3", "CON-3", "CON-5", "DIS-1")
@pytest.mark.parametrize("kind", WITH_QUORUM)
def test_two_present_are_too_few_and_three_enough(kind):
    breach = refused(votes.require_quorum, MotionKind(kind), 2)
    assert breach is not None
    assert breach.rule.id == "VOTE-1"
    assert str(breach) == (
        "Two members are present; three are needed for this vote. Members who are suspended or have withdrawn do not "
        "count. Vote when one more member is here, or at a later meeting. (ToR 9e)"
    )
    votes.require_quorum(MotionKind(kind), 3)


@pytest.mark.rule("VOTE-1")
@pytest.mark.parametrize(
    ("present", "said"),
    [
        (0, "No members are present; three are needed for this vote."),
        (1, "One member is present; three are needed for this vote."),
    ],
)
def test_one_and_none_are_said_rightly(present, said):
    breach = refused(votes.require_quorum, MotionKind.ADMIT, present)
    assert breach is not None
    assert breach.sentence.startswith(said)
    assert f"Vote when {'three' if present == 0 else 'two'} more members are here" in breach.sentence


@pytest.mark.rule("VOTE-1", "VOTE-4")
@pytest.mark.parametrize("kind", WITHOUT_QUORUM)
def test_priorities_minutes_and_other_votes_need_no_quorum(kind):
    votes.require_quorum(MotionKind(kind), 0)
    assert votes.count(MotionKind(kind), 1, 0, 0, 1).carried


@pytest.mark.rule("VOTE-1", "VOTE-5", "MEM-15")
@pytest.mark.parametrize("voter", EVERYBODY)
def test_who_counts_for_the_quorum_is_as_in_the_second_formulation(voter):
    expected = second.in_quorum(voter.is_member, voter.is_suspended, voter.is_present, voter.is_withdrawn)
    assert votes.counts_for_quorum(voter) is expected


@pytest.mark.rule("VOTE-1", "VOTE-5", "VOTE-6", "MEM-15")
def test_only_members_here_and_neither_suspended_nor_withdrawn_are_counted():
    there = [
        Voter(),
        Voter(is_concerned=True),
        Voter(has_signed=False),
        Voter(is_member=False),
        Voter(is_suspended=True),
        Voter(is_present=False),
        Voter(is_withdrawn=True),
        Voter(is_concerned=True, is_withdrawn=True),
    ]
    assert votes.present_for_quorum(there) == 3


@pytest.mark.rule("MEM-9", "MEM-15", "TOR-3", "VOTE-5", "VOTE-6")
@pytest.mark.parametrize("kind", KINDS)
def test_who_may_vote_is_as_in_the_second_formulation(kind):
    for voter in EVERYBODY:
        expected = second.has_vote(
            kind,
            voter.is_member,
            voter.is_suspended,
            voter.is_present,
            voter.has_signed,
            voter.is_withdrawn,
            voter.is_concerned,
        )
        assert (votes.why_not_entitled(kind, voter) is None) is expected, voter
        assert (refused(votes.require_entitled, kind, voter) is None) is expected, voter


REFUSALS = [
    pytest.param(
        Voter(is_member=False),
        "MEM-9",
        "Only members have a vote; partners, councillors and police can speak. (ToR 3f)",
        marks=pytest.mark.rule("MEM-9"),
    ),
    pytest.param(
        Voter(is_suspended=True),
        "MEM-15",
        "This member is suspended, and has no vote until the suspension has ended. (HB 3.4.2)",
        marks=pytest.mark.rule("MEM-15"),
    ),
    pytest.param(
        Voter(is_present=False),
        "VOTE-2",
        "Only members who are present vote, and this member is not marked as present. (ToR 4a)",
        marks=pytest.mark.rule("VOTE-2"),
    ),
    pytest.param(
        Voter(is_withdrawn=True),
        "VOTE-5",
        "This member has an interest and has withdrawn from this part, so has no vote on it. (ToR 6a)",
        marks=pytest.mark.rule("VOTE-5"),
    ),
    pytest.param(
        Voter(is_concerned=True),
        "VOTE-6",
        "This vote is about this member, who may speak but has no vote on it. (good practice)",
        marks=pytest.mark.rule("VOTE-6"),
    ),
    pytest.param(
        Voter(has_signed=False),
        "TOR-3",
        "This member has not signed the terms of reference, so can speak but not vote. Sign them first. (HB 3.4.4)",
        marks=pytest.mark.rule("TOR-3"),
    ),
]


@pytest.mark.parametrize(("voter", "rule", "said"), REFUSALS)
def test_each_refusal_says_its_reason(voter, rule, said):
    breach = refused(votes.require_entitled, MotionKind.DESELECT, voter)
    assert breach is not None
    assert (breach.rule.id, str(breach)) == (rule, said)


@pytest.mark.rule("VOTE-6")
@pytest.mark.parametrize("kind", KINDS)
def test_only_a_deselection_and_an_appeal_take_the_vote_of_the_member_they_are_about(kind):
    breach = votes.why_not_entitled(kind, Voter(is_concerned=True))
    assert (breach is not None) is (kind in {"deselect", "appeal"})


@pytest.mark.rule("VOTE-2", "VOTE-3", "VOTE-9")
@pytest.mark.parametrize("kind", KINDS)
def test_every_result_of_a_panel_is_as_in_the_second_formulation(kind):
    for for_, against in product(PANEL, PANEL):
        if for_ + against > 25:
            continue
        expected = second.is_carried(kind, for_, against)
        needed = second.fewest_for(kind, for_ + against)
        for abstained in range(26 - for_ - against):
            outcome = votes.count(kind, for_, against, abstained, 25)
            assert (outcome.carried, outcome.needed, outcome.voted) == (expected, needed, for_ + against)
            assert outcome.sentence.startswith(f"{for_} for, {against} against, {abstained} abstained; ")


@pytest.mark.rule("VOTE-2", "MEM-4", "MEM-6", "CON-5")
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in second.VOTES_OF_TWO_THIRDS])
@pytest.mark.parametrize(
    ("for_", "against", "abstained", "carried"),
    [(1, 0, 24, True), (2, 1, 0, True), (6, 6, 1, False), (7, 6, 0, True), (6, 7, 0, False), (0, 0, 25, False)],
)
def test_a_simple_majority_is_more_for_than_against(kind, for_, against, abstained, carried):
    assert votes.has_simple_majority(for_, against) is carried
    assert votes.count(kind, for_, against, abstained, 25).carried is carried


@pytest.mark.rule("VOTE-3", "CON-3", "TOR-4", "DIS-1")
@pytest.mark.parametrize("kind", second.VOTES_OF_TWO_THIRDS)
@pytest.mark.parametrize(
    ("for_", "against", "carried"),
    [
        (9, 4, True),
        (8, 5, False),
        (8, 4, True),
        (2, 1, True),
        (1, 1, False),
        (1, 0, True),
        (0, 0, False),
        (0, 1, False),
    ],
)
def test_two_thirds_are_of_those_who_voted(kind, for_, against, carried):
    assert votes.has_two_thirds(for_, against) is carried
    assert votes.count(MotionKind(kind), for_, against, 3, 25).carried is carried


SENTENCES = [
    ("deselect", 9, 4, 2, "9 for, 4 against, 2 abstained; 13 voted; two thirds of 13 is 9; carried (ToR 7b)."),
    ("deselect", 8, 5, 2, "8 for, 5 against, 2 abstained; 13 voted; two thirds of 13 is 9; not carried (ToR 7b)."),
    ("amend", 6, 3, 1, "6 for, 3 against, 1 abstained; 9 voted; two thirds of 9 is 6; carried (ToR 10a)."),
    (
        "dissolve",
        0,
        0,
        3,
        "0 for, 0 against, 3 abstained; 0 voted; at least one vote is needed; not carried (ToR 11a).",
    ),
    ("admit", 8, 1, 0, "8 for, 1 against, 0 abstained; 9 voted; 8 is more than 1; carried (ToR 4a)."),
    ("renew", 5, 5, 1, "5 for, 5 against, 1 abstained; 10 voted; 5 is not more than 5; not carried (ToR 4c)."),
    ("elect", 3, 0, 0, "3 for, 0 against, 0 abstained; 3 voted; 3 is more than 0; carried (ToR 5c)."),
    ("appeal", 2, 2, 0, "2 for, 2 against, 0 abstained; 4 voted; 2 is not more than 2; not carried (ToR 7c)."),
    ("priority", 1, 0, 0, "1 for, 0 against, 0 abstained; 1 voted; 1 is more than 0; carried (ToR 9d)."),
    ("minutes", 4, 0, 2, "4 for, 0 against, 2 abstained; 4 voted; 4 is more than 0; carried (ToR 4a)."),
    ("other", 0, 0, 0, "0 for, 0 against, 0 abstained; 0 voted; at least one vote is needed; not carried (ToR 4a)."),
]


@pytest.mark.rule("VOTE-9")
@pytest.mark.parametrize(("kind", "for_", "against", "abstained", "said"), SENTENCES)
def test_a_result_is_said_with_its_sum(kind, for_, against, abstained, said):
    assert votes.count(MotionKind(kind), for_, against, abstained, 15).sentence == said


@pytest.mark.rule("VOTE-1", "VOTE-9")
def test_no_result_is_worked_out_without_a_quorum():
    assert refused(votes.count, MotionKind.ADMIT, 2, 0, 0, 2) is not None
    assert votes.count(MotionKind.ADMIT, 2, 0, 0, 3).carried


@pytest.mark.rule("VOTE-7")
def test_more_hands_than_members_who_may_vote_are_refused():
    votes.require_hands(10, 10)
    breach = refused(votes.require_hands, 11, 10)
    assert breach is not None
    assert breach.sentence == "You counted 11 hands, but 10 members may vote. Count the hands again."
    assert refused(votes.count, MotionKind.ADMIT, 5, 4, 3, 11) is not None


@pytest.mark.rule("VOTE-7")
def test_a_second_vote_is_refused():
    votes.require_first_vote(False)
    breach = refused(votes.require_first_vote, True)
    assert breach is not None
    assert str(breach) == "Each member has one vote, and yours on this motion has been counted already. (ToR 3f)"


@pytest.mark.rule("VOTE-8")
def test_a_closed_vote_is_not_changed():
    votes.require_open(False)
    breach = refused(votes.require_open, True)
    assert breach is not None
    assert breach.rule.id == "VOTE-8"


@pytest.mark.parametrize("wrong", range(4))
def test_a_count_below_nought_is_a_mistake_of_the_caller(wrong):
    counts = [3, 3, 3, 9]
    counts[wrong] = -1
    with pytest.raises(ValueError, match="less than not at all"):
        votes.count(MotionKind.OTHER, *counts)


@pytest.mark.rule("TOR-5", "DIS-1", "MTG-2")
@pytest.mark.parametrize(("kind", "rule"), [("amend", "TOR-5"), ("dissolve", "DIS-1")])
def test_alteration_and_dissolution_need_the_text_in_a_timely_notice(kind, rule):
    votes.require_circulated(MotionKind(kind), notice_in_time=True, text_with_notice=True)
    short = refused(votes.require_circulated, MotionKind(kind), False, True)
    silent = refused(votes.require_circulated, MotionKind(kind), True, False)
    assert short is not None
    assert silent is not None
    assert (short.rule.id, silent.rule.id) == ("MTG-2", rule)


@pytest.mark.rule("TOR-5", "MTG-2")
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"amend", "dissolve"}])
def test_all_other_votes_open_at_short_notice(kind):
    votes.require_circulated(kind, notice_in_time=False, text_with_notice=False)


@pytest.mark.rule("VOTE-6")
@pytest.mark.parametrize("kind", list(MotionKind))
def test_who_was_deselected_has_no_vote_and_counts_for_the_appeal_alone(kind):
    deselected, appellant = Voter(is_deselected=True), Voter(is_deselected=True, is_concerned=True)
    assert votes.why_not_entitled(kind, deselected).rule.id == "CON-3"
    assert votes.why_not_entitled(kind, appellant).rule.id == "VOTE-6"
    assert not votes.counts_for_quorum(deselected)
    assert votes.counts_for_quorum(appellant)
    assert not votes.counts_for_quorum(replace(appellant, is_withdrawn=True))
    assert not votes.counts_for_quorum(replace(appellant, is_suspended=True))


@pytest.mark.rule("MEM-6")
@pytest.mark.parametrize(
    ("kind", "with_a_vote", "may"),
    [(MotionKind.RENEW, 2, True), (MotionKind.RENEW, 0, True), (MotionKind.RENEW, 3, False), (MotionKind.ADMIT, 0, False)],
)
def test_a_panel_in_which_nobody_could_renew_anybody_renews_itself(kind, with_a_vote, may):
    assert votes.may_renew_itself(kind, with_a_vote) is may


# What is asked for, kind by kind, as rules.md has it: who decides, whether three are needed, whom it is about, what went with the notice.
MOST, MORE, TWO_THIRDS = "Most votes wins", "More for than against", "Two thirds of those who vote"
ASKED = {
    "admit": (MORE, True, False, False),
    "renew": (MORE, True, False, False),
    "elect": (MOST, True, False, False),
    "deselect": (TWO_THIRDS, True, True, False),
    "appeal": (MORE, True, True, False),
    "amend": (TWO_THIRDS, True, False, True),
    "dissolve": (TWO_THIRDS, True, False, True),
    "minutes": (MORE, False, False, False),
    "priority": (MOST, False, False, False),
    "other": (MORE, False, False, False),
}


@pytest.mark.rule("VOTE-1", "VOTE-2", "VOTE-3", "VOTE-4", "VOTE-6", "TOR-5", "DIS-1")
@pytest.mark.parametrize("kind", KINDS)
def test_what_a_vote_asks_for_is_said_before_it_opens(kind):
    majority, three, about_a_member, with_notice = ASKED[kind]
    first, *others = (one.sentence for one in votes.asked_of(kind))
    said = [any(words in sentence for sentence in others) for words in ("Three members are present", "has no vote", "went to all members")]
    assert first.startswith(majority)
    assert said == [three, about_a_member, with_notice]
    assert len(others) == sum(said)


@pytest.mark.rule("TOR-5", "DIS-1")
def test_the_notice_is_asked_for_by_the_clause_of_its_kind():
    assert [votes.asked_of(kind)[-1].rule.id for kind in (MotionKind.AMEND, MotionKind.DISSOLVE)] == ["TOR-5", "DIS-1"]
