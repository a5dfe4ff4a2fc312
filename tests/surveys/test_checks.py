"""The editor's advice: it warns and never blocks."""

from __future__ import annotations

import pytest

from surveys import checks
from surveys.models import Update
from tests import make
from tests.surveys import made

pytestmark = pytest.mark.django_db


def said(survey: made.Survey) -> list[str]:
    return [warning.rule.id for warning in checks.of(survey).warnings]


@pytest.mark.rule("SUR-2", "SUR-3", "SUR-4", "SUR-5", "SUR-7")
def test_everything_that_is_worth_another_look_is_named() -> None:
    panel = make.panel()
    made.question(made.closed(panel), "What is your name?")
    survey = made.draft(panel, title="ASB")
    for _ in range(8):
        made.text_question(survey, "Tell us")
    made.question(survey, "What is your name?")
    assert said(survey) == ["SUR-2", "SUR-2", "SUR-3", "SUR-4", "SUR-5", "SUR-7"]


def test_short_fresh_survey_with_news_of_the_last_one_has_no_warning() -> None:
    panel = make.panel()
    made.question(made.closed(panel), "Where is it dark?")
    survey = made.draft(panel)
    made.update(survey, Update.Kind.DONE)
    made.question(survey, "Are the lamps bright enough now?")
    assert said(survey) == []


@pytest.mark.rule("SUR-4")
def test_survey_after_another_says_what_was_done() -> None:
    panel = make.panel()
    made.closed(panel)
    survey = made.draft(panel)
    made.update(survey, Update.Kind.NEWS)
    assert said(survey) == ["SUR-4"]


@pytest.mark.rule("SUR-3")
def test_repeats_are_those_of_the_last_survey_of_the_same_panel() -> None:
    panel = make.panel()
    made.question(made.closed(panel, opens=-200, closes=-180), "Asked long ago?")
    made.question(made.closed(panel), "Asked last time?")
    made.question(made.closed(make.panel()), "Asked elsewhere?")
    survey = made.draft(panel)
    made.update(survey, Update.Kind.DONE)
    for text in ("Asked long ago?", "Asked elsewhere?", "Asked last time?"):
        made.question(survey, text)
    warnings = checks.of(survey).warnings
    assert [warning.sentence.split("”")[0] for warning in warnings] == ["“Asked last time?"]


@pytest.mark.rule("SUR-2")
def test_time_and_number_of_questions_are_told() -> None:
    survey = made.draft(make.panel())
    for _ in range(3):
        made.text_question(survey)
    found = checks.of(survey)
    assert (found.questions, found.time, found.reading_age) == (3, "about one minute", None)
    assert found.seconds == checks.seconds_of(survey)


def test_open_surveys_are_told_with_their_time() -> None:
    survey = made.survey(make.panel())
    made.question(survey)
    assert checks.to_answer(survey.panel, make.today()) == [(survey, "about one minute")]
