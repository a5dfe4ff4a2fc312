"""Totals are counted by option, with who answered and who was left out."""

from __future__ import annotations

import pytest

from surveys import results
from tests import make
from tests.surveys import made

pytestmark = pytest.mark.django_db


@pytest.mark.rule("SUR-8")
def test_each_option_is_counted_with_how_many_answered() -> None:
    question = made.question(made.closed(make.panel()))
    made.responses(question, 6, 3)
    total = results.of(question.survey).totals[0]
    assert [(line.label, line.count, line.percent) for line in total.lines] == [
        ("The station", 6, 67),
        ("The park", 3, 33),
        ("Nowhere", 0, 0),
    ]
    assert total.sentence == "9 people answered. “The station” was chosen most, by 6."


@pytest.mark.rule("SUR-8")
def test_somebody_who_ticks_several_options_is_one_who_answered() -> None:
    question = made.question(made.closed(make.panel()), kind="several")
    made.response(made.option(question, 1), made.option(question, 2))
    made.response(made.option(question, 2))
    total = results.of(question.survey).totals[0]
    assert total.answered == 2
    assert [line.count for line in total.lines] == [1, 2, 0]


@pytest.mark.rule("SUR-8")
def test_what_is_left_out_is_in_no_total_and_named_by_its_rule() -> None:
    survey = made.closed(make.panel())
    question, text = made.question(survey), made.text_question(survey)
    made.response(made.option(question), written={text: "Counted"})
    made.response(made.option(question), left_out="fast", written={text: "Not"})
    made.response(made.option(question), left_out="same")
    made.response(made.option(question), left_out="same")
    found = results.of(survey)
    assert (found.counted, found.left_out_in_all) == (1, 3)
    assert found.sentence == "1 answer was counted. 3 were left out."
    assert [(words[:11], count) for words, count in found.left_out] == [("sent faster", 1), ("the same, w", 2)]
    assert [total.answered for total in found.totals] == [1, 1]


def test_questions_that_were_skipped_count_fewer() -> None:
    survey = made.closed(make.panel())
    first, second = made.question(survey, "First"), made.question(survey, "Second")
    made.response(made.option(first), made.option(second))
    made.response(made.option(first))
    assert [total.answered for total in results.of(survey).totals] == [2, 1]


def test_two_that_lead_are_both_named_and_nobody_is_said() -> None:
    survey = made.closed(make.panel())
    made.responses(made.question(survey, "First"), 4, 4, 1)
    made.question(survey, "Second")
    sentences = [total.sentence for total in results.of(survey).totals]
    assert sentences == ["9 people answered. “The station” and “The park” were chosen most, by 4 each.", "Nobody answered this question."]


@pytest.mark.rule("SUR-8")
def test_eyes_outside_the_panel_see_totals_of_ten_and_not_of_nine() -> None:
    survey = made.closed(make.panel())
    made.responses(made.question(survey, "Ten"), 10)
    made.responses(made.question(survey, "Nine"), 9)
    ten, nine = results.of(survey, for_everybody=True).totals
    assert not ten.is_withheld
    assert (nine.is_withheld, nine.answered, nine.lines) == (True, 0, ())


@pytest.mark.rule("SUR-8")
def test_residents_see_what_the_panel_chose_and_nothing_else() -> None:
    survey = made.closed(make.panel(), chosen_on=make.today())
    made.responses(made.question(survey, "Chosen", is_published=True), 10)
    made.responses(made.question(survey, "Not chosen"), 10)
    made.text_question(survey)
    assert [total.question.text for total in results.published(survey).totals] == ["Chosen"]


def test_the_picture_carries_the_same_numbers_as_its_table() -> None:
    question = made.question(made.closed(make.panel()))
    made.responses(question, 6, 3)
    chart = results.of(question.survey).totals[0].chart
    assert chart.rows == (("The station", "6", "67"), ("The park", "3", "33"), ("Nowhere", "0", "0"))
    assert "The station" in chart.svg_wide
