"""The results of a survey lie before the meeting that comes next (SUR-6)."""

from __future__ import annotations

import pytest

from meetings import papers
from meetings.models import Meeting
from tests import make
from tests.meetings import make as meetings
from tests.surveys import made

pytestmark = pytest.mark.django_db


def titles(meeting: Meeting) -> list[str]:
    return [paper.title for paper in papers.of(meeting)]


@pytest.mark.rule("SUR-6")
def test_results_lie_before_the_next_meeting_and_no_other() -> None:
    panel = make.panel()
    survey = made.closed(panel)
    made.responses(made.question(survey), 2)
    last, coming, after = meetings.held(panel), meetings.meeting(panel, in_days=20), meetings.meeting(panel, in_days=100)
    assert [titles(meeting) for meeting in (last, coming, after)] == [[], ["Survey results: Around the station"], []]
    (paper,) = papers.of(coming)
    assert paper.hint.startswith("two answers, closed on ")
    assert paper.url.endswith(f"/surveys/{survey.pk}/results/")
    assert paper.pdf_url.endswith(f"/surveys/{survey.pk}/results/paper/")


@pytest.mark.rule("SUR-6")
def test_results_go_to_the_meeting_after_when_one_is_cancelled() -> None:
    panel = make.panel()
    made.closed(panel)
    coming, after = meetings.meeting(panel, in_days=20), meetings.meeting(panel, in_days=40)
    Meeting.objects.filter(pk=coming.pk).update(stage=Meeting.Stage.CANCELLED)
    coming.refresh_from_db()
    assert (titles(coming), titles(after)) == ([], ["Survey results: Around the station"])


@pytest.mark.rule("SUR-6")
def test_survey_that_still_runs_lies_before_no_meeting() -> None:
    survey = made.survey(make.panel(), closes=5)
    assert titles(meetings.meeting(survey.panel, in_days=20)) == []


def test_survey_of_another_panel_is_no_paper_of_this_one() -> None:
    made.closed(make.panel())
    assert titles(meetings.meeting(make.panel(), in_days=20)) == []
