"""Who came: three states that stay apart, adults with young members, visitors (MTG-6, MTG-19, MEM-13)."""

import pytest

from handbook.rules import Breach
from meetings.models import Attendance
from meetings.services import attendance, running
from meetings.services.attendance import Coming
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db
State = Attendance.State


@pytest.mark.rule("MTG-19")
def test_absent_excused_and_present_are_three_things() -> None:
    meeting, seats = evening.evening()
    coming = {
        seats[0].person_id: Coming(State.PRESENT),
        seats[1].person_id: Coming(State.EXCUSED, "working"),
        seats[2].person_id: Coming(State.ABSENT),
    }
    attendance.record(meeting, coming, visitors=4, by=meeting.proposed_by)
    states = dict(meeting.attendances.values_list("person", "state"))
    assert [states[seat.person_id] for seat in seats] == [State.PRESENT, State.EXCUSED, State.ABSENT]
    assert meeting.attendances.get(person=seats[1].person).reason == "working"
    meeting.refresh_from_db()
    assert meeting.visitors == 4


def test_who_is_not_named_stays_as_they_were() -> None:
    meeting, seats = evening.evening()
    attendance.record(meeting, {seats[0].person_id: Coming(State.ABSENT)}, by=meeting.proposed_by)
    assert meeting.attendances.filter(state=State.PRESENT).count() == 2


@pytest.mark.rule("MEM-13")
def test_a_young_member_comes_with_an_adult() -> None:
    meeting, _ = evening.evening()
    young = make.member(meeting.panel, "Kit Ansah", age=16)
    running.expect(meeting, meeting.on)
    with pytest.raises(Breach) as refusal:
        attendance.record(meeting, {young.person_id: Coming(State.PRESENT)}, by=meeting.proposed_by)
    assert refusal.value.rule.id == "MEM-13"
    attendance.record(meeting, {young.person_id: Coming(State.PRESENT, adult="Abena Ansah")}, by=meeting.proposed_by)
    assert meeting.attendances.get(person=young.person).state == State.PRESENT


@pytest.mark.rule("MTG-17")
def test_nobody_comes_before_the_meeting_begins() -> None:
    meeting = meetings.meeting(make.panel())
    with pytest.raises(Breach, match="recorded during it"):
        attendance.record(meeting, {}, by=meeting.proposed_by)
