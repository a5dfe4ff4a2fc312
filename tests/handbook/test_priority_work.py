"""The seven stages, actions, and what a review decides (PRI-5, PRI-6, PRI-11)."""

from datetime import date, timedelta

import pytest

from handbook import priority_work
from handbook.priority_work import Outcome, Stage
from handbook.rules import Breach

TODAY = date(2026, 11, 25)


@pytest.mark.rule("PRI-11")
def test_choosing_is_the_fifth_of_seven_stages():
    assert [stage.value for stage in Stage] == ["research", "engagement", "preferences", "analysis", "choice", "action", "review"]
    assert [one.stage.words for one in priority_work.stages({})][4] == "Public choices"


@pytest.mark.rule("PRI-11")
@pytest.mark.parametrize("here", list(Stage))
def test_it_stands_at_the_last_stage_that_rests_on_something(here):
    found = priority_work.stages({Stage.RESEARCH: ("Figures",), here: ("Something",)})
    assert [one.stage for one in found if one.stands_here] == [here]
    assert [one.stage for one in found if one.is_behind] == list(Stage)[: list(Stage).index(here)]
    assert found[list(Stage).index(here)].rests_on == ("Something",)


@pytest.mark.rule("PRI-11")
def test_it_stands_at_research_while_nothing_is_there():
    assert [one.stage for one in priority_work.stages({Stage.REVIEW: ()}) if one.stands_here] == [Stage.RESEARCH]


@pytest.mark.rule("PRI-6")
def test_an_action_has_somebody_who_takes_it_and_a_day_that_has_not_passed():
    priority_work.require_action("The council", TODAY, TODAY)
    with pytest.raises(Breach, match="somebody who takes it") as caught:
        priority_work.require_action("  ", TODAY, TODAY)
    assert caught.value.rule.id == "PRI-6"
    with pytest.raises(Breach, match="24 November 2026 has passed"):
        priority_work.require_action("The council", TODAY - timedelta(days=1), TODAY)


@pytest.mark.rule("PRI-5")
@pytest.mark.parametrize("before", list(Outcome))
def test_what_has_taken_effect_is_not_decided_twice_by_one_meeting(before):
    if before in {Outcome.KEPT, Outcome.SKIPPED}:
        priority_work.require_reviewable(before)
        return
    with pytest.raises(Breach, match=f"has {before} the priority already") as caught:
        priority_work.require_reviewable(before)
    assert caught.value.rule.id == "PRI-5"


@pytest.mark.rule("PRI-5")
@pytest.mark.parametrize(
    ("outcome", "said"),
    [(Outcome.KEPT, "what was done"), (Outcome.AMENDED, "what was done"), (Outcome.CLOSED, "why the priority is closed"),
     (Outcome.SKIPPED, "why the priority was not reviewed")],
)  # fmt: skip
def test_each_review_has_its_words(outcome, said):
    priority_work.require_reason(outcome, "Patrols.")
    with pytest.raises(Breach, match=said):
        priority_work.require_reason(outcome, " ")
