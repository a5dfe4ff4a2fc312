"""What is put to the vote, who stands, and the count of hands (VOTE-4, VOTE-7, OFF-3)."""

from __future__ import annotations

import pytest

from meetings.forms.votes import CastForm, ElectionForm, HandsForm, MotionForm, OptionHandsForm
from meetings.models import Motion
from meetings.services.votes import Hands
from tests import make
from tests.meetings import evening

pytestmark = pytest.mark.django_db


@pytest.mark.rule("MEM-4")
def test_a_motion_to_admit_names_its_member_and_writes_its_question():
    seat = evening.proposed(make.panel(), "Dilys Okafor")
    form = MotionForm({"about": f"admit:{seat.pk}", "question": "ignored", "method": "hands"}, proposed=[seat], renewals=[])
    assert form.is_valid()
    assert form.cleaned_data == {
        "kind": Motion.Kind.ADMIT,
        "question": "Dilys Okafor is admitted as a member.",
        "concerns": seat,
        "method": "hands",
    }


def test_another_question_concerns_nobody():
    form = MotionForm({"about": "other", "question": "We meet at the library.", "method": "devices"}, proposed=[], renewals=[])
    assert form.is_valid()
    assert form.cleaned_data == {"kind": Motion.Kind.OTHER, "question": "We meet at the library.", "concerns": None, "method": "devices"}


def test_only_whom_the_panel_proposed_can_be_put_to_the_vote():
    stranger = evening.proposed(make.panel())
    assert "about" in MotionForm({"about": f"admit:{stranger.pk}", "method": "hands"}, proposed=[], renewals=[]).errors


@pytest.mark.rule("VOTE-7")
@pytest.mark.parametrize(("number", "is_valid"), [("0", True), ("25", True), ("26", False), ("-1", False), ("1.5", False), ("", False)])
def test_hands_are_whole_numbers_up_to_the_seats_of_a_panel(number, is_valid):
    form = HandsForm({"for_": number, "against": "0", "abstained": "0"})
    assert form.is_valid() is is_valid


def test_hands_are_taken_as_counted():
    form = HandsForm({"for_": "9", "against": "4", "abstained": "2"})
    assert form.is_valid()
    assert form.hands() == Hands(9, 4, 2)


@pytest.mark.rule("OFF-3")
def test_only_members_of_the_panel_can_stand():
    _meeting, seats = evening.evening()
    said = {"office": "chair", "method": "hands"}
    assert ElectionForm(said | {"candidates": [str(seats[0].pk)]}, members=seats).is_valid()
    stranger = make.member(make.panel())
    assert "candidates" in ElectionForm(said | {"candidates": [str(stranger.pk)]}, members=seats).errors
    assert "candidates" in ElectionForm(said, members=seats).errors


@pytest.mark.rule("VOTE-4")
def test_a_vote_names_an_option_of_its_own_ballot_or_abstains():
    meeting, _ = evening.evening()
    ballot, other = evening.ballot(meeting), evening.ballot(meeting)
    first = ballot.options.all()[0]
    for choice, option in ((str(first.pk), first), ("abstain", None)):
        form = CastForm({"choice": choice}, motion=ballot)
        assert form.is_valid()
        assert form.option() == option
    for choice in ("for", str(other.options.all()[0].pk), ""):
        form = CastForm({"choice": choice}, motion=ballot)
        assert form.errors["choice"] == ["Choose one of the options, or abstain."]
    assert "choice" in CastForm({"choice": str(first.pk)}, motion=evening.motion(meeting)).errors


@pytest.mark.rule("VOTE-4")
def test_hands_are_counted_for_each_option():
    ballot = evening.ballot(evening.evening()[0])
    one, two, three = ballot.options.all()
    said = {f"option_{one.pk}": "4", f"option_{two.pk}": "0", f"option_{three.pk}": "2", "abstained": "1"}
    form = OptionHandsForm(said, options=ballot.options.all())
    assert form.is_valid()
    assert form.hands() == Hands(abstained=1, options={one.pk: 4, two.pk: 0, three.pk: 2})
    del said[f"option_{two.pk}"]
    form = OptionHandsForm(said, options=ballot.options.all())
    assert form.errors[f"option_{two.pk}"] == ["Enter how many hands there were for Scooters, or 0."]
