"""The results of surveys among the papers of the meeting that comes next after they closed (SUR-6)."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from handbook.dates import in_full
from handbook.words import counted
from meetings.models import AgendaItem, Meeting
from meetings.papers import Paper
from surveys import queries, results


def laid(meeting: Meeting) -> Iterator[Paper]:
    """Return the results that have come in by today and belong to that meeting."""
    today = timezone.localdate()
    for survey in queries.papers_for(meeting, today):
        address = {"panel": survey.panel.slug, "survey": survey.pk}
        yield Paper(
            f"Survey results: {survey.title}",
            f"{counted(survey.answers, 'answer')}, closed on {in_full(survey.results_on)}",  # type: ignore[attr-defined]
            reverse("survey-results", kwargs=address),
            reverse("survey-paper", kwargs=address),
            "papers/survey_totals.html",
            {"results": results.of(survey), "survey": survey, "has_ended": True},
            AgendaItem.Topic.CRIME_AND_ASB,
        )
