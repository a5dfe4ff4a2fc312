"""What came of a survey: totals, people's own words for the team, what is published, figures to compare with (SUR-6, SUR-8, SUR-9)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from access.actions import Action
from core.downloads import attachment
from core.gate import allow, asker
from core.pages import form_page
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn
from surveys import documents, queries, results
from surveys.forms import ChoiceForm, FiguresForm
from surveys.models import Survey
from surveys.services import course


@allow(Action.SURVEY_TOTALS, find=queries.published_in)
@require_safe
def show(request: HttpRequest, survey: Survey) -> HttpResponse:
    """Show the totals once the survey has closed; until then only how many answered."""
    context = {
        "survey": survey,
        "panel": survey.panel,
        "results": results.of(survey, for_everybody=not is_inside(request, survey.panel)),
        "has_ended": survey.has_ended(timezone.localdate()),
        "meeting": queries.meeting_of_results(survey),
        "title": survey.title,
        "place": survey.panel,
    }
    return render(request, "surveys/results.html", context)


@allow(Action.SURVEY_TEXT, find=queries.published_in)
@require_safe
def words(request: HttpRequest, survey: Survey) -> HttpResponse:
    """Show the police team what people wrote."""
    questions = queries.words_under(survey)
    context = {"survey": survey, "panel": survey.panel, "questions": questions, "title": "In their own words", "place": survey}
    return render(request, "surveys/words.html", context)


@allow(Action.SURVEY_TOTALS, find=queries.published_in)
@require_safe
def paper(request: HttpRequest, survey: Survey) -> HttpResponse:
    """Hand out the totals as a paper."""
    pdf = documents.results_pdf(survey, for_everybody=not is_inside(request, survey.panel), on=timezone.localdate())
    return attachment("survey-results.pdf", "application/pdf", pdf)


@allow(Action.SURVEY_CHOOSE, find=queries.published_in)
def choose(request: SignedIn, survey: Survey) -> HttpResponse:
    """Record which questions the panel publishes."""
    totals = results.of(survey).totals
    published = [str(total.question.pk) for total in totals if total.question.is_published]
    return form_page(
        request,
        ChoiceForm(request.POST or None, totals=totals, initial={"questions": published}),
        act=lambda questions: course.choose(survey, questions=questions, by=request.user, on=timezone.localdate()),
        title="What is published",
        to=reverse("survey-results", args=[survey.panel.slug, survey.pk]),
        done="Recorded. Residents find it on the page of the survey.",
        submit="Record the choice",
        context={
            "place": survey.title,
            "back": reverse("survey-results", args=[survey.panel.slug, survey.pk]),
            "lead": "The panel chooses. Only totals are published, never what people wrote.",
        },
    )


@allow(Action.SURVEY_EDIT, find=panel_in)
def figures(request: SignedIn, panel: Panel) -> HttpResponse:
    """Enter what the Public Attitude Survey found."""
    return form_page(
        request,
        FiguresForm(request.POST or None),
        act=lambda **said: course.enter_figures(panel, by=request.user, on=timezone.localdate(), **said),
        title="Figures of the Public Attitude Survey",
        to=f"{reverse('surveys', args=[panel.slug])}#confidence",
        done="The figures stand beside those of your surveys.",
        context={"place": panel, "back": reverse("surveys", args=[panel.slug]), "lead": "They stand beside what your own surveys find."},
    )


def is_inside(request: HttpRequest, panel: Panel) -> bool:
    """Say whether whoever asks sits at the panel's table or is its police team."""
    return asker(request).may(Action.MEETING_READ, panel)
