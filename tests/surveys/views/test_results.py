"""What came of a survey, by who looks at it."""

from __future__ import annotations

import pytest
from django.test import Client

from handbook.surveys import AGREEMENT
from people.models import Person
from surveys.models import AttitudeFigure, Survey
from tests import make
from tests.meetings import make as meetings
from tests.surveys import made

pytestmark = pytest.mark.django_db


@pytest.fixture
def survey() -> Survey:
    survey = made.closed(make.panel("Osier Green"))
    made.responses(made.question(survey, "Asked of many?"), 11)
    made.responses(made.question(survey, "Asked of few?"), 3)
    made.response(survey=survey, written={made.text_question(survey): "Private words"})
    return survey


def address(survey: Survey, page: str = "results/") -> str:
    return f"/panels/{survey.panel.slug}/surveys/{survey.pk}/{page}" if page != "../" else f"/panels/{survey.panel.slug}/surveys/"


def seen_by(person: Person, survey: Survey, page: str = "results/") -> str:
    client = Client()
    client.force_login(person)
    return client.get(address(survey, page)).content.decode()


@pytest.mark.rule("SUR-8")
def test_panel_sees_all_totals_and_nobodys_words(survey: Survey) -> None:
    page = seen_by(make.member(survey.panel).person, survey)
    for words in ("11 people answered.", "3 people answered.", "1 person wrote something."):
        assert words in page
    assert "Private words" not in page


@pytest.mark.rule("SUR-8", "SNB-4")
def test_board_sees_totals_of_ten_and_more_only(survey: Survey) -> None:
    page = seen_by(make.board(survey.panel.ward.borough).person, survey)
    assert "11 people answered." in page
    assert "3 people answered." not in page
    assert "Fewer than ten people answered" in page
    assert "Private words" not in page


@pytest.mark.rule("SUR-8", "SNB-4")
def test_board_command_and_central_unit_see_confidence_of_ten_and_more_only() -> None:
    survey = made.closed(make.panel("Osier Green"))
    made.responses(made.question(survey, "Informed?", *AGREEMENT, measure="informed"), 4)
    made.responses(made.question(survey, "Matters?", *AGREEMENT, measure="matters"), 12)
    place = survey.panel.ward.borough
    outside = [make.board(place), make.inspector(place), make.superintendent(place.bcu), make.central()]
    for person in [one.person for one in outside]:
        page = seen_by(person, survey, "../")
        assert "12 people answered" in page
        assert "4 people answered" not in page
    for person in (make.member(survey.panel).person, make.dwo(survey.panel.ward).person):
        assert "4 people answered" in seen_by(person, survey, "../")


@pytest.mark.rule("SUR-8")
def test_officer_reads_what_people_wrote(survey: Survey) -> None:
    assert "Private words" in seen_by(make.dwo(survey.panel.ward).person, survey, "results/words/")


@pytest.mark.rule("SUR-8")
def test_results_say_how_many_were_left_out_and_by_which_rule(survey: Survey) -> None:
    option = made.option(survey.questions.all()[0])
    made.response(option, left_out="fast")
    made.response(option, left_out="same")
    page = seen_by(make.chair(survey.panel).person, survey)
    assert "2 were left out." in page
    assert "1: sent faster than anybody can read the questions" in page


@pytest.mark.rule("SUR-8")
def test_totals_of_a_survey_that_runs_are_not_shown_yet() -> None:
    survey = made.survey(make.panel())
    made.responses(made.question(survey), 11)
    page = seen_by(make.chair(survey.panel).person, survey)
    assert "Answers still come in." in page
    assert "11 answers were counted." in page
    assert "11 people answered." not in page


@pytest.mark.rule("SUR-8")
def test_secretary_records_what_the_panel_publishes(client: Client, survey: Survey) -> None:
    many, few, _ = survey.questions.all()
    client.force_login(make.secretary(survey.panel).person)
    refused = client.post(address(survey, "results/publish/"), {"questions": [few.pk]})
    assert refused.status_code == 422
    assert "Totals are published from ten up" in refused.content.decode()
    assert client.post(address(survey, "results/publish/"), {"questions": [many.pk]}).status_code == 303
    assert "11 people answered." in Client().get(address(survey, "")).content.decode()


@pytest.mark.rule("SUR-6")
def test_totals_are_among_the_papers_of_the_next_meeting(client: Client, survey: Survey) -> None:
    meeting = meetings.meeting(survey.panel)
    client.force_login(make.member(survey.panel).person)
    page = client.get(meeting.get_absolute_url()).content.decode()
    assert "Survey results: Around the station" in page
    assert address(survey, "results/paper/") in page
    paper = client.get(address(survey, "results/paper/"))
    assert paper.content.startswith(b"%PDF")
    assert paper.headers["Content-Type"] == "application/pdf"


@pytest.mark.rule("SUR-9")
def test_officer_enters_figures_to_compare_with(client: Client, survey: Survey) -> None:
    client.force_login(make.dwo(survey.panel.ward).person)
    said = {"until_day": 30, "until_month": 9, "until_year": 2026, "area": "Wexcombe", "informed": 58}
    assert client.post(f"/panels/{survey.panel.slug}/surveys/figures/", said).status_code == 303
    assert AttitudeFigure.objects.get().percent == 58


def test_words_that_were_removed_are_said_to_be(survey: Survey) -> None:
    survey.text_removed_on = make.today()
    survey.save()
    assert "It has been removed." in seen_by(make.dwo(survey.panel.ward).person, survey, "results/words/")


@pytest.mark.parametrize("questions", [1, 3])
def test_results_take_as_many_queries_for_three_questions_as_for_one(
    client: Client, questions: int, django_assert_num_queries: object
) -> None:
    survey = made.closed(make.panel())
    for number in range(questions):
        made.responses(made.question(survey, f"Question {number}"), 2, 1)
    client.force_login(make.dwo(survey.panel.ward).person)
    client.get(address(survey))
    with django_assert_num_queries(14):  # type: ignore[operator]
        client.get(address(survey))
