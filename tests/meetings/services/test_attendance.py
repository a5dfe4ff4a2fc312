"""Who came: three states that stay apart, adults with young members, visitors (MTG-6, MTG-19, MEM-13)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from handbook.rules import Breach
from meetings import queries
from meetings.models import Attendance, Meeting
from meetings.services import attendance, votes
from meetings.services.attendance import Coming, Times
from meetings.services.expected import expect
from panels.models import Membership
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
    expect(meeting, meeting.on)
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


def minutes_in(meeting: Meeting, minutes: int) -> datetime:
    assert meeting.began_at is not None
    return meeting.began_at + timedelta(minutes=minutes)


def move(meeting: Meeting, seat: Membership, minutes: int, *, leaves: bool = False) -> Attendance:
    """Tap somebody's name so many minutes after the meeting began."""
    coming = {seat.person_id: Coming(State.PRESENT, is_leaving=leaves)}
    attendance.record(meeting, coming, by=meeting.proposed_by, at=minutes_in(meeting, minutes))
    return meeting.attendances.select_related("meeting").get(person=seat.person)


@pytest.mark.rule("MTG-19")
def test_whoever_comes_after_ten_minutes_came_late_and_whoever_leaves_has_left() -> None:
    meeting, _ = evening.evening()
    late = make.member(meeting.panel)
    expect(meeting, meeting.held_on)
    on_time = move(meeting, late, 10)
    assert (on_time.came_late, on_time.times) == (False, ())
    attendance.record(meeting, {late.person_id: Coming(State.ABSENT)}, by=meeting.proposed_by)
    too_late = move(meeting, late, 11)
    assert [words.split()[0] for words in too_late.times] == ["arrived"]
    gone = move(meeting, late, 40, leaves=True)
    assert (gone.state, gone.is_here) == (State.PRESENT, False)
    assert [words.split()[0] for words in gone.times] == ["arrived", "left"]
    back = move(meeting, late, 50)
    assert (back.is_here, back.left_at) == (True, None)


@pytest.mark.rule("MTG-19")
def test_a_name_taken_back_within_two_minutes_was_a_slip() -> None:
    meeting, _ = evening.evening()
    seat = make.member(meeting.panel)
    expect(meeting, meeting.held_on)
    move(meeting, seat, 30)
    assert move(meeting, seat, 31, leaves=True).state == State.ABSENT
    move(meeting, seat, 30)
    assert move(meeting, seat, 32, leaves=True).state == State.PRESENT


@pytest.mark.rule("VOTE-1", "MTG-19")
def test_whoever_left_counts_for_no_vote_and_no_quorum_from_then_on() -> None:
    meeting, seats = evening.evening()
    motion = evening.motion(meeting, concerns=evening.proposed(meeting.panel))
    votes.cast(motion, "for", by=seats[2].person)
    move(meeting, seats[2], 40, leaves=True)
    roll = queries.roll_of(meeting)
    assert (roll.here, roll.came, roll.for_quorum) == (2, 3, 2)
    with pytest.raises(Breach, match="three are needed"):
        evening.motion(meeting, concerns=evening.proposed(meeting.panel))
    closed = votes.close(motion, by=meeting.proposed_by, at=minutes_in(meeting, 41))
    assert (closed.is_void, closed.members_present) == (True, 2)
    assert [row.was_present for row in closed.roll.order_by("membership__pk")] == [True, True, False]


@pytest.mark.rule("MTG-19")
def test_times_are_put_right_and_nobody_leaves_before_they_come() -> None:
    meeting, seats = evening.evening()
    by, person = meeting.proposed_by, seats[0].person_id
    times = Times(minutes_in(meeting, 30), minutes_in(meeting, 20))
    with pytest.raises(Breach, match="cannot have left before arriving"):
        attendance.record(meeting, {person: Coming(State.PRESENT, times=times)}, by=by)
    attendance.record(meeting, {person: Coming(State.PRESENT, times=Times(None, minutes_in(meeting, 20)))}, by=by)
    assert meeting.attendances.get(person=person).left_at == minutes_in(meeting, 20)
    attendance.record(meeting, {person: Coming(State.ABSENT)}, by=by)
    assert meeting.attendances.get(person=person).left_at is None


@pytest.mark.rule("MTG-19", "MTG-6")
def test_a_tap_that_waited_undoes_nothing_that_happened_after_it() -> None:
    meeting, seats = evening.evening()
    seat = seats[0]
    move(meeting, seat, 60, leaves=True)
    assert not move(meeting, seat, 20).is_here
    assert move(meeting, seat, 70).is_here
    late = make.member(meeting.panel)
    expect(meeting, meeting.on)
    move(meeting, late, 30)
    assert move(meeting, late, 20, leaves=True).is_here
    other = make.member(meeting.panel)
    expect(meeting, meeting.on)
    assert move(meeting, other, -30).came_at == meeting.began_at
