"""The police team's editor: a draft with its questions, updates and checks, its preview, and its course (SUR-1 to SUR-5)."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from handbook.dates import in_full
from handbook.meetings import pack_by
from meetings.queries import next_meeting
from meetings.views.buttons import press
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn
from surveys import checks, queries
from surveys.forms import AnswerForm, ConfirmForm, QuestionForm, SuggestionForm, SurveyForm, UpdateForm
from surveys.models import Question, Suggestion, Survey, Update
from surveys.services import course, drafting

ONE_WEEK, FOUR_WEEKS = timedelta(weeks=1), timedelta(weeks=4)


@allow(Action.SURVEY_EDIT, find=panel_in)
def make(request: SignedIn, panel: Panel) -> HttpResponse:
    """Begin a survey."""
    today = timezone.localdate()
    last_day, why = _last_day(panel, today)
    form = SurveyForm(request.POST or None, initial={"opens_on": today, "closes_on": last_day, "asks_to_join": True})
    if why:
        form.fields["closes_on"].help_text = why
    return form_page(
        request,
        form,
        act=lambda **said: drafting.make(panel, by=request.user, on=today, **said),
        title="Make a survey",
        to=lambda survey: _address(survey, "survey-edit"),
        done="The draft is saved. Add its questions and updates.",
        submit="Save and add questions",
        context={"place": panel, "back": reverse("surveys", args=[panel.slug]), "lead": "A few questions that take two to three minutes."},
    )


def _last_day(panel: Panel, today: date) -> tuple[date, str]:
    """Return a last day for answers that lets the totals into the papers of the next meeting, where a week is left, and why."""
    meeting = next_meeting(panel, today)
    if meeting is None:
        return today + FOUR_WEEKS, ""
    last_day = pack_by(meeting.on) - timedelta(days=1)
    why = f"The papers of the meeting on {in_full(meeting.on)} go out on {in_full(pack_by(meeting.on))}."
    return (last_day, why) if last_day >= today + ONE_WEEK else (today + FOUR_WEEKS, why)


@allow(Action.SURVEY_EDIT, find=queries.survey_in)
def edit(request: SignedIn, survey: Survey) -> HttpResponse:
    """Show the draft with its checks; a question is added at its end."""
    form = QuestionForm(request.POST or None, earlier=queries.questions_to_follow(survey))
    return form_page(
        request,
        form,
        act=lambda **said: drafting.add_question(survey, by=request.user, on=timezone.localdate(), **said),
        title=survey.title,
        to=f"{_address(survey, 'survey-edit')}#add",
        done="The question is added.",
        template="surveys/edit.html",
        context={
            "place": survey.panel,
            "survey": survey,
            "panel": survey.panel,
            "questions": queries.questions_of(survey),
            "updates": survey.updates.all(),
            "checks": checks.of(survey),
            "suggestions": queries.open_suggestions(survey.panel),
        },
    )


@allow(Action.SURVEY_EDIT, find=queries.survey_in)
def change(request: SignedIn, survey: Survey) -> HttpResponse:
    """Change title, days and introduction of a draft."""
    said_now = {name: getattr(survey, name) for name in ("title", "introduction", "opens_on", "closes_on", "asks_to_join")}
    return form_page(
        request,
        SurveyForm(request.POST or None, initial=said_now),
        act=lambda **said: drafting.change(survey, by=request.user, on=timezone.localdate(), **said),
        title="Title and days",
        to=_address(survey, "survey-edit"),
        done="Saved.",
        context=_around(survey),
    )


@allow(Action.SURVEY_EDIT, find=queries.question_in)
def change_question(request: SignedIn, question: Question) -> HttpResponse:
    """Put a question in other words."""
    earlier = queries.questions_to_follow(question.survey)
    return form_page(
        request,
        QuestionForm(request.POST or None, earlier=earlier, initial=QuestionForm.words_of(question)),
        act=lambda **said: drafting.change_question(question, by=request.user, on=timezone.localdate(), **said),
        title=f"Question {question.position}",
        to=f"{_address(question.survey, 'survey-edit')}#question-{question.pk}",
        done="The question is changed.",
        context=_around(question.survey),
    )


@allow(Action.SURVEY_EDIT, find=queries.question_in)
@require_POST
def move_up(request: SignedIn, question: Question) -> HttpResponse:
    """Move a question up by one."""
    return _move(request, question, up=True)


@allow(Action.SURVEY_EDIT, find=queries.question_in)
@require_POST
def move_down(request: SignedIn, question: Question) -> HttpResponse:
    """Move a question down by one."""
    return _move(request, question, up=False)


@allow(Action.SURVEY_EDIT, find=queries.question_in)
@require_POST
def remove_question(request: SignedIn, question: Question) -> HttpResponse:
    """Take a question out."""
    return press(
        request,
        lambda: drafting.remove_question(question, by=request.user, on=timezone.localdate()),
        to=f"{_address(question.survey, 'survey-edit')}#questions",
        done=f"“{question.text}” is taken out.",
    )


@allow(Action.SURVEY_EDIT, find=queries.survey_in)
@require_POST
def add_confidence(request: SignedIn, survey: Survey) -> HttpResponse:
    """Add the three statements that measure confidence."""
    return press(
        request,
        lambda: drafting.add_confidence(survey, by=request.user, on=timezone.localdate()),
        to=f"{_address(survey, 'survey-edit')}#questions",
        done="The three statements on confidence are in the survey.",
    )


@allow(Action.SURVEY_EDIT, find=queries.survey_in)
def add_update(request: SignedIn, survey: Survey) -> HttpResponse:
    """Add a short update."""
    return form_page(
        request,
        UpdateForm(request.POST or None),
        act=lambda **said: drafting.add_update(survey, by=request.user, on=timezone.localdate(), **said),
        title="A short update",
        to=f"{_address(survey, 'survey-edit')}#updates",
        done="The update is in the survey.",
        submit="Add this update",
        context=_around(survey, "People read it before the questions. Who learns something answers again."),
    )


@allow(Action.SURVEY_EDIT, find=queries.update_in)
def change_update(request: SignedIn, update: Update) -> HttpResponse:
    """Put a short update in other words."""
    said_now = {"kind": update.kind, "text": update.text, "link": update.link}
    return form_page(
        request,
        UpdateForm(request.POST or None, initial=said_now),
        act=lambda **said: drafting.change_update(update, by=request.user, on=timezone.localdate(), **said),
        title="A short update",
        to=f"{_address(update.survey, 'survey-edit')}#updates",
        done="The update is changed.",
        context=_around(update.survey),
    )


@allow(Action.SURVEY_EDIT, find=queries.update_in)
@require_POST
def remove_update(request: SignedIn, update: Update) -> HttpResponse:
    """Take a short update out."""
    return press(
        request,
        lambda: drafting.remove_update(update, by=request.user, on=timezone.localdate()),
        to=f"{_address(update.survey, 'survey-edit')}#updates",
        done="The update is taken out.",
    )


@allow(Action.SURVEY_EDIT, find=queries.survey_in)
def preview(request: SignedIn, survey: Survey) -> HttpResponse:
    """Show a draft as residents will see it, with what is worth another look."""
    context = {
        "survey": survey,
        "panel": survey.panel,
        "form": AnswerForm(questions=queries.questions_of(survey)),
        "updates": survey.updates.all(),
        "checks": checks.of(survey),
        "title": f"Preview: {survey.title}",
        "place": survey.panel,
    }
    return render(request, "surveys/preview.html", context)


@allow(Action.SURVEY_EDIT, find=queries.survey_in)
@require_POST
def publish(request: SignedIn, survey: Survey) -> HttpResponse:
    """Publish a draft."""
    return press(
        request,
        lambda: course.publish(survey, by=request.user, on=timezone.localdate()),
        to=reverse("surveys", args=[survey.panel.slug]),
        done=f"“{survey.title}” is published. Its questions stay as they are.",
    )


@allow(Action.SURVEY_EDIT, find=queries.survey_in)
def close(request: SignedIn, survey: Survey) -> HttpResponse:
    """Close a survey before its last day."""
    return _confirm(request, survey, title="Close this survey now", submit="Close it now", closes=True)


@allow(Action.SURVEY_EDIT, find=queries.survey_in)
def discard(request: SignedIn, survey: Survey) -> HttpResponse:
    """Throw a draft away."""
    return _confirm(request, survey, title="Throw this draft away", submit="Throw it away", closes=False)


@allow(Action.SURVEY_SUGGEST, find=panel_in)
def suggest(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let the chair suggest what the next survey asks."""
    return form_page(
        request,
        SuggestionForm(request.POST or None),
        act=lambda text: drafting.suggest(panel, text=text, by=request.user, on=timezone.localdate()),
        title="Suggest a question",
        to=reverse("surveys", args=[panel.slug]),
        done="The police team sees your suggestion.",
        submit="Suggest it",
        context={"place": panel, "back": reverse("surveys", args=[panel.slug])},
    )


