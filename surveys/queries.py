"""What is read of surveys: which are open, which came before, what was answered (HB 4.4; SUR-3, SUR-6, SUR-8, SUR-9)."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Count, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404

from handbook.surveys import paper_day
from meetings.models import Meeting
from meetings.queries.meetings import meetings
from panels.models import Office, Panel
from panels.queries import lasts, wards_of_officer
from people.models import Person

from .models import AttitudeFigure, Chosen, Option, Question, Response, Suggestion, Survey, Update, Written

Stage = Survey.Stage
OFFERED_TO_FOLLOW = 3
NIGHTS_MISSED = timedelta(days=7)


def surveys() -> QuerySet[Survey]:
    """Return surveys with their panel and the places that the gate asks about."""
    return Survey.objects.select_related("panel__ward__borough", "panel__ward__team")


def survey_in(panel: str, survey: int) -> Survey:
    """Return one survey of the panel of that address, draft or not, or answer that there is none."""
    return get_object_or_404(surveys(), pk=survey, panel__slug=panel)


def published_in(panel: str, survey: int) -> Survey:
    """Return one survey that was published, or answer that there is none: a draft does not exist for residents."""
    return get_object_or_404(surveys().exclude(stage=Stage.DRAFT), pk=survey, panel__slug=panel)


def question_in(panel: str, survey: int, question: int) -> Question:
    """Return one question, or answer that there is none."""
    found = Question.objects.select_related("survey__panel__ward__borough", "follows__survey").prefetch_related("options")
    return get_object_or_404(found, pk=question, survey=survey, survey__panel__slug=panel)


def update_in(panel: str, survey: int, update: int) -> Update:
    """Return one short update, or answer that there is none."""
    found = Update.objects.select_related("survey__panel__ward__borough")
    return get_object_or_404(found, pk=update, survey=survey, survey__panel__slug=panel)


def suggestion_in(panel: str, suggestion: int) -> Suggestion:
    """Return one suggestion of the chair, or answer that there is none."""
    return get_object_or_404(Suggestion.objects.select_related("panel__ward__borough"), pk=suggestion, panel__slug=panel)


def locked(survey: Survey) -> Survey:
    """Return the survey with its row held until the transaction ends."""
    return surveys().select_for_update(of=("self",)).get(pk=survey.pk)


def drafts(panel: Panel) -> QuerySet[Survey]:
    """Return what the police team is preparing."""
    return surveys().filter(panel=panel, stage=Stage.DRAFT)


def running(panel: Panel, on: date) -> QuerySet[Survey]:
    """Return the surveys that can be answered on that day, the first to close first."""
    return _counted_questions(_open_on(on).filter(panel=panel)).order_by("closes_on", "pk")


def to_open(panel: Panel, on: date) -> QuerySet[Survey]:
    """Return published surveys whose first day is still to come."""
    return surveys().filter(panel=panel, stage=Stage.PUBLISHED, opens_on__gt=on).order_by("opens_on", "pk")


def ended(panel: Panel, on: date) -> QuerySet[Survey]:
    """Return the surveys whose totals stand, the latest first, with how many counted answers each has."""
    over = Q(stage=Stage.CLOSED) | Q(stage=Stage.PUBLISHED, closes_on__lt=on)
    counted = Count("responses", filter=Q(responses__left_out=""), distinct=True)
    published = Count("questions", filter=Q(questions__is_published=True), distinct=True)
    # An aggregate forgets the model's own order.
    return surveys().filter(over, panel=panel).annotate(answers=counted, published=published).order_by("-opens_on", "-pk")


def shown_to_residents(panel: Panel, on: date) -> list[Survey]:
    """Return the latest surveys of which the panel chose to publish something."""
    chosen = Question.objects.filter(is_published=True).values("survey")
    return list(ended(panel, on).filter(chosen_on__isnull=False, pk__in=chosen))


def to_close(on: date) -> QuerySet[Survey]:
    """Return published surveys whose last day is over."""
    return surveys().filter(stage=Stage.PUBLISHED, closes_on__lt=on)


def before(survey: Survey) -> Survey | None:
    """Return the survey that the same panel had before this one."""
    others = Survey.objects.filter(panel=survey.panel, opens_on__lte=survey.opens_on)
    return others.exclude(Q(pk=survey.pk) | Q(stage=Stage.DRAFT)).order_by("-opens_on", "-pk").first()


def questions_of(survey: Survey) -> QuerySet[Question]:
    """Return the questions in their order, with their options and what they build on."""
    return survey.questions.select_related("follows__survey").prefetch_related("options")


def questions_to_follow(survey: Survey) -> QuerySet[Question]:
    """Return what a question can build on: those of the last few surveys, the latest first."""
    others = Survey.objects.filter(panel=survey.panel).exclude(Q(pk=survey.pk) | Q(stage=Stage.DRAFT))
    latest = list(others.values_list("pk", flat=True)[:OFFERED_TO_FOLLOW])
    found = Question.objects.filter(survey__in=latest).select_related("survey")
    return found.order_by("-survey__opens_on", "-survey__pk", "position")


def open_suggestions(panel: Panel) -> QuerySet[Suggestion]:
    """Return what the chair suggests and nobody has taken up or set aside."""
    return Suggestion.objects.filter(panel=panel, settled_on=None).select_related("by")


def left_out_of(survey: Survey) -> dict[str, int]:
    """Return how many answers were left out by each reason, the counted ones under nothing."""
    return dict(Response.objects.filter(survey=survey).order_by().values_list("left_out").annotate(count=Count("pk")))


def chosen_in(survey: Survey) -> dict[int, int]:
    """Return how often each option was chosen in counted answers."""
    counted = Chosen.objects.filter(response__survey=survey, response__left_out="")
    return dict(counted.order_by().values_list("option").annotate(count=Count("pk")))


def answered_in(survey: Survey) -> dict[int, int]:
    """Return how many people answered each question with options in counted answers."""
    counted = Chosen.objects.filter(response__survey=survey, response__left_out="")
    return dict(counted.order_by().values_list("option__question").annotate(count=Count("response", distinct=True)))


def written_in(survey: Survey) -> dict[int, int]:
    """Return how many people wrote something under each question in counted answers."""
    counted = Written.objects.filter(question__survey=survey, left_out="")
    return dict(counted.order_by().values_list("question").annotate(count=Count("pk")))


def words_under(survey: Survey) -> QuerySet[Question]:
    """Return the questions for people's own words with everything that counts of what they wrote."""
    counted = Prefetch("written", Written.objects.filter(left_out=""))
    return survey.questions.filter(kind=Question.Kind.TEXT).prefetch_related(counted)


