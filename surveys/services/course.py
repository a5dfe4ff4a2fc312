"""The course of a survey: published, closed, and what the panel publishes of it (HB 4.4; SUR-1, SUR-6, SUR-8, SUR-9)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from handbook import surveys as handbook
from panels.models import Panel
from people.models import Person
from surveys import checks, queries, stages
from surveys.models import AttitudeFigure, Question, Survey


@transaction.atomic
def publish(survey: Survey, *, by: Person, on: date) -> Survey:
    """Open the survey to the public from its first day on; from now on it asks everybody the same (SUR-1)."""
    survey = queries.locked(survey)
    stages.require_step(survey.stage, Survey.Stage.PUBLISHED)
    handbook.require_days(survey.opens_on, survey.closes_on, on)
    handbook.require_answerable([checks.asked(question) for question in queries.questions_of(survey)])
    survey.stage, survey.published_on, survey.opens_on = Survey.Stage.PUBLISHED, on, max(survey.opens_on, on)
    survey.save(update_fields=["stage", "published_on", "opens_on"])
    audit.record(by, Action.SURVEY_EDIT, survey, outcome="published")
    return survey


@transaction.atomic
def close(survey: Survey, *, by: Person, on: date) -> Survey:
    """Close the survey before its last day is over."""
    survey = _close(survey, on)
    audit.record(by, Action.SURVEY_EDIT, survey, outcome="closed")
    return survey


def close_ended(on: date) -> int:
    """Close every survey whose last day is over; return how many."""
    ended = list(queries.to_close(on))
    for survey in ended:
        with transaction.atomic():
            _close(survey, survey.results_on)
            audit.record(None, Action.SURVEY_EDIT, survey, outcome="closed")
    return len(ended)


@transaction.atomic
def choose(survey: Survey, *, questions: Collection[Question], by: Person, on: date) -> Survey:
    """Record which questions the panel publishes; what people wrote and what few answered is not among them (SUR-8)."""
    survey = queries.locked(survey)
    if survey.stage == Survey.Stage.PUBLISHED and survey.has_ended(on):
        survey = _close(survey, survey.results_on)
    stages.require_closed(survey.stage)
    answered, chosen = queries.answered_in(survey), {question.pk for question in questions}
    for question in survey.questions.all():
        if question.pk in chosen:
            handbook.require_publishable(handbook.Kind(question.kind), answered.get(question.pk, 0))
        question.is_published = question.pk in chosen
        question.save(update_fields=["is_published"])
    survey.chosen_on = on
    survey.save(update_fields=["chosen_on"])
    audit.record(by, Action.SURVEY_CHOOSE, survey)
    return survey


@transaction.atomic
def enter_figures(panel: Panel, *, until: date, area: str, percents: Mapping[str, int], by: Person, on: date) -> list[AttitudeFigure]:
    """Enter what the Public Attitude Survey found, to compare with; figures of the same day are put right (SUR-9)."""
    figures = [
        AttitudeFigure.objects.update_or_create(panel=panel, measure=measure, until=until, defaults={"percent": percent, "area": area})[0]
        for measure, percent in percents.items()
    ]
    audit.record(by, Action.SURVEY_EDIT, panel, outcome="figures")
    return figures


def _close(survey: Survey, on: date) -> Survey:
    survey = queries.locked(survey)
    stages.require_step(survey.stage, Survey.Stage.CLOSED)
    survey.stage, survey.closed_on = Survey.Stage.CLOSED, on
    survey.save(update_fields=["stage", "closed_on"])
    return survey