@allow(Action.SURVEY_EDIT, find=queries.suggestion_in)
@require_POST
def settle(request: SignedIn, suggestion: Suggestion) -> HttpResponse:
    """Take a suggestion off the list."""
    return press(
        request,
        lambda: drafting.settle(suggestion, by=request.user, on=timezone.localdate()),
        to=reverse("surveys", args=[suggestion.panel.slug]),
        done="The suggestion is off the list.",
    )


def _confirm(request: SignedIn, survey: Survey, *, title: str, submit: str, closes: bool) -> HttpResponse:
    act = course.close if closes else drafting.discard
    lead = "No more answers are taken, and its totals stand." if closes else "Nobody has answered it, and nothing of it is kept."
    return form_page(
        request,
        ConfirmForm(request.POST or None),
        act=lambda **_: act(survey, by=request.user, on=timezone.localdate()),
        title=title,
        to=reverse("surveys", args=[survey.panel.slug]),
        done=f"“{survey.title}” is {'closed' if closes else 'thrown away'}.",
        submit=submit,
        context=_around(survey, lead) | {"warns": True, "place": survey.title},
    )


def _move(request: SignedIn, question: Question, *, up: bool) -> HttpResponse:
    return press(
        request,
        lambda: drafting.move(question, up=up, by=request.user, on=timezone.localdate()),
        to=f"{_address(question.survey, 'survey-edit')}#question-{question.pk}",
    )


def _around(survey: Survey, lead: str = "") -> dict[str, object]:
    return {"place": survey.title, "back": _address(survey, "survey-edit"), "lead": lead}


def _address(survey: Survey, name: str) -> str:
    return reverse(name, kwargs={"panel": survey.panel.slug, "survey": survey.pk})
