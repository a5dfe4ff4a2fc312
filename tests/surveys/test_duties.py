"""What is owed about surveys, and by whom."""

from __future__ import annotations

import pytest

from surveys.duties import owed
from tests import make
from tests.surveys import made

pytestmark = pytest.mark.django_db


def titles(person: make.Person) -> list[str]:
    return [duty.title for duty in owed(person, make.today())]


@pytest.mark.rule("SUR-1")
def test_officer_owes_a_draft_by_its_first_day_until_it_is_published() -> None:
    panel = make.panel()
    officer = make.dwo(panel.ward).person
    draft = made.draft(panel)
    made.survey(panel, title="Published")
    (duty,) = owed(officer, make.today())
    assert (duty.title, duty.by) == ("Finish and publish the survey “Around the station”", draft.opens_on)


@pytest.mark.rule("SUR-8")
def test_chair_and_secretary_owe_the_panels_choice_until_it_is_recorded() -> None:
    panel = make.panel()
    chair, secretary, member = make.chair(panel).person, make.secretary(panel).person, make.member(panel).person
    survey = made.closed(panel)
    said = "Record what is published of the survey “Around the station”"
    assert [titles(person) for person in (chair, secretary, member)] == [[said], [said], []]
    survey.chosen_on = make.today()
    survey.save()
    assert titles(chair) == []


def test_nobody_owes_anything_for_a_survey_of_another_ward() -> None:
    made.draft(make.panel())
    made.closed(make.panel())
    assert titles(make.dwo(make.panel().ward).person) == []
    assert titles(make.chair(make.panel()).person) == []
