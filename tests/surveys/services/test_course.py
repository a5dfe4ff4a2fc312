"""A survey is published, closed, and the panel chooses what is published of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from core.models import AuditEntry
from handbook.rules import Breach
from surveys.models import AttitudeFigure, Survey
from surveys.services import course
from tests import make
from tests.surveys import made

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def someone() -> dict[str, Any]:
    return {"by": make.person(), "on": make.today()}


@pytest.mark.rule("SUR-1")
def test_draft_with_a_question_is_published(someone: dict[str, Any]) -> None:
    survey = made.draft(make.panel())
    made.question(survey)
    published = course.publish(survey, **someone)
    assert (published.stage, published.published_on) == (Survey.Stage.PUBLISHED, make.today())
    assert published.is_open_on(make.today())


def test_first_day_that_has_passed_becomes_today(someone: dict[str, Any]) -> None:
    survey = made.draft(make.panel(), opens=-3)
    made.question(survey)
    assert course.publish(survey, **someone).opens_on == make.today()


@pytest.mark.rule("SUR-1")
def test_draft_without_a_question_is_not_published(someone: dict[str, Any]) -> None:
    with pytest.raises(Breach, match="no question yet"):
        course.publish(made.draft(make.panel()), **someone)


@pytest.mark.rule("SUR-1")
def test_draft_whose_last_day_has_passed_is_not_published(someone: dict[str, Any]) -> None:
    survey = made.draft(make.panel(), opens=-9, closes=-1)
    made.question(survey)
    with pytest.raises(Breach, match="has passed"):
        course.publish(survey, **someone)


def test_survey_is_published_and_closed_once(someone: dict[str, Any]) -> None:
    survey = made.survey(make.panel())
    with pytest.raises(Breach, match="has been published"):
        course.publish(survey, **someone)
    closed = course.close(survey, **someone)
    assert (closed.stage, closed.closed_on) == (Survey.Stage.CLOSED, make.today())
    with pytest.raises(Breach, match="is closed"):
        course.close(survey, **someone)


def test_draft_is_not_closed(someone: dict[str, Any]) -> None:
    with pytest.raises(Breach, match="Publish it first"):
        course.close(made.draft(make.panel()), **someone)


@pytest.mark.rule("SUR-8")
def test_panel_chooses_and_chooses_again(someone: dict[str, Any]) -> None:
    survey = made.closed(make.panel())
    first, second = made.question(survey, "First"), made.question(survey, "Second")
    made.responses(first, 10)
    made.responses(second, 10)
    course.choose(survey, questions=[first], **someone)
    course.choose(survey, questions=[second], **someone)
    survey.refresh_from_db()
    assert list(survey.questions.filter(is_published=True)) == [second]
    assert survey.chosen_on == make.today()
    assert AuditEntry.objects.filter(action="survey.choose").count() == 2


@pytest.mark.rule("SUR-8")
def test_panel_can_choose_nothing(someone: dict[str, Any]) -> None:
    survey = course.choose(made.closed(make.panel()), questions=[], **someone)
    assert survey.chosen_on == make.today()


@pytest.mark.rule("SUR-8")
def test_totals_of_nine_and_written_answers_are_not_published(someone: dict[str, Any]) -> None:
    survey = made.closed(make.panel())
    few, text = made.question(survey), made.text_question(survey)
    made.responses(few, 5, 4)
    made.response(made.option(few), left_out="fast")
    for question in (few, text):
        with pytest.raises(Breach):
            course.choose(survey, questions=[question], **someone)
    survey.refresh_from_db()
    assert survey.chosen_on is None


@pytest.mark.rule("SUR-8")
def test_nothing_is_chosen_while_answers_come_in(someone: dict[str, Any]) -> None:
    with pytest.raises(Breach, match="still come in"):
        course.choose(made.survey(make.panel()), questions=[], **someone)


def test_survey_that_is_over_and_not_yet_closed_is_closed_by_the_choice(someone: dict[str, Any]) -> None:
    survey = made.survey(make.panel(), opens=-9, closes=-1)
    chosen = course.choose(survey, questions=[], **someone)
    assert (chosen.stage, chosen.closed_on) == (Survey.Stage.CLOSED, survey.closes_on + DAY)


@pytest.mark.rule("SUR-9")
def test_figures_to_compare_with_are_entered_and_put_right(someone: dict[str, Any]) -> None:
    panel = make.panel()
    for percent in (60, 62):
        course.enter_figures(panel, until=make.today(), area="Wexcombe", percents={"informed": percent}, **someone)
    assert list(AttitudeFigure.objects.values_list("measure", "percent", "area")) == [("informed", 62, "Wexcombe")]
