"""What people write of a priority becomes its five parts (PRI-2)."""

from __future__ import annotations

import pytest

from handbook.priorities import Measure
from priorities.forms import PanelPriorityForm, PriorityForm, UpdateForm
from tests import make
from tests.priorities import made


def valid(**parts):
    form = PriorityForm(made.fields(**parts))
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
        ("first_baseline", "Enter the number of now."),
        ("first_target", "Enter the number to reach."),
        ("step", "Answer the question: What is the first step?"),
        ("step_by", "Enter the date of the first step: the day, the month and the year."),
        ("relevance", "Answer the question: Why is it an issue of this ward?"),
        ("due_on", "Enter the date when the aim should be met: the day, the month and the year."),
    ],
)
def test_each_part_that_is_left_empty_is_asked_for_in_its_words(field, sentence):
    assert errors(PriorityForm(made.fields(**{field: None})))[field] == [sentence]


@pytest.mark.parametrize("number", ["-1", "100000", "1.5", "many", "1e3"])
def test_a_number_that_cannot_be_counted_is_refused(number):
    assert set(errors(PriorityForm(made.fields(first_target=number)))) == {"first_target"}


def test_nought_is_a_number_to_reach():
    assert valid(first_target="0").wording().measures[0].target == 0


def test_texts_that_are_too_long_are_refused():
    assert set(errors(PriorityForm(made.fields(title="x" * 121, area="y" * 251)))) == {"title", "area"}


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


def test_the_page_shows_the_five_parts_in_their_order_and_the_agreement_last():
    legends = [part.legend for part in PanelPriorityForm(in_force=[]).layout().fields if hasattr(part, "legend")]
    assert legends == ["Specific", "Measurable", "Achievable", "Relevant", "Timely"]
    assert PanelPriorityForm(in_force=[]).layout().fields[-1] == "agreed_how"


def test_an_update_needs_its_words():
    assert errors(UpdateForm({"text": " "}))["text"] == ["Answer the question: What was done, and what came of it?"]
    assert errors(UpdateForm({"text": "x" * 2001}))
    assert UpdateForm({"text": "x" * 2000}).is_valid()


@pytest.mark.rule("PRI-2")
def test_an_aim_that_is_due_today_passes_the_form_for_the_rule_to_refuse():
    assert valid(due_on=make.today()).wording().due_on == make.today()
