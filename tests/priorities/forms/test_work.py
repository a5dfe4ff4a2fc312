"""What people write of evidence, actions and time becomes what the services take (PRI-6 to PRI-9)."""

from __future__ import annotations

from datetime import date

import pytest

from priorities.forms.work import ActivityForm, EvidenceForm, FinishForm, PlanForm, UpdateForm
from priorities.services import Piece, Plan
from tests import make
from tests.priorities import made

pytestmark = pytest.mark.django_db

MONTH = date(2026, 9, 1)
DAY = {"worked_on_day": "3", "worked_on_month": "11", "worked_on_year": "2026"}


def evidence(**said):
    return EvidenceForm(
        {"kind": "report", "note": "Thefts rose.", "month": "", "meeting": "", "link": ""} | said, months=[MONTH], meetings=[]
    )


@pytest.mark.rule("PRI-7")
def test_evidence_names_its_month_or_its_address_or_neither():
    form = evidence(month="2026-09", link="london.example/data")
    assert form.is_valid(), form.errors
    assert form.piece() == Piece("report", "Thefts rose.", month=MONTH, link="https://london.example/data")
    assert evidence().is_valid()
    assert "month" in evidence(month="2020-01").errors
    assert "link" in evidence(link="javascript:alert(1)").errors
    assert "note" in evidence(note=" ").errors


@pytest.mark.rule("PRI-6")
def test_an_action_needs_each_of_its_parts():
    said = {"text": "Barriers", "kind": "place", "led_by": "partner", "owner": "The council"}
    form = PlanForm(said | {"due_on_day": "3", "due_on_month": "2", "due_on_year": "2027"})
    assert form.is_valid(), form.errors
    assert form.plan() == Plan("Barriers", "place", "partner", "The council", date(2027, 2, 3))
    assert set(PlanForm({}).errors) == {"text", "kind", "led_by", "owner", "due_on"}
    assert "result" in FinishForm({"result": " "}).errors


@pytest.mark.rule("PRI-8")
def test_time_goes_to_a_priority_in_force_or_to_another_duty():
    priority = made.priority(make.panel())
    form = ActivityForm({"went_to": str(priority.pk), "hours": "2.5", "note": "Patrol", **DAY}, in_force=[priority])
    assert form.is_valid(), form.errors
    assert form.spent() == {"work": "priority", "priority": priority, "minutes": 150, "worked_on": date(2026, 11, 3), "note": "Patrol"}
    other = ActivityForm({"went_to": "victims", "hours": "1", **DAY}, in_force=[priority])
    assert other.is_valid()
    assert (other.spent()["work"], other.spent()["priority"]) == ("victims", None)
    assert "went_to" in ActivityForm({"went_to": "priority", "hours": "1", **DAY}, in_force=[priority]).errors


@pytest.mark.parametrize("hours", ["", "0", "-1", "many", "2.55", "481"])
def test_hours_that_cannot_be_are_refused(hours):
    assert "hours" in ActivityForm({"went_to": "victims", "hours": hours, **DAY}, in_force=[]).errors


def test_an_update_needs_its_words():
    assert UpdateForm({"text": " "}).errors["text"] == ["Answer the question: What was done, and what came of it?"]
    assert not UpdateForm({"text": "x" * 2001}).is_valid()
    assert UpdateForm({"text": "x" * 2000}).is_valid()
