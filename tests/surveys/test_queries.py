"""Which surveys are open, over, and next in line."""

from __future__ import annotations

import pytest
from django.http import Http404

from surveys import queries
from surveys.models import Question
from tests import make
from tests.meetings import make as meetings
from tests.surveys import made

pytestmark = pytest.mark.django_db


def test_surveys_are_sorted_by_where_they_stand() -> None:
    panel, today = make.panel(), make.today()
    draft, later = made.draft(panel), made.survey(panel, opens=1)
    first, last = made.survey(panel, closes=0), made.survey(panel, closes=9)
    closed, over = made.closed(panel), made.survey(panel, opens=-9, closes=-1)
    made.survey(make.panel())
    assert list(queries.drafts(panel)) == [draft]
    assert list(queries.to_open(panel, today)) == [later]
    assert list(queries.running(panel, today)) == [first, last]
    assert list(queries.ended(panel, today)) == [over, closed]
    assert list(queries.to_close(today)) == [over]


def test_draft_does_not_exist_for_residents_nor_does_a_survey_of_another_panel() -> None:
    panel = make.panel()
    draft, open_one = made.draft(panel), made.survey(panel)
    assert queries.published_in(panel.slug, open_one.pk) == open_one
    assert queries.survey_in(panel.slug, draft.pk) == draft
    for find, slug, key in (
        (queries.published_in, panel.slug, draft.pk),
        (queries.published_in, make.panel().slug, open_one.pk),
        (queries.survey_in, make.panel().slug, draft.pk),
    ):
        with pytest.raises(Http404):
            find(slug, key)


def test_parts_are_found_in_their_own_survey_only() -> None:
    survey, other = made.draft(make.panel()), made.draft(make.panel())
    question, update = made.question(survey), made.update(survey)
    assert queries.question_in(survey.panel.slug, survey.pk, question.pk) == question
    assert queries.update_in(survey.panel.slug, survey.pk, update.pk) == update
    with pytest.raises(Http404):
        queries.question_in(other.panel.slug, other.pk, question.pk)
    with pytest.raises(Http404):
        queries.update_in(other.panel.slug, other.pk, update.pk)


@pytest.mark.rule("SUR-3")
def test_survey_before_is_the_latest_published_one_of_the_panel() -> None:
    panel = make.panel()
    made.closed(panel, opens=-100, closes=-90)
    latest = made.closed(panel)
    made.draft(panel, opens=-1)
    assert queries.before(made.draft(panel)) == latest
    assert queries.before(made.draft(make.panel())) is None


@pytest.mark.rule("SUR-3")
def test_questions_of_the_last_three_surveys_can_be_built_on() -> None:
    panel = make.panel()
    for weeks in range(1, 5):
        made.question(made.closed(panel, opens=-30 * weeks, closes=-30 * weeks + 5), f"Asked {weeks} months ago")
    found = [question.text for question in queries.questions_to_follow(made.draft(panel))]
    assert found == ["Asked 1 months ago", "Asked 2 months ago", "Asked 3 months ago"]


@pytest.mark.rule("SUR-8")
def test_residents_find_surveys_of_which_something_was_published() -> None:
    panel = make.panel()
    shown, nothing = made.closed(panel, chosen_on=make.today()), made.closed(panel, chosen_on=make.today())
    made.question(shown, is_published=True)
    made.question(nothing)
    made.question(made.closed(panel))
    assert queries.shown_to_residents(panel, make.today()) == [shown]


def test_answers_and_published_questions_are_counted_apart() -> None:
    survey = made.closed(make.panel())
    first = made.question(survey, is_published=True)
    made.question(survey, is_published=True)
    made.responses(first, 3)
    made.response(made.option(first), left_out="fast")
    (found,) = queries.ended(survey.panel, make.today())
    assert (found.answers, found.published) == (3, 2)


@pytest.mark.rule("SUR-6")
def test_meeting_of_the_results_is_the_first_from_the_day_they_are_there() -> None:
    survey = made.closed(make.panel())
    assert queries.meeting_of_results(survey) is None
    meetings.held(survey.panel)
    after = meetings.meeting(survey.panel, in_days=5)
    meetings.meeting(survey.panel, in_days=50)
    assert queries.meeting_of_results(survey) == after


@pytest.mark.rule("SUR-8")
def test_words_that_are_left_out_are_not_shown() -> None:
    survey = made.closed(make.panel())
    text = made.text_question(survey)
    made.question(survey)
    made.response(survey=survey, written={text: "Counted"})
    made.response(survey=survey, left_out="same", written={text: "Not"})
    (found,) = queries.words_under(survey)
    assert [row.text for row in found.written.all()] == ["Counted"]
    assert found.kind == Question.Kind.TEXT
