"""The totals of a survey as a paper for the meeting (SUR-6)."""

from __future__ import annotations

from datetime import date

from core import documents
from handbook.dates import in_full
from surveys import results
from surveys.models import Survey


def results_pdf(survey: Survey, *, for_everybody: bool, on: date) -> bytes:
    """Return the totals as a tagged PDF; before the survey has closed only how many answered."""
    panel = survey.panel
    title = f"Survey results: {survey.title}"
    context = {
        "survey": survey,
        "results": results.of(survey, for_everybody=for_everybody),
        "has_ended": survey.has_ended(on),
        "place": f"{panel}, {panel.ward.borough}",
        "state": "Totals",
        "state_text": f"as of {in_full(on)}.",
        "running": f"{panel}. {title}",
    }
    return documents.render_pdf("papers/survey.html", context, title=title)
