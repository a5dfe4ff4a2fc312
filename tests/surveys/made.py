"""Makers of surveys for tests."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

from panels.models import Panel
from surveys.models import Chosen, Option, Question, Response, Survey, Update, Written
from surveys.pages import Page
from surveys.services import answering
from surveys.services.answering import Answers
from tests import make

_numbers = count(1)
DAY = timedelta(days=1)


def survey(panel: Panel, *, stage: str = Survey.Stage.PUBLISHED, opens: int = -7, closes: int = 21, **fields: Any) -> Survey:
    """Make a survey that is open from so many days on to so many days on, published unless the test says otherwise."""
    today = make.today()
    days = {"opens_on": today + DAY * opens, "closes_on": today + DAY * closes}
    if stage != Survey.Stage.DRAFT:
        days["published_on"] = days["opens_on"]
    if stage == Survey.Stage.CLOSED:
        days["closed_on"] = days["closes_on"] + DAY
    values = {"title": "Around the station", "made_by": make.person(), "made_on": days["opens_on"]} | days | fields
    return Survey.objects.create(panel=panel, stage=stage, **values)


def draft(panel: Panel, **fields: Any) -> Survey:
    """Make a survey that is being drafted, to open today."""
    return survey(panel, stage=Survey.Stage.DRAFT, **{"opens": 0} | fields)


def closed(panel: Panel, **fields: Any) -> Survey:
    """Make a survey that closed a week ago."""
    return survey(panel, stage=Survey.Stage.CLOSED, **{"opens": -35, "closes": -8} | fields)


def question(survey: Survey, text: str = "Where do you feel least safe?", *options: str, kind: str = "one", **fields: Any) -> Question:
    """Make a question with its options, three places unless the test says otherwise."""
    position = survey.questions.count() + 1
    made = Question.objects.create(survey=survey, position=position, text=text, kind=kind, **fields)
    if kind != Question.Kind.TEXT:
        for place, label in enumerate(options or ("The station", "The park", "Nowhere"), start=1):
            made.options.create(position=place, label=label)
    return made


def text_question(survey: Survey, text: str = "What else should we know?") -> Question:
    """Make a question for people's own words."""
    return question(survey, text, kind="text")


def update(survey: Survey, kind: str = Update.Kind.NEWS, text: str = "The lamps on Mallow Walk are mended.") -> Update:
    """Make a short update."""
    return Update.objects.create(survey=survey, kind=kind, text=text)


def option(question: Question, place: int = 1) -> Option:
    """Return one of the options of a question."""
    return question.options.get(position=place)


def response(*options: Option, left_out: str = "", written: dict[Question, str] | None = None, survey: Survey | None = None) -> Response:
    """Make an answer as it is kept."""
    of = survey or options[0].question.survey
    made = Response.objects.create(survey=of, left_out=left_out)
    for one in options:
        Chosen.objects.create(response=made, option=one)
    for question, text in (written or {}).items():
        Written.objects.create(question=question, text=text, left_out=left_out)
    return made


def responses(question: Question, *counts: int) -> None:
    """Make so many answers for each option in its order."""
    for one, times in zip(question.options.all(), counts, strict=False):
        for _ in range(times):
            response(one)


def page(seconds: int = 60) -> Page:
    """Return a page that nobody has used, opened so many seconds ago."""
    return Page(f"page{next(_numbers)}", seconds)


def take(survey: Survey, *options: Option, address: str = "192.0.2.1", on: date | None = None, **fields: Any) -> Response | None:
    """Let somebody answer with these options."""
    answers = fields.pop("answers", None) or Answers(options, fields.pop("written", {}))
    return answering.take(survey, answers=answers, page=fields.pop("page", None) or page(), address=address, on=on or make.today())
