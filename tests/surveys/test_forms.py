"""What the forms of surveys take and what they say when something is missing."""

from __future__ import annotations

from typing import Any

import pytest

from surveys.forms import AnswerForm, ChoiceForm, FiguresForm, QuestionForm
from surveys.results import of
from tests import make
from tests.surveys import made

pytestmark = pytest.mark.django_db


def question_form(**said: Any) -> QuestionForm:
    return QuestionForm({"text": "Where?", "kind": "one", "options": "A\nB"} | said, earlier=[])


def test_options_are_lines_each_once_without_what_stands_before_them() -> None:
    form = question_form(options=" - The park \n\n• The station\nThe park\n")
    assert form.is_valid()
    assert form.cleaned_data["options"] == ["The park", "The station"]


@pytest.mark.parametrize("kind", ["one", "several"])
def test_choice_needs_two_options(kind: str) -> None:
    form = question_form(kind=kind, options="Only this")
    assert form.errors == {"options": ["Enter at least two options, one on each line."]}


@pytest.mark.parametrize(("lines", "is_valid"), [(12, True), (13, False)])
def test_twelve_options_are_the_most(lines: int, is_valid: bool) -> None:
    assert question_form(options="\n".join(map(str, range(lines)))).is_valid() is is_valid


@pytest.mark.parametrize(("length", "is_valid"), [(120, True), (121, False)])
def test_option_has_at_most_120_letters(length: int, is_valid: bool) -> None:
    assert question_form(options=f"{'x' * length}\nB").is_valid() is is_valid


def test_scale_has_five_steps_with_words_at_both_ends() -> None:
    form = question_form(kind="scale", options="", lowest="not at all safe", highest="very safe")
    assert form.is_valid()
    assert form.cleaned_data["options"] == ["1, not at all safe", "2", "3", "4", "5, very safe"]
    assert question_form(kind="scale", options="").errors == {"lowest": ["Enter the words for 1."], "highest": ["Enter the words for 5."]}


def test_own_words_have_no_options() -> None:
    form = question_form(kind="text")
    assert form.is_valid()
    assert form.cleaned_data["options"] == []


def test_form_shows_what_a_question_says_and_saves_it_again() -> None:
    survey = made.draft(make.panel())
    choice = made.question(survey, "Where?", "A", "B")
    scale = made.question(survey, "How safe?", "1, not safe", "2", "3", "4", "5, very safe", kind="scale")
    assert QuestionForm.words_of(choice)["options"] == "A\nB"
    form = QuestionForm(QuestionForm.words_of(scale), earlier=[])
    assert form.is_valid()
    assert form.cleaned_data["options"] == [option.label for option in scale.options.all()]


@pytest.mark.rule("SUR-3")
def test_question_can_build_on_one_of_those_offered() -> None:
    earlier = made.question(made.closed(make.panel()), "Where are lamps out?")
    said = {"text": "Are they mended?", "kind": "one", "options": "Yes\nNo", "follows": str(earlier.pk)}
    form = QuestionForm(said, earlier=[earlier])
    assert form.is_valid()
    assert form.cleaned_data["follows"] == earlier
    assert not QuestionForm(said | {"follows": "999999"}, earlier=[earlier]).is_valid()


def answer_form(survey: made.Survey, data: dict[str, Any]) -> AnswerForm:
    return AnswerForm(data, questions=survey.questions.prefetch_related("options"))


def test_every_question_can_be_skipped_and_one_is_answered() -> None:
    survey = made.survey(make.panel())
    first, text = made.question(survey), made.text_question(survey)
    assert answer_form(survey, {}).non_field_errors() == ["Answer at least one question."]
    assert answer_form(survey, {f"q{text.pk}": "   "}).non_field_errors() == ["Answer at least one question."]
    form = answer_form(survey, {f"q{first.pk}": str(made.option(first, 2).pk), f"q{text.pk}": "Dark."})
    assert form.is_valid()
    assert form.cleaned_data["answers"].options == (made.option(first, 2),)
    assert form.cleaned_data["answers"].written == {text: "Dark."}


@pytest.mark.parametrize("sent", ["0", "x", "999999999", "1 OR 1"])
def test_option_of_another_question_is_refused(sent: str) -> None:
    survey = made.survey(make.panel())
    question = made.question(survey)
    assert not answer_form(survey, {f"q{question.pk}": sent}).is_valid()


def test_nul_in_own_words_is_refused() -> None:
    survey = made.survey(make.panel())
    text = made.text_question(survey)
    assert not answer_form(survey, {f"q{text.pk}": "a\x00b"}).is_valid()


@pytest.mark.rule("SUR-8")
def test_written_answers_are_not_offered_for_publication() -> None:
    survey = made.closed(make.panel())
    question, _ = made.question(survey), made.text_question(survey)
    form = ChoiceForm({"questions": [str(question.pk)]}, totals=of(survey).totals)
    assert form.is_valid()
    assert form.cleaned_data["questions"] == [question]
    assert list(form.offered) == [str(question.pk)]


def test_one_figure_at_least_is_entered_and_none_above_a_hundred() -> None:
    day = {"until_day": "30", "until_month": "9", "until_year": "2026", "area": "Wexcombe"}
    assert FiguresForm(day).non_field_errors() == ["Enter at least one figure."]
    assert not FiguresForm(day | {"informed": "101"}).is_valid()
    form = FiguresForm(day | {"informed": "100", "contact": "0"})
    assert form.is_valid()
    assert form.cleaned_data["percents"] == {"informed": 100, "contact": 0}
