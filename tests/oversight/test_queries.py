"""What the dashboard reads: every ward, counts and dates, in a fixed number of queries, never a person (SNB-1, SNB-3, SNB-4)."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta

import pytest
import time_machine
from django.http import Http404

from handbook.dates import add_months
from meetings.models import Attendance, Meeting, Minutes
from oversight import queries
from oversight.standing import Facts, State
from panels.models import Membership, Panel
from priorities.models import Priority
from tests import make
from tests.meetings import make as meetings
from tests.oversight import made
from tests.pages import only_reading
from tests.priorities import made as priorities

pytestmark = pytest.mark.django_db


def facts(panel: Panel) -> Facts:
    return queries.facts_of([panel], make.today())[panel.pk]


@pytest.mark.rule("SNB-1", "GEO-2")
def test_every_ward_of_the_borough_shows_the_most_pressing_first():
    borough = made.borough(4)
    make.panel(in_ward=make.ward())
    states = [(row.ward.name, row.standing.state) for row in queries.rows(borough, make.today())]
    assert states == [
        ("C-ward", State.NONE),
        ("B-ward", State.NOT_WORKING),
        ("A-ward", State.WORKING),
        ("D-ward", State.WORKING),
    ]


@pytest.mark.rule("GEO-2")
def test_a_ward_whose_panel_was_dissolved_has_none():
    panel = made.working(make.ward())
    panel.stage = Panel.Stage.DISSOLVED
    panel.save()
    (row,) = queries.rows(panel.ward.borough, make.today())
    assert (row.panel, row.facts, row.standing.state) == (None, None, State.NONE)
    assert queries.row_of(panel.ward, make.today()).standing.state is State.NONE


@pytest.mark.rule("GEO-4")
def test_wards_that_are_gone_or_still_to_come_do_not_show():
    borough, today = make.borough(), make.today()
    for valid in ({"valid_to": today - timedelta(days=1)}, {"valid_from": today + timedelta(days=1)}):
        ward = make.ward(in_borough=borough)
        type(ward).objects.filter(pk=ward.pk).update(**valid)
        ward.refresh_from_db()
        with pytest.raises(Http404):
            queries.row_of(ward, today)
    assert queries.rows(borough, today) == []


@pytest.mark.rule("GEO-4")
def test_a_ward_shows_on_its_first_and_on_its_last_day():
    ward, today = make.ward(), make.today()
    ward.valid_from = ward.valid_to = today
    ward.save()
    assert [row.ward for row in queries.rows(ward.borough, today)] == [ward]
    assert queries.row_of(ward, today).ward == ward


@pytest.mark.rule("SNB-1")
def test_twelve_wards_take_as_many_queries_as_two(django_assert_num_queries):
    small, large = made.borough(2), made.borough(12)
    today = make.today()
    with django_assert_num_queries(7):
        assert len(queries.rows(small, today)) == 2
    with django_assert_num_queries(7):
        assert len(queries.rows(large, today)) == 12


@pytest.mark.rule("SNB-4")
def test_facts_are_counts_and_dates_and_no_words():
    found = facts(made.working(make.ward()))
    kinds = {type(getattr(found, field.name)).__name__ for field in fields(Facts)}
    assert kinds == {"date", "int", "bool", "NoneType", "tuple"}
    assert set(found.notices) <= {True, False}


def test_members_are_those_who_are_active_suspended_ones_among_them():
    panel = make.panel()
    make.member(panel)
    make.suspended(panel)
    make.member(panel, stage=Membership.Stage.LEFT, left_on=make.today())
    make.member(panel, stage=Membership.Stage.PROPOSED, admitted_on=None, tenure_ends_on=None)
    make.partner(panel)
    assert facts(panel).members == 2


def test_chair_and_secretary_count_while_they_hold_their_office():
    panel = make.panel()
    assert (facts(panel).has_chair, facts(panel).has_secretary) == (False, False)
    chair, _ = make.chair(panel), make.secretary(panel)
    assert (facts(panel).has_chair, facts(panel).has_secretary) == (True, True)
    chair.offices.update(until=make.today() - timedelta(days=1))
    assert (facts(panel).has_chair, facts(panel).has_secretary) == (False, True)


@pytest.mark.rule("SNB-1")
def test_a_chair_who_has_left_the_panel_is_none():
    panel = make.panel()
    chair = make.chair(panel)
    chair.stage, chair.left_on = Membership.Stage.LEFT, make.today() - timedelta(days=1)
    chair.save()
    assert facts(panel).has_chair is False


@pytest.mark.rule("MTG-1")
def test_the_last_meeting_is_the_latest_that_was_held_and_the_next_the_earliest_that_was_called():
    panel = make.panel()
    meetings.held(panel, days_ago=100)
    last = meetings.held(panel, days_ago=20)
    for days in (60, 30):
        called = meetings.meeting(panel, in_days=days)
        called.stage, called.notice_given_on = Meeting.Stage.CALLED, make.today()
        called.save()
    meetings.meeting(panel, in_days=10)
    cancelled = meetings.meeting(panel, in_days=5)
    cancelled.stage = Meeting.Stage.CANCELLED
    cancelled.save()
    found = facts(panel)
    assert (found.last_met_on, found.next_meeting_on) == (last.on, called.on)


@pytest.mark.rule("MTG-2")
def test_notices_are_looked_at_for_the_last_three_meetings_the_latest_first():
    panel = make.panel()
    for days, notice in ((120, 20), (90, 14), (60, 13), (30, 14)):
        meetings.held(panel, days_ago=days, days_of_notice=notice)
    assert facts(panel).notices == (True, False, True)
    assert queries.row_of(panel.ward, make.today()).notices_in_time == "2 of 3"


@pytest.mark.rule("MTG-2")
def test_no_notice_was_in_time_or_late_before_the_first_meeting():
    assert queries.row_of(make.panel().ward, make.today()).notices_in_time == "none"
    assert queries.row_of(make.ward(), make.today()).notices_in_time == "none"


@pytest.mark.rule("PRI-1", "PRI-9")
def test_priorities_in_force_are_counted_by_setter_and_dated_by_the_longest_neglected():
    panel, neglected = make.panel(), add_months(make.today(), -4)
    priorities.three(panel)
    panel.priorities.filter(number=3).update(updated_on=neglected)
    priorities.priority(panel, 4, stage=Priority.Stage.CLOSED, ended_on=make.today(), updated_on=add_months(make.today(), -9))
    found = facts(panel)
    assert (found.priorities_by_police, found.priorities_by_panel, found.priorities_updated_on) == (1, 2, neglected)


@pytest.mark.rule("PRI-9", "SNB-1")
@pytest.mark.parametrize(("updated_on", "state"), [(date(2026, 8, 22), State.WORKING), (date(2026, 8, 21), State.ATTENTION)])
def test_a_priority_neglected_for_more_than_three_months_shows_among_the_reasons(updated_on, state):
    with time_machine.travel("2026-11-22T12:00Z"):
        panel = made.working(make.ward())
        panel.priorities.filter(number=2).update(updated_on=updated_on)
        row = queries.row_of(panel.ward, make.today())
    assert row.standing.state is state
    assert [reason.source for reason in row.standing.reasons] == (["PRI-9"] if state is State.ATTENTION else [])


@pytest.mark.rule("SNB-4")
def test_meetings_show_how_many_were_present_in_each_capacity():
    panel = make.panel()
    held = meetings.held(panel)
    for state in (Attendance.State.PRESENT, Attendance.State.PRESENT, Attendance.State.EXCUSED):
        seat = make.member(panel)
        Attendance.objects.create(meeting=held, person=seat.person, membership=seat, capacity="member", state=state)
    Attendance.objects.create(meeting=held, person=make.person(), capacity="officer", state="present")
    (found,) = queries.meetings_of(panel)
    assert found.present == {"member": 2, "officer": 1}


def test_meetings_are_the_last_twelve_without_the_cancelled_in_three_queries(django_assert_num_queries):
    panel = make.panel()
    for days in range(1, 15):
        meetings.held(panel, days_ago=days)
    Meeting.objects.filter(pk=panel.meetings.first().pk).update(stage=Meeting.Stage.CANCELLED)
    with django_assert_num_queries(3):
        found = queries.meetings_of(panel)
    assert [(make.today() - one.on).days for one in found] == list(range(2, 14))


@pytest.mark.rule("SNB-3")
def test_the_board_has_received_what_was_circulated_in_its_borough_and_no_drafts():
    panel = make.panel()
    elsewhere = make.panel()
    received = made.minutes(meetings.held(panel, days_ago=60))
    made.minutes(meetings.held(panel, days_ago=30), stage=Minutes.Stage.DRAFT, circulated_at=None, paper=None, roles_paper=None)
    other = made.minutes(meetings.held(elsewhere))
    borough = panel.ward.borough
    assert list(queries.records_of(borough)) == [received]
    assert queries.minutes_received(borough.slug, received.pk) == received
    with pytest.raises(Http404):
        queries.minutes_received(borough.slug, other.pk)


@pytest.mark.rule("SNB-3")
def test_a_draft_is_not_given_out_by_its_number():
    meeting = meetings.held(make.panel())
    draft = made.minutes(meeting, stage=Minutes.Stage.DRAFT)
    with pytest.raises(Http404):
        queries.minutes_received(meeting.panel.ward.borough.slug, draft.pk)
    assert queries.meetings_of(meeting.panel)[0].record is None


@pytest.mark.rule("SNB-3")
def test_a_meeting_shows_the_newest_version_of_its_minutes():
    meeting = meetings.held(make.panel())
    made.minutes(meeting)
    newest = made.minutes(meeting, version=2)
    assert queries.meetings_of(meeting.panel)[0].record == newest


def test_the_city_of_london_is_not_among_the_boroughs_of_the_service():
    borough = make.borough()
    city = make.borough("City of London")
    city.bcu = None
    city.save()
    assert borough in queries.boroughs()
    assert city not in queries.boroughs()


def test_a_seat_or_an_inspectors_post_covers_a_borough_from_its_first_to_its_last_day():
    today, day = make.today(), timedelta(days=1)
    board, inspector = make.board(make.borough(), since=today), make.inspector(make.borough(), since=today - day, until=today)
    for held in (board, inspector):
        assert list(queries.overseen_by(held.person, today)) == [held.borough]
    assert list(queries.overseen_by(board.person, today - day)) == []
    assert list(queries.overseen_by(inspector.person, today + day)) == []
    assert list(queries.overseen_by(make.sergeant(make.team()).person, today)) == []


def test_a_ward_is_found_under_its_own_borough_alone():
    ward, other = make.ward(), make.borough()
    assert queries.ward_of(ward.borough.slug, ward.code) == ward
    for borough, code in ((other.slug, ward.code), (ward.borough.slug, "E05999999"), ("nowhere", ward.code)):
        with pytest.raises(Http404):
            queries.ward_of(borough, code)
    assert queries.borough_of(other.slug) == other
    with pytest.raises(Http404):
        queries.borough_of("nowhere")


@pytest.mark.rule("SNB-1")
def test_reading_writes_nothing():
    borough = made.borough(3)
    with only_reading():
        for row in queries.rows(borough, make.today()):
            queries.row_of(row.ward, make.today())
            if row.panel:
                queries.meetings_of(row.panel)