def confidence_asked(panel: Panel, on: date) -> list[tuple[str, Survey, int, int]]:
    """Return each statement in each survey that ended, the latest first: measure, survey, agreeing, answered."""
    asked = Question.objects.filter(survey__in=ended(panel, on).values("pk")).exclude(measure="").select_related("survey")
    counted = Q(options__chosen__response__left_out="")
    told = asked.annotate(
        answered=Count("options__chosen", filter=counted),
        agreeing=Count("options__chosen", filter=counted & Q(options__position__lte=2)),
    )
    return [(one.measure, one.survey, one.agreeing, one.answered) for one in told.order_by("-survey__opens_on", "-survey__pk", "position")]


def attitude_figures(panel: Panel) -> QuerySet[AttitudeFigure]:
    """Return what the Public Attitude Survey found, the latest first."""
    return AttitudeFigure.objects.filter(panel=panel).order_by("-until", "measure")


def papers_for(meeting: Meeting, on: date) -> list[Survey]:
    """Return the surveys whose results stand on that day and go into the papers of that meeting (SUR-6)."""
    days = _meeting_days(meeting.panel)
    return [one for one in ended(meeting.panel, on) if paper_day(one.results_on, days) == meeting.on]


def meeting_of_results(survey: Survey) -> Meeting | None:
    """Return the meeting whose papers the results go into, once it is planned."""
    found = list(meetings().filter(panel=survey.panel).exclude(stage=Meeting.Stage.CANCELLED).order_by("starts_at", "pk"))
    day = paper_day(survey.results_on, [meeting.on for meeting in found])
    return next((meeting for meeting in found if meeting.on == day), None)


def awaiting_choice_by(person: Person, on: date) -> QuerySet[Survey]:
    """Return surveys that ended and of which the panel, whose chair or secretary the person is, has not said what is published."""
    over = Q(stage=Stage.CLOSED, chosen_on=None) | Q(stage=Stage.PUBLISHED, closes_on__lt=on)
    offices = Office.objects.filter(lasts(on), membership__person=person, kind__in=(Office.Kind.CHAIR, Office.Kind.SECRETARY))
    return surveys().filter(over, panel__in=offices.values("panel"), panel__stage__in=Panel.LIVING)


def drafts_to_publish_by(person: Person, on: date) -> QuerySet[Survey]:
    """Return the drafts for the wards of an officer's posting, the first to open first."""
    wards = wards_of_officer(person, on).order_by().values("pk")
    return surveys().filter(stage=Stage.DRAFT, panel__ward__in=wards, panel__stage__in=Panel.LIVING).order_by("opens_on", "pk")


def options_of(survey: Survey) -> dict[int, Option]:
    """Return every option that the survey offers, by its key."""
    return {option.pk: option for option in Option.objects.filter(question__survey=survey)}


def all_words(survey: Survey) -> QuerySet[Written]:
    """Return everything that people wrote, counted or not."""
    return Written.objects.filter(question__survey=survey)


def with_new_answers(on: date) -> QuerySet[Survey]:
    """Return surveys to which answers can have come since the last few nights: published ones, and those that closed within a week."""
    lately = Q(stage=Stage.CLOSED, closed_on__gte=on - NIGHTS_MISSED)
    return surveys().filter(Q(stage=Stage.PUBLISHED, opens_on__lte=on) | lately)


def with_text(on: date) -> QuerySet[Survey]:
    """Return closed surveys of which people's own words are still there."""
    return surveys().filter(stage=Stage.CLOSED, text_removed_on=None, closed_on__lte=on)


def _meeting_days(panel: Panel) -> list[date]:
    return [meeting.on for meeting in Meeting.objects.filter(panel=panel).exclude(stage=Meeting.Stage.CANCELLED)]


def _open_on(on: date) -> QuerySet[Survey]:
    return surveys().filter(stage=Stage.PUBLISHED, opens_on__lte=on, closes_on__gte=on)


def _counted_questions(found: QuerySet[Survey]) -> QuerySet[Survey]:
    return found.annotate(asked=Count("questions")).prefetch_related("questions__options", "updates")
