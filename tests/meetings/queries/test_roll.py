"""Who is here and who may vote (ToR 9e; MEM-9, MEM-15, TOR-3, VOTE-1, VOTE-6)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import queries
from meetings.models import Attendance, Minutes, Motion
from meetings.queries.roll import quorate_before
from meetings.services import votes
from meetings.services.expected import expect
from panels.models import Membership
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db

State = Attendance.State


def also_here(meeting, *seats):
    expect(meeting, meeting.on)
    evening.here(meeting, seats)


def why_not(roll, seat):
    breach = roll.seat_of(seat.person_id).why_not
    return breach.rule.id if breach else None


@pytest.mark.rule("MEM-9")
def test_only_members_have_a_seat_on_the_roll():
    meeting, seats = evening.evening()
    partner, officer = make.partner(meeting.panel), make.dwo(meeting.panel.ward)
    make.member(meeting.panel, stage=Membership.Stage.LEFT, left_on=make.today() - timedelta(days=1))
    evening.proposed(meeting.panel)
    expect(meeting, meeting.on)
    meeting.attendances.update(state=State.PRESENT)
    roll = queries.roll_of(meeting)
    assert {seat.membership for seat in roll.seats} == set(seats)
    assert roll.seat_of(partner.person_id) is None
    assert roll.seat_of(officer.person_id) is None
    assert roll.seat_of(None) is None
    assert (roll.here, roll.for_quorum) == (3, 3)


@pytest.mark.rule("VOTE-1")
def test_whoever_is_away_with_or_without_apologies_does_not_count():
    meeting, seats = evening.evening(members=4)
    meeting.attendances.filter(person=seats[2].person).update(state=State.EXCUSED)
    meeting.attendances.filter(person=seats[3].person).update(state=State.ABSENT)
    roll = queries.roll_of(meeting)
    assert (roll.here, roll.for_quorum, len(roll.entitled)) == (2, 2, 2)
    assert roll.here_without_vote == []


@pytest.mark.rule("MEM-15", "VOTE-1")
def test_a_suspended_member_has_no_vote_and_does_not_count():
    meeting, _ = evening.evening()
    seat = make.suspended(meeting.panel)
    evening.sign(meeting.panel, [seat.person])
    also_here(meeting, seat)
    roll = queries.roll_of(meeting)
    assert why_not(roll, seat) == "MEM-15"
    assert (roll.here, roll.for_quorum) == (4, 3)
    assert [one.membership for one in roll.here_without_vote] == [seat]


@pytest.mark.rule("MEM-15")
def test_a_suspension_that_has_ended_takes_no_vote():
    meeting, seats = evening.evening()
    day = make.today() - timedelta(days=9)
    seats[1].suspensions.create(since=day, review_on=make.today(), ended_on=make.today())
    assert why_not(queries.roll_of(meeting), seats[1]) is None


@pytest.mark.rule("TOR-3")
def test_whoever_has_not_signed_counts_for_the_quorum_and_has_no_vote():
    meeting, _ = evening.evening()
    seat = make.member(meeting.panel)
    also_here(meeting, seat)
    roll = queries.roll_of(meeting)
    assert why_not(roll, seat) == "TOR-3"
    assert (roll.for_quorum, len(roll.entitled)) == (4, 3)


@pytest.mark.rule("TOR-3")
def test_an_earlier_signature_serves_until_the_end_of_the_next_meeting_after_a_new_version():
    meeting, seats = evening.evening()
    adopted = make.today() - timedelta(days=40)
    terms = meeting.panel.terms.get()
    type(terms).objects.create(panel=meeting.panel, edition=terms.edition, version=2, put_forward_on=adopted, adopted_on=adopted)
    assert why_not(queries.roll_of(meeting), seats[1]) is None
    meetings.held(meeting.panel, days_ago=10)
    assert why_not(queries.roll_of(meeting), seats[1]) == "TOR-3"


@pytest.mark.rule("MEM-9")
def test_whom_an_admission_concerns_is_not_on_the_roll_before_it():
    meeting, _ = evening.evening()
    candidate = evening.proposed(meeting.panel)
    roll = queries.roll_of(meeting, evening.motion(meeting, concerns=candidate))
    assert roll.seat_of(candidate.person_id) is None


@pytest.mark.rule("VOTE-7")
def test_who_has_voted_is_known_beside_their_name():
    meeting, seats = evening.evening()
    motion, other = evening.motion(meeting), evening.motion(meeting)
    votes.cast(motion, "against", by=seats[1].person)
    assert queries.roll_of(meeting, motion).seat_of(seats[1].person_id).has_voted
    assert not queries.roll_of(meeting, other).seat_of(seats[1].person_id).has_voted
    assert not queries.roll_of(meeting).seat_of(seats[1].person_id).has_voted


def test_whoever_joined_after_the_day_of_a_meeting_is_not_on_its_roll():
    panel = make.panel()
    meeting = meetings.held(panel, days_ago=30)
    seat = make.member(panel, since=make.today() - timedelta(days=20))
    assert queries.roll_of(meeting).seat_of(seat.person_id) is None


def test_a_roll_of_25_takes_as_many_queries_as_one_of_three():
    def taken(members):
        meeting, _ = evening.evening(members)
        motion = evening.motion(meeting)
        with CaptureQueriesContext(connection) as found:
            assert len(queries.roll_of(meeting, motion).seats) == members
        return len(found)

    assert taken(3) == taken(25)


def test_a_motion_is_found_under_its_own_meeting_and_panel_alone():
    meeting, _ = evening.evening()
    motion = evening.motion(meeting)
    slug = meeting.panel.slug
    assert queries.motion_in(slug, meeting.pk, motion.pk) == motion
    other, _ = evening.evening()
    for panel, key in ((other.panel.slug, other.pk), (slug, other.pk), (other.panel.slug, meeting.pk)):
        with pytest.raises(Http404):
            queries.motion_in(panel, key, motion.pk)


def test_open_motions_are_those_of_the_meeting_that_are_not_closed():
    meeting, _ = evening.evening()
    closed, still_open = evening.motion(meeting), evening.motion(meeting)
    votes.close(closed, by=meeting.proposed_by, at=timezone.now())
    evening.motion(evening.evening()[0])
    assert list(queries.open_motions(meeting)) == [still_open]
    assert set(queries.motions()) >= {Motion.objects.get(pk=closed.pk), still_open}


def test_the_newest_minutes_are_found_under_their_own_panel_alone():
    panel = make.panel()
    meeting = meetings.held(panel)
    with pytest.raises(Http404):
        queries.minutes_in(panel.slug, meeting.pk)
    Minutes.objects.create(meeting=meeting)
    newest = Minutes.objects.create(meeting=meeting, version=2)
    assert queries.minutes_in(panel.slug, meeting.pk) == newest
    with pytest.raises(Http404):
        queries.minutes_in(make.panel().slug, meeting.pk)


def test_the_list_of_attendance_names_everybody_expected():
    meeting, seats = evening.evening()
    officer = make.dwo(meeting.panel.ward)
    expect(meeting, meeting.on)
    assert {row.person for row in queries.attendances(meeting)} == {*(seat.person for seat in seats), officer.person}


@pytest.mark.rule("MEM-6")
@pytest.mark.rule("VOTE-1")
def test_a_meeting_whose_third_member_was_suspended_or_deselected_had_no_quorum() -> None:
    panel = make.panel()
    seats = [make.member(panel) for _ in range(4)]
    earlier = meetings.held(panel, days_ago=30)
    for seat in seats:
        Attendance.objects.create(
            meeting=earlier, person=seat.person, membership=seat, capacity=Attendance.Capacity.MEMBER, state=Attendance.State.PRESENT
        )
    now = meetings.meeting(panel, in_days=0)
    assert quorate_before(now) == [earlier.held_on]
    seats[0].suspensions.create(since=earlier.held_on, review_on=make.today())
    assert quorate_before(now) == [earlier.held_on]
    make.deselection(seats[1], stage="appealed", decided_on=earlier.held_on - timedelta(days=1))
    assert quorate_before(now) == []
    seats[0].suspensions.update(ended_on=earlier.held_on, outcome="goes_on")
    assert quorate_before(now) == [earlier.held_on]
