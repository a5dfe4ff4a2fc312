"""The police team's editor, from an empty page to a survey that is open."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from surveys.models import Question, Suggestion, Survey, Update
from tests import make
from tests.meetings import make as meetings
from tests.surveys import made

pytestmark = pytest.mark.django_db


@pytest.fixture
def survey(client: Client) -> Survey:
    survey = made.draft(make.panel())
    client.force_login(make.dwo(survey.panel.ward).person)
    return survey


def address(survey: Survey, page: str) -> str:
    return f"/panels/{survey.panel.slug}/surveys/{survey.pk}/{page}"


def days(**changes: int) -> dict[str, object]:
    today, until = make.today(), make.today() + timedelta(days=changes.get("closes", 28))
    parts = {"opens_on": today, "closes_on": until}
    return {f"{name}_{part}": getattr(day, part) for name, day in parts.items() for part in ("day", "month", "year")}


def test_officer_begins_a_survey_and_comes_to_its_editor(client: Client, survey: Survey) -> None:
    answer = client.post(f"/panels/{survey.panel.slug}/surveys/new/", {"title": "The park"} | days())
    made_now = Survey.objects.get(title="The park")
    assert (answer.status_code, answer.headers["Location"]) == (303, address(made_now, "edit/"))


@pytest.mark.rule("SUR-6")
@pytest.mark.parametrize(("meets_in", "closes_in"), [(None, 28), (14, 28), (15, 7), (21, 13)])
def test_a_new_survey_closes_before_the_papers_of_the_next_meeting_where_a_week_is_left(
    client: Client, survey: Survey, meets_in: int | None, closes_in: int
) -> None:
    if meets_in:
        meetings.meeting(survey.panel, in_days=meets_in)
    page = client.get(f"/panels/{survey.panel.slug}/surveys/new/").context["form"]
    assert page.initial["closes_on"] == make.today() + timedelta(days=closes_in)
    assert ("go out on" in page.fields["closes_on"].help_text) is bool(meets_in)


def test_days_the_wrong_way_round_are_refused_with_the_rule(client: Client, survey: Survey) -> None:
    answer = client.post(f"/panels/{survey.panel.slug}/surveys/new/", {"title": "The park"} | days(closes=-1))
    assert answer.status_code == 422
    assert "would close before it opens" in answer.content.decode()


def test_question_is_added_and_the_next_one_waits(client: Client, survey: Survey) -> None:
    answer = client.post(address(survey, "edit/"), {"text": "Where?", "kind": "several", "options": "A\r\nB"})
    assert answer.headers["Location"] == f"{address(survey, 'edit/')}#add"
    question = survey.questions.get()
    assert [option.label for option in question.options.all()] == ["A", "B"]


def test_editor_shows_advice_and_keeps_what_was_typed(client: Client, survey: Survey) -> None:
    made.question(survey, "Does ASB worry you?")
    page = client.get(address(survey, "edit/")).content.decode()
    assert "“ASB” is police jargon. Write “antisocial behaviour”." in page
    assert "It tells people nothing." in page
    refused = client.post(address(survey, "edit/"), {"text": "Half a question", "kind": "one"})
    assert refused.status_code == 422
    assert "Half a question" in refused.content.decode()


def test_questions_and_updates_are_changed_moved_and_taken_out(client: Client, survey: Survey) -> None:
    first, second, update = made.question(survey, "First"), made.question(survey, "Second"), made.update(survey)
    client.post(address(survey, f"questions/{second.pk}/up/"))
    assert list(survey.questions.values_list("text", flat=True)) == ["Second", "First"]
    client.post(address(survey, f"questions/{second.pk}/down/"))
    client.post(address(survey, f"questions/{first.pk}/edit/"), {"text": "Once more", "kind": "text"})
    client.post(address(survey, f"questions/{second.pk}/remove/"))
    assert list(survey.questions.values_list("text", "kind")) == [("Once more", Question.Kind.TEXT)]
    client.post(address(survey, f"updates/{update.pk}/edit/"), {"kind": "advice", "text": "Lock your bicycle."})
    assert Update.objects.get().text == "Lock your bicycle."
    client.post(address(survey, f"updates/{update.pk}/remove/"))
    client.post(address(survey, "updates/new/"), {"kind": "done", "text": "The lamps are mended."})
    assert Update.objects.get().kind == "done"


@pytest.mark.rule("SUR-9")
def test_one_button_adds_the_three_statements(client: Client, survey: Survey) -> None:
    answer = client.post(address(survey, "confidence/"), follow=True)
    assert survey.questions.exclude(measure="").count() == 3
    assert "The three statements on confidence are in the survey." in answer.content.decode()


def test_details_are_changed(client: Client, survey: Survey) -> None:
    assert "Around the station" in client.get(address(survey, "details/")).content.decode()
    client.post(address(survey, "details/"), {"title": "The park", "introduction": "We ask."} | days())
    survey.refresh_from_db()
    assert (survey.title, survey.introduction) == ("The park", "We ask.")


@pytest.mark.rule("SUR-1", "SUR-8")
def test_preview_publishes_and_then_nothing_changes(client: Client, survey: Survey) -> None:
    made.question(survey)
    assert "This is how residents see it." in client.get(address(survey, "preview/")).content.decode()
    client.post(address(survey, "publish/"))
    survey.refresh_from_db()
    assert survey.stage == Survey.Stage.PUBLISHED
    refused = client.post(address(survey, "edit/"), {"text": "One more", "kind": "text"})
    assert refused.status_code == 422
    assert "cannot be changed any more" in refused.content.decode()
    assert "Move up" not in client.get(address(survey, "edit/")).content.decode()


def test_survey_without_questions_is_not_published_and_says_why(client: Client, survey: Survey) -> None:
    page = client.post(address(survey, "publish/"), follow=True).content.decode()
    assert "The survey has no question yet." in page


def test_survey_is_closed_early_and_a_draft_thrown_away(client: Client, survey: Survey) -> None:
    running = made.survey(survey.panel)
    assert client.post(address(running, "close/")).status_code == 303
    assert client.post(address(survey, "discard/")).status_code == 303
    assert list(Survey.objects.values_list("stage", flat=True)) == [Survey.Stage.CLOSED]


def test_chair_suggests_and_officer_sees_and_settles(client: Client, survey: Survey) -> None:
    chair = Client()
    chair.force_login(make.chair(survey.panel).person)
    chair.post(f"/panels/{survey.panel.slug}/surveys/suggest/", {"text": "Ask about the lamps."})
    assert "Ask about the lamps." in client.get(address(survey, "edit/")).content.decode()
    client.post(f"/panels/{survey.panel.slug}/surveys/suggestions/{Suggestion.objects.get().pk}/settle/")
    assert "Ask about the lamps." not in client.get(address(survey, "edit/")).content.decode()


@pytest.mark.parametrize("questions", [1, 3])
def test_editor_takes_as_many_queries_for_three_questions_as_for_one(
    client: Client, survey: Survey, questions: int, django_assert_num_queries: object
) -> None:
    earlier = made.question(made.closed(survey.panel))
    for number in range(questions):
        made.question(survey, f"Question {number}", follows=earlier)
        made.update(survey)
    client.get(address(survey, "edit/"))
    with django_assert_num_queries(18):  # type: ignore[operator]
        client.get(address(survey, "edit/"))
