"""What people write of a priority becomes its five parts (PRI-2)."""

from __future__ import annotations

import pytest

from handbook.priorities import Measure
from priorities.forms.wording import DraftForm, FirstPriorityForm, PanelPriorityForm
from priorities.services import Wording
from tests import make
from tests.priorities import made


def valid(**parts):
    form = FirstPriorityForm(made.fields(**parts))
    assert form.is_valid(), form.errors
    return form


def errors(form):
    assert not form.is_valid()
    return form.errors


def test_what_was_written_is_what_the_services_take():
    assert valid().wording() == made.wording()


@pytest.mark.rule("PRI-2")
def test_the_second_measure_may_be_left_out():
    assert valid().wording().measures == (Measure("Patrols a month", 6, 12),)


@pytest.mark.rule("PRI-2")
def test_the_second_measure_is_taken_when_it_is_given():
    second = {"second_name": "Reports", "second_baseline": "14", "second_target": "0"}
    assert valid(**second).wording().measures == (Measure("Patrols a month", 6, 12), Measure("Reports", 14, 0))


@pytest.mark.rule("PRI-2")
@pytest.mark.parametrize("part", [{"second_name": "Reports"}, {"second_baseline": "0"}, {"second_target": "0"}])
def test_half_a_second_measure_is_passed_on_to_be_refused(part):
    assert len(valid(**part).wording().measures) == 2


@pytest.mark.rule("PRI-2")
@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        ("title", "Enter a title."),
        ("problem", "Answer the question: What is the problem?"),
        ("area", "Answer the question: Where in the ward is it?"),
        ("first_name", "Answer the question: What is counted?"),
        ("first_baseline", "Enter the number as it is now."),
        ("first_target", "Enter the number to reach."),
        ("step", "Answer the question: What is the first step?"),
        ("step_by", "Enter the date of the first step: the day, the month and the year."),
        ("relevance", "Answer the question: Why is it an issue of this ward?"),
        ("due_on", "Enter the date when the aim should be met: the day, the month and the year."),
    ],
)
def test_each_part_that_is_left_empty_is_asked_for_in_its_words(field, sentence):
    assert errors(FirstPriorityForm(made.fields(**{field: None})))[field] == [sentence]


@pytest.mark.parametrize("number", ["-1", "100000", "1.5", "many", "1e3"])
def test_a_number_that_cannot_be_counted_is_refused(number):
    assert set(errors(FirstPriorityForm(made.fields(first_target=number)))) == {"first_target"}


def test_nought_is_a_number_to_reach():
    assert valid(first_target="0").wording().measures[0].target == 0


def test_texts_that_are_too_long_are_refused():
    assert set(errors(FirstPriorityForm(made.fields(title="x" * 121, area="y" * 251)))) == {"title", "area"}


def test_the_police_team_has_not_confirmed_until_the_box_is_ticked():
    assert valid(leaves_time=None).wording().leaves_time is False


@pytest.mark.rule("VOTE-4")
def test_the_panel_says_whether_it_agreed_through_discussion_or_by_vote():
    assert "agreed_how" in errors(PanelPriorityForm(made.fields(), in_force=[]))
    assert "agreed_how" in errors(PanelPriorityForm(made.fields(agreed_how="police"), in_force=[]))
    for how in ("discussion", "vote"):
        form = PanelPriorityForm(made.fields(agreed_how=how), in_force=[])
        assert form.is_valid()
        assert form.cleaned_data["agreed_how"] == how


@pytest.mark.rule("PRI-2")
def test_the_page_shows_the_five_parts_in_their_order_and_errors_come_in_that_order():
    form = PanelPriorityForm(in_force=[])
    assert [part.name for part in form.parts()] == ["Specific", "Measurable", "Achievable", "Relevant", "Timely"]
    assert [field.name for field in form.last_fields] == ["police_statement", "fit", "leaves_time", "replaces", "agreed_how"]
    assert [next(iter(form.fields)), list(form.fields)[-1]] == ["title", "agreed_how"]
    assert next(iter(FirstPriorityForm().fields)) == "violence"


@pytest.mark.rule("PRI-2")
def test_a_draft_needs_nothing_but_a_title():
    form = DraftForm({"title": "Bicycle theft"})
    assert form.is_valid(), form.errors
    assert form.wording() == Wording(title="Bicycle theft")
    assert "title" in errors(DraftForm({"title": " "}))


@pytest.mark.rule("PRI-1")
def test_the_first_priority_says_which_violence_it_is_about():
    assert errors(FirstPriorityForm(made.fields(violence=None)))["violence"] == [
        "Say which kind of violence or driver of violence it is about."
    ]
    assert "violence" in errors(FirstPriorityForm(made.fields(violence="litter")))


@pytest.mark.rule("PRI-3")
def test_a_priority_that_is_recorded_comes_with_the_police_teams_word():
    assert "police_statement" in errors(PanelPriorityForm(made.fields(agreed_how="vote", police_statement=" "), in_force=[]))


@pytest.mark.rule("PRI-2")
def test_an_aim_that_is_due_today_passes_the_form_for_the_rule_to_refuse():
    assert valid(due_on=make.today()).wording().due_on == make.today()
