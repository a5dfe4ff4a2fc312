"""What residents see: the surveys of a ward, the page to answer, thanks, and what was published (SUR-1, SUR-7, SUR-8)."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from access.actions import Action
from core.gate import allow
from core.pages import SeeOther
from handbook.rules import Breach
from handbook.surveys import minutes_in_words
from panels.models import Panel
from panels.queries import panel_in
from surveys import checks, confidence, pages, queries, results
from surveys.forms import AnswerForm
from surveys.models import Survey
from surveys.services import answering
from surveys.views.results import is_inside


@allow(Action.PANEL_READ, find=panel_in)
@require_safe
def index(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show the ward's surveys: open ones, what was published, and to the team its drafts."""
    today = timezone.localdate()
    context = {
        "panel": panel,
        "running": checks.to_answer(panel, today),
        "to_open": queries.to_open(panel, today),
        "drafts": queries.drafts(panel),
        "ended": queries.ended(panel, today),
        "suggestions": queries.open_suggestions(panel),
        "confidence": confidence.over_time(panel, today, for_everybody=not is_inside(request, panel)),
        "title": "Surveys",
        "place": panel,
        "lead": "The police team asks everybody in the ward a few questions, and the panel uses what they say.",
    }
    return render(request, "surveys/index.html", context)


@allow(Action.SURVEY_ANSWER, find=queries.published_in)
def answer(request: HttpRequest, survey: Survey) -> HttpResponse:
    """Let anybody answer an open survey; before and after, say so and show what was published."""
    if not survey.is_open_on(timezone.localdate()):
        return _closed(request, survey)
    form = AnswerForm(request.POST if request.method == "POST" else None, questions=queries.questions_of(survey))
    if request.method != "POST":
        return _ask(request, survey, form, pages.issue(survey.pk, timezone.now()))
    token = request.POST.get("page", "")
    if not form.is_valid():
        return _ask(request, survey, form, token, status=422)
    try:
        page = pages.read(token, survey.pk, timezone.now())
        address = get_adapter().get_client_ip(request)
        answering.take(survey, answers=form.cleaned_data["answers"], page=page, address=address, on=timezone.localdate())
    except pages.Spent:
        return _ask_again(request, survey, form, token)
    except Breach as breach:
        context = {"survey": survey, "panel": survey.panel, "breach": breach, "title": "Your answers were not taken"}
        return render(request, "surveys/full.html", context, status=429)
    return SeeOther(reverse("survey-thanks", args=[survey.panel.slug, survey.pk]))


@allow(Action.SURVEY_ANSWER, find=queries.published_in)
@require_safe
def thanks(request: HttpRequest, survey: Survey) -> HttpResponse:
    """Thank whoever answered, and lead on to the panel."""
    return render(request, "surveys/thanks.html", {"survey": survey, "panel": survey.panel, "title": "Thank you"})


def _ask(request: HttpRequest, survey: Survey, form: AnswerForm, token: str, status: int = 200) -> HttpResponse:
    context = {
        "survey": survey,
        "panel": survey.panel,
        "form": form,
        "updates": survey.updates.all(),
        "page": token,
        "time": minutes_in_words(checks.seconds_of(survey)),
        "title": survey.title,
        "place": survey.panel,
    }
    return render(request, "surveys/answer.html", context, status=status)


def _ask_again(request: HttpRequest, survey: Survey, form: AnswerForm, token: str) -> HttpResponse:
    """Keep the answers of a page that lay open too long."""
    form.add_error(None, "This page was open for a long time. Your answers are still here: send them once more.")
    return _ask(request, survey, form, pages.again(token, survey.pk, timezone.now()), status=422)


def _closed(request: HttpRequest, survey: Survey) -> HttpResponse:
    has_ended = survey.has_ended(timezone.localdate())
    context = {
        "survey": survey,
        "panel": survey.panel,
        "has_ended": has_ended,
        "results": results.published(survey) if has_ended and survey.chosen_on else None,
        "title": survey.title,
        "place": survey.panel,
    }
    return render(request, "surveys/closed.html", context)
