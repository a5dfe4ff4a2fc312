"""What the database itself refuses of surveys, and what answers cannot tell."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, models, transaction

from surveys.models import Chosen, Question, Response, Survey, Written
from tests import make
from tests.surveys import made

pytestmark = pytest.mark.django_db
TELLING = (models.DateField, models.DateTimeField, models.GenericIPAddressField, models.AutoField)


def test_survey_is_open_from_its_first_day_to_the_end_of_its_last() -> None:
    survey = made.survey(make.panel(), opens=0, closes=2)
    today = make.today()
    assert [survey.is_open_on(today + timedelta(days=day)) for day in (-1, 0, 2, 3)] == [False, True, True, False]
    assert [survey.has_ended(today + timedelta(days=day)) for day in (2, 3)] == [False, True]
    assert survey.results_on == today + timedelta(days=3)


def test_draft_is_neither_open_nor_ended() -> None:
    survey = made.draft(make.panel())
    assert not survey.is_open_on(survey.opens_on)
    assert not survey.has_ended(survey.closes_on + timedelta(days=1))


def test_survey_closed_early_has_its_totals_from_that_day() -> None:
    survey = made.survey(make.panel(), stage=Survey.Stage.CLOSED, opens=-7, closes=7, closed_on=make.today())
    assert survey.results_on == make.today()
    assert survey.has_ended(make.today())


@pytest.mark.rule("SUR-8")
def test_written_answers_cannot_be_marked_as_published() -> None:
    question = made.text_question(made.closed(make.panel()))
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.filter(pk=question.pk).update(is_published=True)


def test_one_option_is_chosen_once_in_an_answer() -> None:
    option = made.option(made.question(made.survey(make.panel())))
    response = made.response(option)
    with pytest.raises(IntegrityError), transaction.atomic():
        Chosen.objects.create(response=response, option=option)


@pytest.mark.rule("SUR-7", "SUR-8")
@pytest.mark.parametrize("model", [Response, Chosen, Written])
def test_answers_have_no_person_no_address_no_time_and_no_number_that_counts_up(model: type[models.Model]) -> None:
    fields = model._meta.get_fields()
    related = {field.related_model.__name__ for field in fields if field.is_relation and not field.auto_created}
    assert related <= {"Survey", "Response", "Option", "Question"}
    assert [field.name for field in fields if isinstance(field, TELLING)] == []
    assert isinstance(model._meta.pk, models.UUIDField)


@pytest.mark.rule("SUR-7")
def test_what_somebody_wrote_is_linked_to_nothing_they_chose() -> None:
    assert {field.name for field in Written._meta.fields} == {"id", "question", "text", "left_out"}
