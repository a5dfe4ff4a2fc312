"""What stands behind the addresses of surveys."""

from __future__ import annotations

from dataclasses import replace

from panels.models import Panel
from surveys.models import Suggestion
from tests import make
from tests.access.things import Thing
from tests.panels.things import at_panel
from tests.surveys import made


def at_open(panel: Panel) -> Thing:
    """Make a survey that can be answered."""
    survey = made.survey(panel)
    made.question(survey)
    return _at(survey)


def at_closed(panel: Panel) -> Thing:
    """Make a survey whose totals stand."""
    survey = made.closed(panel)
    made.responses(made.question(survey), 3, 2)
    made.text_question(survey)
    return _at(survey)


def at_closed_as_paper(panel: Panel) -> Thing:
    """Make totals whose paper takes its time."""
    return replace(at_closed(panel), is_costly=True)


def at_draft(panel: Panel) -> Thing:
    """Make a draft."""
    survey = made.draft(panel)
    made.question(survey)
    return _at(survey)


def at_question(panel: Panel) -> Thing:
    """Make a question of a draft."""
    survey = made.draft(panel)
    question = made.question(survey)
    return Thing({**_at(survey).address, "question": question.pk})


def at_update(panel: Panel) -> Thing:
    """Make a short update of a draft."""
    survey = made.draft(panel)
    return Thing({**_at(survey).address, "update": made.update(survey).pk})


def at_suggestion(panel: Panel) -> Thing:
    """Make something that the chair suggests."""
    suggestion = Suggestion.objects.create(panel=panel, text="Ask about the lamps.", by=make.person(), on=make.today())
    return Thing({"panel": panel.slug, "suggestion": suggestion.pk})


def _at(survey: made.Survey) -> Thing:
    return Thing({"panel": survey.panel.slug, "survey": survey.pk})


THINGS = {
    "surveys": at_panel,
    "survey-new": at_panel,
    "survey-suggest": at_panel,
    "survey-settle": at_suggestion,
    "survey-figures": at_panel,
    "survey": at_open,
    "survey-thanks": at_open,
    "survey-edit": at_draft,
    "survey-details": at_draft,
    "survey-confidence": at_draft,
    "survey-question": at_question,
    "survey-question-up": at_question,
    "survey-question-down": at_question,
    "survey-question-remove": at_question,
    "survey-update-new": at_draft,
    "survey-update": at_update,
    "survey-update-remove": at_update,
    "survey-preview": at_draft,
    "survey-publish": at_draft,
    "survey-close": at_open,
    "survey-discard": at_draft,
    "survey-results": at_closed,
    "survey-words": at_closed,
    "survey-paper": at_closed_as_paper,
    "survey-choose": at_closed,
}
