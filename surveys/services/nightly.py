"""What is done each night: surveys close, marks are forgotten, answers lose their order, old words go (SUR-6, SUR-7, SUR-8)."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from handbook import surveys as handbook
from surveys import queries
from surveys.models import Chosen, DayKey, Mark, Response, Survey, UsedPage, Written
from surveys.pages import LASTS
from surveys.services import course

PAGES_KEPT = timedelta(days=1) + LASTS


def tidy(on: date) -> None:
    """Do all of it; done twice, or a day late, it comes to the same."""
    course.close_ended(on)
    forget(on)
    mix(on)
    remove_text(on)


def forget(on: date) -> None:
    """Throw away the keys and marks of earlier days, and which pages were sent so long ago that they are void."""
    DayKey.objects.filter(day__lt=on).delete()
    Mark.objects.filter(day__lt=on).delete()
    UsedPage.objects.filter(day__lt=on - PAGES_KEPT).delete()


def mix(on: date) -> int:
    """Give every answer of open surveys a new key by chance, in a new order, so that none can be told by when it came; return how many."""
    mixed = 0
    for survey in queries.with_new_answers(on):
        with transaction.atomic():
            mixed += _mix(queries.locked(survey))
    return mixed


def remove_text(on: date) -> int:
    """Remove what people wrote half a year after the meeting that used it; return of how many surveys."""
    done = 0
    for survey in queries.with_text(on):
        meeting = queries.meeting_of_results(survey)
        if handbook.text_goes_on(survey.results_on, meeting.on if meeting else None) > on:
            continue
        with transaction.atomic():
            Written.objects.filter(question__survey=survey).delete()
            Survey.objects.filter(pk=survey.pk).update(text_removed_on=on)
        done += 1
    return done


def _mix(survey: Survey) -> int:
    """Write the survey's answers anew in the order of their new keys."""
    whole = [
        (Response(survey=survey, left_out=response.left_out), [row.option_id for row in response.chosen.all()])
        for response in Response.objects.filter(survey=survey).prefetch_related("chosen")
    ]
    words = [Written(question_id=row.question_id, text=row.text, left_out=row.left_out) for row in queries.all_words(survey)]
    Response.objects.filter(survey=survey).delete()
    queries.all_words(survey).delete()
    Response.objects.bulk_create(sorted((response for response, _ in whole), key=lambda response: response.pk))
    chosen = [Chosen(response=response, option_id=option) for response, options in whole for option in options]
    Chosen.objects.bulk_create(sorted(chosen, key=lambda row: row.pk))
    Written.objects.bulk_create(sorted(words, key=lambda row: row.pk))
    return len(whole)
