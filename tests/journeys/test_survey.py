"""A survey from the officer's first line to the papers of the meeting; residents answer by keyboard or without script."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from meetings.models import Meeting
from surveys.models import Response, Survey
from surveys.services import course
from tests import make
from tests.journeys import prepared
from tests.journeys.visitor import Visitor
from tests.journeys.walk import NARROW, Walk
from tests.meetings import make as meetings
from tests.surveys import made

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def open_survey() -> Survey:
    survey = made.survey(make.panel("Osier Green"))
    made.update(survey)
    made.question(survey)
    made.question(survey, "When are you out?", "By day", "At night", kind="several")
    made.text_question(survey)
    return survey


@pytest.mark.rule("SUR-1", "SUR-2", "SUR-4", "SUR-5", "SUR-9")
def test_officer_makes_a_survey_with_advice_and_publishes_it(walk: Walk) -> None:
    panel = make.panel("Osier Green")
    officer = prepared.signed_in(walk, make.dwo(panel.ward).person)
    officer.opens(reverse("surveys", args=[panel.slug]))
    officer.follows("Make a survey")
    officer.fills({"Title": "ASB in our streets", "Last day for answers": make.today() + timedelta(days=20)})
    officer.presses("Save and add questions")
    officer.sees("“ASB” is police jargon.", "It tells people nothing.")
    officer.follows("Add a short update")
    officer.picks("News of the ward and its police team")
    officer.fills({"What do you tell people?": "The lamps on Mallow Walk are mended."})
    officer.presses("Add this update")
    officer.fills({"Question": "Where do you feel least safe?", "Options, one on each line": "The station\nThe park"})
    officer.presses("Add this question")
    officer.picks("A scale of five")
    officer.fills({"Question": "How safe is your street?", "Words for 1, on a scale": "not at all", "Words for 5, on a scale": "very"})
    officer.presses("Add this question")
    officer.presses("Add the three statements on confidence")
    officer.follows("Change title and days")
    officer.fills({"Title": "Safe in our streets"})
    officer.presses("Save")
    officer.follows("Preview it")
    officer.sees("Nothing needs another look.", "2. How safe is your street?")
    officer.presses("Publish it")
    officer.sees("“Safe in our streets” is published.")
    assert Survey.objects.get().stage == Survey.Stage.PUBLISHED


@pytest.mark.rule("SUR-1", "SUR-8")
def test_resident_answers_without_script_at_320_pixels(walk: Walk) -> None:
    survey = open_survey()
    resident = Visitor.comes("a resident", walk, scripts=False)
    resident.page.set_viewport_size(NARROW)
    resident.opens(survey.panel.get_absolute_url())
    resident.follows("Answer the survey")
    resident.presses("Send my answers", refused=True)
    resident.sees("There is a problem", "Answer at least one question.")
    resident.picks("The park", "At night")
    resident.fills({"3. What else should we know?": "It is dark."})
    resident.page.wait_for_timeout(6_000)
    resident.presses("Send my answers")
    resident.sees("Thank you", "Would you like to join the panel?")
    assert Response.objects.get().left_out == ""


@pytest.mark.rule("SUR-1")
def test_resident_answers_by_keyboard(walk: Walk) -> None:
    survey = open_survey()
    resident = Visitor.comes("a resident at the keyboard", walk)
    resident.opens(survey.get_absolute_url())
    resident.page.get_by_label("The station").focus()
    for key in ("ArrowDown", "Tab", "Space", "Tab", "Tab"):
        resident.page.keyboard.press(key)
    resident.page.keyboard.type("It is dark.")
    resident.page.keyboard.press("Tab")
    with resident.page.expect_navigation():
        resident.page.keyboard.press("Enter")
    resident.sees("Thank you")
    assert {row.option.label for row in Response.objects.get().chosen.all()} == {"The park", "By day"}


@pytest.mark.rule("SUR-6", "SUR-8")
def test_totals_lie_among_the_papers_and_the_secretary_records_what_is_published(walk: Walk) -> None:
    survey = open_survey()
    made.responses(survey.questions.all()[0], 8, 4)
    course.close(survey, by=make.person(), on=make.today())
    meeting: Meeting = meetings.meeting(survey.panel)
    secretary = prepared.signed_in(walk, make.secretary(survey.panel).person)
    secretary.opens(meeting.get_absolute_url())
    secretary.follows("Survey results: Around the station")
    secretary.sees("12 answers were counted.", "“The station” was chosen most, by 8.")
    assert secretary.fetches("The totals as a PDF").startswith(b"%PDF")
    secretary.follows("Record what is published")
    secretary.picks("Where do you feel least safe?")
    secretary.presses("Record the choice")
    resident = Visitor.comes("a resident", walk, scripts=False)
    resident.opens(survey.panel.get_absolute_url())
    resident.follows("What people said: Around the station")
    resident.sees("12 people answered.")
