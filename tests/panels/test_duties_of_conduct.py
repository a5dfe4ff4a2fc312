"""What is owed around conduct stands on the home of whoever owes it, and of nobody else."""

from __future__ import annotations

import pytest

from panels import duties_of_conduct
from tests import make
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


def titles(person):
    return [duty.title for duty in duties_of_conduct.owed(person, make.today())]


@pytest.mark.rule("CON-5")
@pytest.mark.parametrize(
    ("stage", "title"),
    [
        ("proposed", "Read why your deselection is proposed"),
        ("deselected", "Decide whether to appeal"),
        ("appealed", "Your appeal waits for a meeting"),
    ],
)
def test_a_member_is_told_where_their_deselection_stands(stage, title):
    case = make.deselection(make.member(make.panel()), stage=stage)
    assert titles(case.membership.person) == [title]
    assert titles(make.member(case.panel).person) == []


@pytest.mark.parametrize("stage", ["withdrawn", "kept", "restored", "ended"])
def test_nothing_is_owed_when_it_is_closed(stage):
    assert titles(make.deselection(make.member(make.panel()), stage=stage).membership.person) == []


@pytest.mark.rule("CON-5")
def test_the_day_of_the_meeting_that_hears_an_appeal_stands_with_it():
    case = make.deselection(make.member(make.panel()), stage="appealed")
    meeting = meetings.meeting(case.panel)
    type(meeting).objects.update(stage="called", notice_given_on=make.today())
    meeting.agenda_items.create(position=90, title="An appeal", topic="other", deselection=case)
    [duty] = duties_of_conduct.owed(case.membership.person, make.today())
    assert (duty.title, duty.by) == ("Come to the meeting that hears your appeal", meeting.on)
    assert meeting.place in duty.why


@pytest.mark.rule("MEM-15")
def test_whoever_is_suspended_is_told_so_and_nobody_else():
    seat = make.suspended(make.panel(), "Colin Starkweather")
    assert titles(seat.person) == [f"Your membership of the {seat.panel} is suspended"]
    assert titles(make.member(seat.panel).person) == []
    seat.suspensions.update(ended_on=make.today(), outcome="goes_on")
    assert titles(seat.person) == []


@pytest.mark.rule("MEM-15")
def test_the_sergeant_is_reminded_from_the_day_of_the_review():
    seat = make.suspended(make.panel(), "Colin Starkweather")
    sergeant = make.sergeant(seat.panel.ward.team).person
    assert titles(sergeant) == []
    seat.suspensions.update(review_on=make.today())
    assert titles(sergeant) == ["Look at the suspension of Colin Starkweather again"]
