"""What is done each night, once or twice, in time or a day late."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.db.models.expressions import RawSQL

from handbook.dates import add_months
from meetings.models import Meeting
from surveys import results
from surveys.models import Chosen, DayKey, Mark, Response, Survey, UsedPage, Written
from surveys.services import nightly
from tests import make
from tests.meetings import make as meetings
from tests.surveys import made

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.mark.rule("SUR-1")
def test_survey_whose_last_day_is_over_is_closed_on_the_day_after_it_however_late() -> None:
    survey = made.survey(make.panel(), opens=-20, closes=-3)
    still_open = made.survey(make.panel(), closes=0)
    for _ in range(2):
        nightly.tidy(make.today())
    survey.refresh_from_db()
    still_open.refresh_from_db()
    assert (survey.stage, survey.closed_on) == (Survey.Stage.CLOSED, survey.closes_on + DAY)
    assert still_open.stage == Survey.Stage.PUBLISHED


@pytest.mark.rule("SUR-8")
def test_keys_and_marks_are_gone_with_their_day_and_pages_when_they_are_void() -> None:
    survey = made.survey(make.panel())
    option, today = made.option(made.question(survey)), make.today()
    made.take(survey, option)
    nightly.forget(today)
    assert (DayKey.objects.count(), UsedPage.objects.count()) == (1, 1)
    assert Mark.objects.exists()
    nightly.forget(today + DAY)
    assert (DayKey.objects.count(), Mark.objects.count(), UsedPage.objects.count()) == (0, 0, 1)
    nightly.forget(today + 2 * DAY)
    assert UsedPage.objects.count() == 0


@pytest.mark.rule("SUR-8")
def test_answers_get_new_keys_in_a_new_order_and_say_the_same() -> None:
    survey = made.survey(make.panel())
    question, text = made.question(survey), made.text_question(survey)
    made.responses(question, 12, 5, 3)
    made.response(made.option(question, 3), left_out="fast", written={text: "Quick"})
    before, keys = results.of(survey), set(Response.objects.values_list("pk", flat=True))
    assert nightly.mix(make.today()) == 21
    assert results.of(survey) == before
    assert not keys & set(Response.objects.values_list("pk", flat=True))
    assert Chosen.objects.count() == 21
    assert list(Written.objects.values_list("text", "left_out")) == [("Quick", "fast")]


@pytest.mark.rule("SUR-8")
def test_answers_lie_on_the_disk_in_the_order_of_their_keys_and_not_in_that_of_their_arrival() -> None:
    survey = made.survey(make.panel())
    question, text = made.question(survey), made.text_question(survey)
    for number in range(12):
        made.response(made.option(question), written={text: f"Word {number}"})
    nightly.mix(make.today())
    for model in (Response, Chosen, Written):
        keys = as_they_lie(model)
        assert len(keys) == 12
        assert keys == sorted(keys), model


def as_they_lie(model: type[Response | Chosen | Written]) -> list[str]:
    """Return the keys of a table in the order in which its rows were written."""
    place = RawSQL("ctid" if connection.vendor == "postgresql" else "rowid", ())  # noqa: S611
    return [str(key) for key in model.objects.order_by(place).values_list("pk", flat=True)]


def test_surveys_that_closed_long_ago_are_not_mixed_again() -> None:
    lately, long_ago = made.closed(make.panel()), made.closed(make.panel(), opens=-90, closes=-60)
    for survey in (lately, long_ago):
        made.responses(made.question(survey), 2)
    assert nightly.mix(lately.closed_on) == 2


def test_own_words_go_half_a_year_after_the_meeting_that_used_them() -> None:
    survey = made.closed(make.panel())
    made.response(survey=survey, written={made.text_question(survey): "Dark corner"})
    meeting = meetings.meeting(survey.panel, in_days=3)
    last_day = add_months(meeting.on, 6)
    assert nightly.remove_text(last_day - DAY) == 0
    assert Written.objects.exists()
    assert nightly.remove_text(last_day) == 1
    assert not Written.objects.exists()
    assert Response.objects.exists()
    assert nightly.remove_text(last_day) == 0


def test_own_words_that_no_meeting_used_go_after_a_year() -> None:
    survey = made.closed(make.panel())
    made.response(survey=survey, written={made.text_question(survey): "Dark corner"})
    Meeting.objects.filter(pk=meetings.meeting(survey.panel, in_days=3).pk).update(stage=Meeting.Stage.CANCELLED)
    assert nightly.remove_text(add_months(survey.closed_on, 12) - DAY) == 0
    assert nightly.remove_text(add_months(survey.closed_on, 12)) == 1
