"""Confidence over time, by three statements that are asked alike."""

from __future__ import annotations

import pytest

from surveys import confidence
from surveys.models import AttitudeFigure, Question, Survey
from surveys.services import drafting
from tests import make
from tests.surveys import made

pytestmark = pytest.mark.django_db


def asked(survey: Survey, *counts: int) -> Question:
    """Make the statement on being well informed with so many answers for each degree of agreement."""
    question = made.question(survey, "I feel well informed.", *drafting.handbook.AGREEMENT, measure="informed")
    made.responses(question, *counts)
    return question


@pytest.mark.rule("SUR-9")
def test_agreeing_and_strongly_agreeing_are_told_for_each_survey() -> None:
    panel = make.panel()
    asked(made.closed(panel, opens=-120, closes=-90), 1, 4, 5)
    asked(made.closed(panel), 5, 10, 3, 1, 1)
    (row,) = confidence.over_time(panel, make.today())
    assert [(point.answered, point.percent) for point in row.points] == [(20, 75), (10, 50)]
    assert row.sentence == "75 of 100 agreed; 20 people answered. In the survey before it was 50."
    assert [number for _, number in row.chart.rows] == ["50", "75"]


@pytest.mark.rule("SUR-9")
def test_newest_figure_of_the_public_attitude_survey_stands_beside_it() -> None:
    panel = make.panel()
    asked(made.closed(panel), 1)
    for days, percent in ((400, 40), (40, 58)):
        until = make.today() - made.DAY * days
        AttitudeFigure.objects.create(panel=panel, measure="informed", until=until, percent=percent, area="Wexcombe")
    (row,) = confidence.over_time(panel, make.today())
    assert "The Public Attitude Survey found 58 in Wexcombe" in row.sentence


@pytest.mark.rule("SUR-8", "SUR-9")
def test_answers_that_are_left_out_and_surveys_that_run_are_not_told() -> None:
    panel = make.panel()
    question = asked(made.closed(panel), 1, 0, 1)
    made.response(made.option(question), left_out="fast")
    asked(made.survey(panel, title="Running"), 9)
    (row,) = confidence.over_time(panel, make.today())
    assert [(point.answered, point.percent) for point in row.points] == [(2, 50)]


def test_statement_that_nobody_answered_says_so() -> None:
    panel = make.panel()
    asked(made.closed(panel))
    (row,) = confidence.over_time(panel, make.today())
    assert row.sentence == "Nobody has answered this yet."
    assert row.chart.rows == ()


@pytest.mark.rule("SUR-8", "SNB-4")
def test_eyes_outside_the_panel_see_no_share_of_fewer_than_ten_people() -> None:
    panel = make.panel()
    asked(made.closed(panel, opens=-200, closes=-170), 4, 6)
    asked(made.closed(panel, opens=-120, closes=-90), 3, 6)
    asked(made.closed(panel), 5, 10, 3, 1, 1)
    (row,) = confidence.over_time(panel, make.today(), for_everybody=True)
    assert [point.answered for point in row.points] == [20, 10]
    assert row.sentence == "75 of 100 agreed; 20 people answered. In the survey before it was 100."


@pytest.mark.rule("SUR-8", "SNB-4")
def test_where_few_answered_that_is_said_and_not_that_nobody_did() -> None:
    panel = make.panel()
    asked(made.closed(panel), 1)
    (row,) = confidence.over_time(panel, make.today(), for_everybody=True)
    assert (row.points, row.sentence) == ((), "Fewer than ten people answered this in any survey.")
