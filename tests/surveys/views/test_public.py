"""What residents meet: an open survey without an account, thanks, and what was published."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from panels.models import Panel
from surveys.models import Mark, Response, Survey, Written
from tests import make
from tests.meetings import make as meetings
from tests.surveys import made

pytestmark = pytest.mark.django_db


@pytest.fixture
def survey() -> Survey:
    survey = made.survey(make.panel("Osier Green"))
    made.question(survey)
    made.text_question(survey)
    return survey


def address(survey: Survey, page: str = "") -> str:
    return f"/panels/{survey.panel.slug}/surveys/{survey.pk}/{page}"


def token_on(client: Client, survey: Survey) -> str:
    found = re.search(r'name="page" value="([^"]+)"', client.get(address(survey)).content.decode())
    assert found
    return found[1]


def answers(survey: Survey) -> dict[str, str]:
    choice, text = survey.questions.all()
    return {f"q{choice.pk}": str(made.option(choice, 2).pk), f"q{text.pk}": "The lamps are out."}


def send(client: Client, survey: Survey, token: str, *, after: int = 60, **said: str) -> object:
    with time_machine.travel(timezone.now() + timedelta(seconds=after), tick=False):
        return client.post(address(survey), answers(survey) | {"page": token} | said)


@pytest.mark.rule("SUR-1", "SUR-2")
def test_page_says_how_long_it_takes_and_that_no_name_is_asked(client: Client, survey: Survey) -> None:
    made.update(survey)
    page = client.get(address(survey)).content.decode()
    for words in ("About one minute.", "No name, no account.", "The lamps on Mallow Walk are mended.", "1. Where do you feel least safe?"):
        assert words in page


@pytest.mark.rule("SUR-8")
def test_answer_arrives_and_thanks_follow_without_a_session(client: Client, survey: Survey) -> None:
    answer = send(client, survey, token_on(client, survey))
    assert answer.status_code == 303
    assert answer.headers["Location"] == address(survey, "thanks/")
    assert Response.objects.get().left_out == ""
    assert Written.objects.get().text == "The lamps are out."
    assert "sessionid" not in client.cookies
    assert "Thank you" in client.get(address(survey, "thanks/")).content.decode()


def test_day_of_a_meeting_that_is_being_prepared_is_told_to_no_resident(client: Client, survey: Survey) -> None:
    meeting = meetings.meeting(survey.panel, in_days=40)
    for page in ("", "thanks/"):
        assert f"{meeting.on:%B %Y}" not in client.get(address(survey, page)).content.decode()


@pytest.mark.rule("SUR-8")
def test_page_sent_twice_is_thanked_twice_and_counted_once(client: Client, survey: Survey) -> None:
    token = token_on(client, survey)
    assert [send(client, survey, token).status_code for _ in range(2)] == [303, 303]
    assert Response.objects.count() == 1


@pytest.mark.rule("SUR-8")
def test_page_sent_after_a_second_is_thanked_and_left_out(client: Client, survey: Survey) -> None:
    assert send(client, survey, token_on(client, survey), after=1).status_code == 303
    assert Response.objects.get().left_out == "fast"


@pytest.mark.rule("SUR-8")
@pytest.mark.parametrize("token", ["", "made:up", "\x00"])
def test_page_that_is_none_of_ours_keeps_the_answers_and_asks_again(client: Client, survey: Survey, token: str) -> None:
    answer = send(client, survey, token)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Your answers are still here" in page
    assert "The lamps are out." in page
    assert not Response.objects.exists()
    again = re.search(r'name="page" value="([^"]+)"', page)
    assert again
    assert send(client, survey, again[1], after=90).status_code == 303
    assert Response.objects.get().left_out == ""


@pytest.mark.rule("SUR-8")
def test_made_up_token_saves_nobody_the_time_to_read(client: Client, survey: Survey) -> None:
    page = send(client, survey, "made:up").content.decode()
    again = re.search(r'name="page" value="([^"]+)"', page)
    assert again
    assert send(client, survey, again[1], after=61).status_code == 303
    assert Response.objects.get().left_out == "fast"


@pytest.mark.rule("SUR-8")
def test_page_that_lay_open_overnight_is_sent_once_more_and_counted_once(client: Client, survey: Survey) -> None:
    token = token_on(client, survey)
    pages = [send(client, survey, token, after=13 * 3600).content.decode() for _ in range(2)]
    for page in pages:
        again = re.search(r'name="page" value="([^"]+)"', page)
        assert again
        assert send(client, survey, again[1], after=13 * 3600).status_code == 303
    assert [response.left_out for response in Response.objects.all()] == [""]


def test_empty_page_is_refused_with_a_sentence_and_the_same_token(client: Client, survey: Survey) -> None:
    token = token_on(client, survey)
    answer = client.post(address(survey), {"page": token})
    assert answer.status_code == 422
    assert "Answer at least one question." in answer.content.decode()
    assert f'value="{token}"' in answer.content.decode()


@pytest.mark.rule("SUR-8")
def test_flood_from_one_network_is_refused_with_429_and_others_are_not(client: Client, survey: Survey) -> None:
    made.take(survey, made.option(survey.questions.all()[0]), address="127.0.0.1")
    Mark.objects.update(times=50)
    answer = send(client, survey, token_on(client, survey))
    assert answer.status_code == 429
    assert "from your network" in answer.content.decode()
    other = Client(REMOTE_ADDR="198.51.100.4")
    assert send(other, survey, token_on(other, survey)).status_code == 303


@pytest.mark.rule("SUR-8")
def test_forwarded_address_of_a_clients_own_changes_nothing(client: Client, survey: Survey) -> None:
    for number in range(2):
        token = token_on(client, survey)
        with time_machine.travel(timezone.now() + timedelta(seconds=60), tick=False):
            said = answers(survey) | {"page": token}
            client.post(address(survey), said, headers={"X-Forwarded-For": f"198.51.100.{number}"})
    assert sorted(Response.objects.values_list("left_out", flat=True)) == ["", "same"]


def test_draft_is_as_missing_as_none(client: Client) -> None:
    draft = made.draft(make.panel())
    for page in ("", "thanks/", "results/"):
        assert client.get(address(draft, page)).status_code in (302, 404)
    assert client.get(address(draft)).status_code == 404


@pytest.mark.rule("SUR-8")
def test_closed_survey_shows_what_the_panel_chose(client: Client) -> None:
    survey = made.closed(make.panel(), chosen_on=make.today())
    made.responses(made.question(survey, "Chosen?", is_published=True), 11)
    made.responses(made.question(survey, "Kept?"), 11)
    made.response(survey=survey, written={made.text_question(survey): "Private words"})
    page = client.get(address(survey)).content.decode()
    assert "Chosen?" in page
    assert "11 people answered." in page
    assert "Kept?" not in page
    assert "Private words" not in page


def test_survey_before_its_first_day_says_when(client: Client) -> None:
    survey = made.survey(make.panel(), opens=1)
    assert "This survey is not open yet." in client.get(address(survey)).content.decode()
    assert client.post(address(survey), {}).status_code == 200
    assert not Response.objects.exists()


@pytest.mark.rule("SUR-7")
def test_thanks_lead_to_a_form_of_its_own_for_those_who_want_to_join(client: Client, survey: Survey) -> None:
    assert "Say that you would like to join" in client.get(address(survey, "thanks/")).content.decode()
    Survey.objects.update(asks_to_join=False)
    assert "would like to join" not in client.get(address(survey, "thanks/")).content.decode()


def test_what_the_team_writes_is_shown_as_text(client: Client, survey: Survey) -> None:
    made.update(survey, text="<script>alert(1)</script> {{ settings.SECRET_KEY }}")
    page = client.get(address(survey)).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ settings.SECRET_KEY }}" in page


def whole(panel: Panel, surveys: int) -> None:
    for number in range(surveys):
        open_one, over = made.survey(panel, title=f"Open {number}"), made.closed(panel, title=f"Over {number}")
        made.question(open_one)
        made.responses(made.question(over, "Well informed?", measure="informed"), 2)
        made.draft(panel)


@pytest.mark.parametrize("surveys", [1, 3])
def test_list_takes_as_many_queries_for_three_surveys_as_for_one(client: Client, surveys: int, django_assert_num_queries: object) -> None:
    panel = make.panel()
    whole(panel, surveys)
    client.force_login(make.dwo(panel.ward).person)
    client.get(f"/panels/{panel.slug}/surveys/")
    with django_assert_num_queries(17):  # type: ignore[operator]
        client.get(f"/panels/{panel.slug}/surveys/")


def test_list_offers_residents_open_surveys_and_nothing_of_the_teams(client: Client) -> None:
    panel = make.panel()
    whole(panel, 1)
    page = client.get(f"/panels/{panel.slug}/surveys/").content.decode()
    assert "Answer the survey" in page
    for words in ("Drafts", "Over 0", "Make a survey", "Confidence over time"):
        assert words not in page


def test_panel_page_leads_to_open_surveys_and_published_results(client: Client, survey: Survey) -> None:
    over = made.closed(survey.panel, title="Lamps", chosen_on=make.today())
    made.responses(made.question(over, is_published=True), 12)
    page = client.get(f"/panels/{survey.panel.slug}/").content.decode()
    assert address(survey) in page
    assert "What people said: Lamps" in page
