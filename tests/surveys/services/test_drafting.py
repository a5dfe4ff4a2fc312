"""The police team makes a survey and changes it until it is published."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from core.models import AuditEntry
from handbook.rules import Breach
from handbook.surveys import AGREEMENT, STATEMENTS
from surveys.models import Question, Suggestion, Survey, Update
from surveys.services import drafting
from tests import make
from tests.surveys import made

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def survey() -> Survey:
    return made.draft(make.panel())


@pytest.fixture
def officer() -> dict[str, Any]:
    return {"by": make.person(), "on": make.today()}


def details(**changes: Any) -> dict[str, Any]:
    said = {"title": "The park", "introduction": "", "opens_on": make.today(), "closes_on": make.today() + DAY, "asks_to_join": False}
    return said | changes


def order(survey: Survey) -> list[tuple[int, str]]:
    return list(survey.questions.values_list("position", "text"))


@pytest.mark.rule("SUR-1")
def test_survey_begins_as_a_draft_of_one_ward(officer: dict[str, Any]) -> None:
    panel = make.panel()
    survey = drafting.make(panel, **details(), **officer)
    assert (survey.stage, survey.panel.ward) == (Survey.Stage.DRAFT, panel.ward)
    assert AuditEntry.objects.filter(action="survey.edit", thing="surveys.survey", by=officer["by"]).exists()


@pytest.mark.rule("SUR-1")
def test_survey_that_closes_before_it_opens_is_refused(survey: Survey, officer: dict[str, Any]) -> None:
    with pytest.raises(Breach):
        drafting.make(survey.panel, **details(closes_on=make.today() - DAY), **officer)
    with pytest.raises(Breach):
        drafting.change(survey, **details(closes_on=make.today() - DAY), **officer)


def test_draft_gets_another_title_and_other_days(survey: Survey, officer: dict[str, Any]) -> None:
    drafting.change(survey, **details(closes_on=make.today() + 9 * DAY), **officer)
    survey.refresh_from_db()
    assert (survey.title, survey.closes_on, survey.asks_to_join) == ("The park", make.today() + 9 * DAY, False)


def test_questions_follow_one_another_with_their_options(survey: Survey, officer: dict[str, Any]) -> None:
    made.question(survey, "First")
    earlier = made.question(made.closed(survey.panel), "Earlier")
    added = drafting.add_question(survey, text="Second", kind="several", options=["A", "B"], follows=earlier, **officer)
    assert (added.position, added.follows) == (2, earlier)
    assert [option.label for option in added.options.all()] == ["A", "B"]


def test_question_for_own_words_has_no_options(survey: Survey, officer: dict[str, Any]) -> None:
    assert not drafting.add_question(survey, text="What else?", kind="text", options=["A"], **officer).options.exists()


@pytest.mark.rule("SUR-9")
def test_statements_on_confidence_are_added_once_and_worded_alike(survey: Survey, officer: dict[str, Any]) -> None:
    drafting.add_confidence(survey, **officer)
    survey.questions.get(measure="matters").delete()
    drafting.add_confidence(survey, **officer)
    assert {question.measure: question.text for question in survey.questions.all()} == dict(STATEMENTS)
    assert all(tuple(option.label for option in question.options.all()) == AGREEMENT for question in survey.questions.all())


@pytest.mark.rule("SUR-9")
def test_statement_on_confidence_keeps_its_words(survey: Survey, officer: dict[str, Any]) -> None:
    question = drafting.add_confidence(survey, **officer)[0]
    with pytest.raises(Breach, match="worded alike"):
        drafting.change_question(question, text="Other words", kind="one", options=["Yes", "No"], **officer)


def test_question_is_put_in_other_words_and_with_other_options(survey: Survey, officer: dict[str, Any]) -> None:
    question = made.question(survey)
    drafting.change_question(question, text="When?", kind="several", options=["By day", "At night"], **officer)
    question.refresh_from_db()
    assert (question.text, question.kind) == ("When?", "several")
    assert [option.label for option in question.options.all()] == ["By day", "At night"]


def test_questions_change_places_and_stay_at_the_ends(survey: Survey, officer: dict[str, Any]) -> None:
    first, second = made.question(survey, "First"), made.question(survey, "Second")
    drafting.move(second, up=True, **officer)
    assert order(survey) == [(1, "Second"), (2, "First")]
    drafting.move(second, up=True, **officer)
    drafting.move(first, up=False, **officer)
    assert order(survey) == [(1, "Second"), (2, "First")]
    drafting.move(second, up=False, **officer)
    assert order(survey) == [(1, "First"), (2, "Second")]


def test_gap_of_a_question_that_is_taken_out_closes(survey: Survey, officer: dict[str, Any]) -> None:
    questions = [made.question(survey, text) for text in ("First", "Second", "Third")]
    drafting.remove_question(questions[1], **officer)
    assert order(survey) == [(1, "First"), (2, "Third")]


def test_updates_are_added_changed_and_taken_out(survey: Survey, officer: dict[str, Any]) -> None:
    update = drafting.add_update(survey, kind="news", text="The lamps are mended.", **officer)
    drafting.change_update(update, kind="done", text="You said dark, we had lamps mended.", link="https://example.org/", **officer)
    update.refresh_from_db()
    assert (update.kind, update.text, update.link) == ("done", "You said dark, we had lamps mended.", "https://example.org/")
    drafting.remove_update(update, **officer)
    assert not Update.objects.exists()


def test_draft_is_thrown_away_with_everything_in_it(survey: Survey, officer: dict[str, Any]) -> None:
    made.question(survey)
    drafting.discard(survey, **officer)
    assert not Survey.objects.exists()
    assert not Question.objects.exists()


@dataclass(frozen=True)
class Parts:
    """A survey with one of each of its parts."""

    survey: Survey
    question: Question
    update: Update


OWN_WORDS: dict[str, Any] = {"text": "A?", "kind": "text", "options": []}
NEWS = {"kind": "news", "text": "A"}
ACTS: dict[str, Callable[..., Any]] = {
    "change": lambda at, **who: drafting.change(at.survey, **details(), **who),
    "discard": lambda at, **who: drafting.discard(at.survey, **who),
    "add": lambda at, **who: drafting.add_question(at.survey, **OWN_WORDS, **who),
    "confidence": lambda at, **who: drafting.add_confidence(at.survey, **who),
    "change question": lambda at, **who: drafting.change_question(at.question, **OWN_WORDS, **who),
    "move": lambda at, **who: drafting.move(at.question, up=True, **who),
    "remove": lambda at, **who: drafting.remove_question(at.question, **who),
    "add update": lambda at, **who: drafting.add_update(at.survey, **NEWS, **who),
    "change update": lambda at, **who: drafting.change_update(at.update, **NEWS, **who),
    "remove update": lambda at, **who: drafting.remove_update(at.update, **who),
}


@pytest.mark.rule("SUR-8")
@pytest.mark.parametrize("stage", [Survey.Stage.PUBLISHED, Survey.Stage.CLOSED])
@pytest.mark.parametrize("act", ACTS)
def test_nothing_of_a_published_survey_changes(act: str, stage: str, officer: dict[str, Any]) -> None:
    survey = made.survey(make.panel(), stage=stage, closed_on=make.today() if stage == Survey.Stage.CLOSED else None)
    made.question(survey, "First")
    parts = Parts(survey, made.question(survey, "Second"), made.update(survey))
    with pytest.raises(Breach, match="cannot be changed any more"):
        ACTS[act](parts, **officer)


def test_chair_suggests_and_the_team_takes_it_off_the_list(officer: dict[str, Any]) -> None:
    suggestion = drafting.suggest(make.panel(), text="Ask about the lamps.", **officer)
    drafting.settle(suggestion, **officer)
    drafting.settle(suggestion, by=officer["by"], on=make.today() + DAY)
    assert Suggestion.objects.get().settled_on == make.today()
