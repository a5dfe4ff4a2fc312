"""The police team makes a survey: its days, updates and questions, until it is published (HB 1.3, 4.4; SUR-1, SUR-3, SUR-4, SUR-9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from handbook import surveys as handbook
from panels.models import Panel
from people.models import Person
from surveys import queries, stages
from surveys.models import Question, Suggestion, Survey, Update

NOWHERE = 0  # no question stands at 0 for longer than it takes two to change places


@transaction.atomic
def make(
    panel: Panel, *, title: str, introduction: str, opens_on: date, closes_on: date, asks_to_join: bool, by: Person, on: date
) -> Survey:
    """Begin a survey as a draft."""
    handbook.require_days(opens_on, closes_on, on)
    survey = Survey.objects.create(
        panel=panel,
        title=title,
        introduction=introduction,
        opens_on=opens_on,
        closes_on=closes_on,
        asks_to_join=asks_to_join,
        made_by=by,
        made_on=on,
    )
    audit.record(by, Action.SURVEY_EDIT, survey)
    return survey


@transaction.atomic
def change(
    survey: Survey, *, title: str, introduction: str, opens_on: date, closes_on: date, asks_to_join: bool, by: Person, on: date
) -> Survey:
    """Give a draft another title, other days or another introduction."""
    survey = _locked_draft(survey)
    handbook.require_days(opens_on, closes_on, on)
    survey.title, survey.introduction, survey.asks_to_join = title, introduction, asks_to_join
    survey.opens_on, survey.closes_on = opens_on, closes_on
    survey.save(update_fields=["title", "introduction", "asks_to_join", "opens_on", "closes_on"])
    audit.record(by, Action.SURVEY_EDIT, survey, outcome="changed")
    return survey


@transaction.atomic
def discard(survey: Survey, *, by: Person, on: date) -> Panel:
    """Throw a draft away that nobody has answered."""
    survey = _locked_draft(survey)
    audit.record(by, Action.SURVEY_EDIT, survey, outcome="discarded")
    panel = survey.panel
    survey.delete()
    return panel


@transaction.atomic
def add_question(
    survey: Survey, *, text: str, kind: str, options: Sequence[str], follows: Question | None = None, by: Person, on: date
) -> Question:
    """Add a question at the end."""
    survey = _locked_draft(survey)
    question = _append(survey, text=text, kind=kind, options=options, follows=follows)
    audit.record(by, Action.SURVEY_EDIT, question, outcome="added")
    return question


@transaction.atomic
def add_confidence(survey: Survey, *, by: Person, on: date) -> list[Question]:
    """Add the three statements that measure confidence, worded as always; those that are there already stay (SUR-9)."""
    survey = _locked_draft(survey)
    there = set(survey.questions.exclude(measure="").values_list("measure", flat=True))
    added = [
        _append(survey, text=handbook.STATEMENTS[measure], kind=Question.Kind.ONE, options=handbook.AGREEMENT, measure=measure)
        for measure in handbook.Measure
        if measure not in there
    ]
    audit.record(by, Action.SURVEY_EDIT, survey, outcome="confidence")
    return added


@transaction.atomic
def change_question(
    question: Question, *, text: str, kind: str, options: Sequence[str], follows: Question | None = None, by: Person, on: date
) -> Question:
    """Put a question in other words; one that measures confidence keeps its wording."""
    question = _locked(question)
    handbook.require_not_standing(question.is_standing)
    question.text, question.kind, question.follows = text, kind, follows
    question.save(update_fields=["text", "kind", "follows"])
    question.options.all().delete()
    _offer(question, options)
    audit.record(by, Action.SURVEY_EDIT, question, outcome="changed")
    return question


@transaction.atomic
def move(question: Question, *, up: bool, by: Person, on: date) -> Question:
    """Let a question change places with its neighbour; the first and the last stay where they are."""
    question = _locked(question)
    others = question.survey.questions
    neighbour = others.filter(position__lt=question.position).last() if up else others.filter(position__gt=question.position).first()
    if neighbour is None:
        return question
    here, there = question.position, neighbour.position
    for row, place in ((question, NOWHERE), (neighbour, here), (question, there)):
        row.position = place
        row.save(update_fields=["position"])
    audit.record(by, Action.SURVEY_EDIT, question, outcome="moved")
    return question


@transaction.atomic
def remove_question(question: Question, *, by: Person, on: date) -> Survey:
    """Take a question out and close the gap."""
    question = _locked(question)
    survey = question.survey
    audit.record(by, Action.SURVEY_EDIT, question, outcome="removed")
    question.delete()
    for position, rest in enumerate(survey.questions.all(), start=1):
        if rest.position != position:
            rest.position = position
            rest.save(update_fields=["position"])
    return survey


@transaction.atomic
def add_update(survey: Survey, *, kind: str, text: str, link: str = "", by: Person, on: date) -> Update:
    """Add a short update that residents read before they answer."""
    survey = _locked_draft(survey)
    update = Update.objects.create(survey=survey, kind=kind, text=text, link=link)
    audit.record(by, Action.SURVEY_EDIT, update, outcome="added")
    return update


@transaction.atomic
def change_update(update: Update, *, kind: str, text: str, link: str = "", by: Person, on: date) -> Update:
    """Put a short update in other words."""
    _locked_draft(update.survey)
    update.kind, update.text, update.link = kind, text, link
    update.save(update_fields=["kind", "text", "link"])
    audit.record(by, Action.SURVEY_EDIT, update, outcome="changed")
    return update


@transaction.atomic
def remove_update(update: Update, *, by: Person, on: date) -> Survey:
    """Take a short update out."""
    survey = _locked_draft(update.survey)
    audit.record(by, Action.SURVEY_EDIT, update, outcome="removed")
    update.delete()
    return survey


@transaction.atomic
def suggest(panel: Panel, *, text: str, by: Person, on: date) -> Suggestion:
    """Suggest to the police team what the next survey asks."""
    suggestion = Suggestion.objects.create(panel=panel, text=text, by=by, on=on)
    audit.record(by, Action.SURVEY_SUGGEST, suggestion)
    return suggestion


@transaction.atomic
def settle(suggestion: Suggestion, *, by: Person, on: date) -> Suggestion:
    """Take a suggestion off the list: it was taken up or set aside."""
    suggestion = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    suggestion.settled_on = suggestion.settled_on or on
    suggestion.save(update_fields=["settled_on"])
    audit.record(by, Action.SURVEY_EDIT, suggestion, outcome="settled")
    return suggestion


def _locked_draft(survey: Survey) -> Survey:
    survey = queries.locked(survey)
    stages.require_draft(survey.stage)
    return survey


def _locked(question: Question) -> Question:
    """Return the question afresh, with its survey held and still a draft."""
    survey = _locked_draft(question.survey)
    question = survey.questions.get(pk=question.pk)
    question.survey = survey
    return question


def _append(
    survey: Survey, *, text: str, kind: str, options: Sequence[str], follows: Question | None = None, measure: str = ""
) -> Question:
    last = survey.questions.last()
    question = Question.objects.create(
        survey=survey, position=last.position + 1 if last else 1, text=text, kind=kind, follows=follows, measure=measure
    )
    _offer(question, options)
    return question


def _offer(question: Question, options: Sequence[str]) -> None:
    if question.kind != Question.Kind.TEXT:
        for position, label in enumerate(options, start=1):
            question.options.create(position=position, label=label)
