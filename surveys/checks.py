"""A survey held to what makes one short, fresh and easy to read; it warns and never blocks (HB 4.4; SUR-2 to SUR-5, SUR-7)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import prefetch_related_objects

from handbook import reading
from handbook import surveys as handbook
from handbook.rules import Warning
from panels.models import Panel
from surveys import queries
from surveys.models import Question, Survey, Update


@dataclass(frozen=True)
class Checks:
    """What the editor shows beside the survey."""

    questions: int
    seconds: int
    reading_age: int | None
    warnings: tuple[Warning, ...]

    @property
    def time(self) -> str:
        """Return how long answering takes, in words."""
        return handbook.minutes_in_words(self.seconds)


def draft_of(survey: Survey, questions: Iterable[Question], updates: Iterable[Update]) -> handbook.Draft:
    """Return the survey as the handbook looks at it."""
    return handbook.Draft(
        title=survey.title,
        introduction=survey.introduction,
        updates=tuple(update.text for update in updates),
        questions=tuple(asked(question) for question in questions),
    )


def asked(question: Question) -> handbook.Question:
    """Return a question as the handbook looks at it."""
    options = tuple(option.label for option in question.options.all())
    return handbook.Question(question.text, handbook.Kind(question.kind), options, question.is_standing)


def of(survey: Survey) -> Checks:
    """Return the survey's length, time and reading age, and everything that is worth another look."""
    questions, updates = list(queries.questions_of(survey)), list(survey.updates.all())
    draft = draft_of(survey, questions, updates)
    earlier = queries.before(survey)
    before = earlier.questions.values_list("text", flat=True) if earlier else ()
    tells = any(update.kind == Update.Kind.DONE for update in updates)
    warnings = (
        *handbook.too_long(draft),
        *handbook.repeats(draft.questions, before),
        *handbook.lacking_updates(len(updates), tells_what_was_done=tells, had_earlier=earlier is not None),
        *handbook.hard_words(draft),
        *handbook.asks_who(draft.questions),
    )
    return Checks(len(questions), handbook.seconds_for(draft), reading.reading_age(draft.prose), warnings)


def seconds_of(survey: Survey) -> int:
    """Return how long answering takes."""
    prefetch_related_objects([survey], "questions__options", "updates")
    return handbook.seconds_for(draft_of(survey, survey.questions.all(), survey.updates.all()))


def to_answer(panel: Panel, on: date) -> list[tuple[Survey, str]]:
    """Return the open surveys, each with how long it takes in words."""
    return [(survey, handbook.minutes_in_words(seconds_of(survey))) for survey in queries.running(panel, on)]
