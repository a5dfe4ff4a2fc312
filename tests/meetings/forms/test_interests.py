"""What is asked about an interest (ToR 6a)."""

from __future__ import annotations

import pytest

from meetings import queries
from meetings.forms.interests import ChairForm, DecisionForm, InterestForm, SaidForm
from tests import make
from tests.meetings import evening

pytestmark = pytest.mark.django_db


@pytest.mark.rule("CON-1")
def test_an_interest_is_said_in_words_by_somebody_of_the_list():
    person = make.person()
    assert InterestForm({"nature": "A stall."}).is_valid()
    assert InterestForm({"nature": " "}).errors["nature"] == ["Say in a sentence what the interest is."]
    form = SaidForm({"nature": "A stall.", "person": str(person.pk)}, people=[person])
    assert form.is_valid()
    assert form.cleaned_data == {"person": person, "nature": "A stall."}
    assert "person" in SaidForm({"nature": "A stall.", "person": str(make.person().pk)}, people=[person]).errors
    assert "nature" in InterestForm({"nature": "A\x00stall."}).errors


def test_the_panel_decides_one_way_or_the_other():
    assert DecisionForm({"decision": "withdraws"}).is_valid()
    assert DecisionForm({"decision": "perhaps"}).errors


@pytest.mark.rule("OFF-7")
def test_the_chair_goes_to_a_member_of_the_list():
    meeting, seats = evening.evening()
    here = queries.roll_of(meeting).seats
    form = ChairForm({"to": str(seats[1].pk)}, seats=here)
    assert form.is_valid()
    assert form.cleaned_data == {"to": seats[1]}
    assert "to" in ChairForm({"to": str(make.member(meeting.panel).pk)}, seats=here).errors
