"""What the public pages and everybody's home read (GEO-2, GEO-4, MTG-11)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from access.holdings import Holding
from access.roles import Role
from core import gate
from meetings.models import Meeting, Minutes
from meetings.queries import next_public_meeting
from panels.models import Panel, Ward
from tests import make
from tests.meetings import make as meetings
from website import queries

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def called(panel, in_days=20, **fields):
    meeting = meetings.meeting(panel, in_days=in_days, **fields)
    meeting.stage, meeting.notice_given_on = Meeting.Stage.CALLED, make.today()
    meeting.save()
    return meeting


def found(words):
    return [ward.name for ward in queries.find_wards(words, make.today())]


@pytest.mark.parametrize("words", ["Osier Green", "osier", "GREEN", "  Osier   Green ", "ier gr", "Tidewell", "Osier\x00 Green\x07"])
def test_a_ward_is_found_by_part_of_its_name_or_its_boroughs(words):
    make.ward("Osier Green", in_borough=make.borough("Tidewell"))
    make.ward("Eastmarsh")
    assert found(words) == ["Osier Green"]


@pytest.mark.parametrize("words", ["", " ", "O", " o ", "\x00", "\x00\x00\x00", "%", "%%", "__", "x' OR 1=1 --", "\\"])
def test_what_names_no_place_finds_none(words):
    make.ward("Osier Green")
    assert found(words) == []


@pytest.mark.rule("GEO-4")
def test_only_wards_that_exist_today_are_found():
    today = make.today()
    for name, valid in (
        ("Gone ward", {"valid_to": today - DAY}),
        ("Coming ward", {"valid_from": today + DAY}),
        ("Todays ward", {"valid_from": today, "valid_to": today}),
    ):
        Ward.objects.filter(pk=make.ward(name).pk).update(**valid)
    assert found("ward") == ["Todays ward"]


def test_at_most_forty_are_found_by_borough_and_name():
    borough = make.borough("Tidewell")
    for number in range(41):
        make.ward(f"Ward {number:02}", in_borough=borough)
    names = found("tidewell")
    assert len(names) == queries.FOUND_AT_ONCE
    assert names == sorted(names)


def test_each_ward_leads_to_its_living_panel():
    active, interim, dissolved = make.panel(), make.panel(stage="interim"), make.panel(stage="dissolved")
    wards = [active.ward, interim.ward, dissolved.ward, make.ward()]
    assert queries.living_panels(wards) == {active.ward_id: active, interim.ward_id: interim}


def at_home(person):
    """Return the panels that somebody finds at home today."""
    return queries.panels_at_home(person, gate.Asker(person.pk, gate.holdings_of(person, make.today())), make.today())


def test_members_partners_and_officers_find_their_panels_at_home():
    panel = make.panel()
    make.panel()
    for one in (make.member(panel), make.partner(panel), make.dwo(panel.ward), make.sergeant(panel.ward.team)):
        assert [at.panel for at in at_home(one.person)] == [panel]
    assert at_home(make.person()) == []


@pytest.mark.rule("MEM-15")
def test_a_suspended_member_has_no_panel_at_home_until_it_is_lifted():
    seat = make.suspended(make.panel())
    assert at_home(seat.person) == []
    seat.suspensions.update(ended_on=make.today())
    assert len(at_home(seat.person)) == 1


def test_a_dissolved_panel_is_nobodys_home():
    panel = make.panel(stage=Panel.Stage.DISSOLVED)
    assert at_home(make.member(panel).person) == []


def test_a_panel_at_home_shows_its_seats_its_next_meeting_and_its_quarter():
    panel = make.panel()
    for _ in range(2):
        make.member(panel)
    last, ahead = meetings.held(panel, days_ago=40), called(panel)
    Minutes.objects.create(meeting=last, stage="circulated", circulated_at=timezone.now())
    [at] = queries.at_home([panel], make.today())
    assert (at.seats, at.next_meeting) == (3, ahead)
    quarter = at.quarter
    assert (quarter.last_met_on, quarter.minutes_sent_on) == (last.on, make.today())
    assert (quarter.meeting_on, quarter.notice_by, quarter.notice_given_on) == (ahead.on, ahead.notice_by, make.today())
    assert quarter.meeting_where == ahead.venue


def test_a_meeting_without_a_venue_is_online_in_the_quarter():
    panel = make.panel()
    called(panel, venue="", online_link="https://example.org/join")
    assert queries.at_home([panel], make.today())[0].quarter.meeting_where == "online"


def test_a_new_panels_quarter_begins_with_its_founding():
    panel = make.panel()
    quarter = queries.at_home([panel], make.today())[0].quarter
    assert (quarter.founded_on, quarter.last_met_on, quarter.meeting_on, quarter.minutes_sent_on) == (panel.founded_on, None, None, None)


@pytest.mark.rule("GEO-2")
def test_an_officer_sees_the_wards_of_the_posting_that_have_no_living_panel():
    team = make.team()
    empty, dissolved, living = (make.ward(of_team=team) for _ in range(3))
    make.panel(in_ward=dissolved, stage=Panel.Stage.DISSOLVED)
    make.panel(in_ward=living)
    make.ward()
    sergeant = make.sergeant(team).person
    assert set(queries.wards_without_panel(sergeant, make.today())) == {empty, dissolved}
    assert queries.wards_without_panel(make.dwo(empty).person, make.today()) == [empty]
    assert queries.wards_without_panel(make.dwo(living).person, make.today()) == []
    assert queries.wards_without_panel(make.member(living.panels.get()).person, make.today()) == []


def test_three_wards_without_a_panel_take_as_many_queries_as_one(django_assert_num_queries):
    for wards in (1, 3):
        team = make.team()
        for _ in range(wards):
            make.ward(of_team=team)
        sergeant = make.sergeant(team).person
        with django_assert_num_queries(2):
            assert len(queries.wards_without_panel(sergeant, make.today())) == wards


@pytest.mark.parametrize("role", list(Role))
def test_board_inspector_superintendent_and_central_unit_look_on(role):
    looking_on = {Role.BOARD, Role.INSPECTOR, Role.SUPERINTENDENT, Role.CENTRAL}
    assert queries.oversees([Holding(role)]) is (role in looking_on)


def test_whoever_holds_nothing_does_not_look_on():
    assert queries.oversees([]) is False


@pytest.mark.rule("MTG-11")
def test_the_public_hears_of_the_next_called_meeting_it_can_come_to():
    panel = make.panel()
    called(panel, 10, public_access="members")
    called(panel, 50, public_access="open")
    soonest = called(panel, 30, public_access="ask")
    meetings.meeting(panel, in_days=20, public_access="open")
    called(make.panel(), 5, public_access="open")
    assert next_public_meeting(panel) == soonest


@pytest.mark.rule("MTG-11")
def test_a_meeting_that_has_begun_or_was_cancelled_is_not_announced():
    panel = make.panel()
    called(panel, -1, public_access="open")
    cancelled = called(panel, 9, public_access="open")
    cancelled.stage = Meeting.Stage.CANCELLED
    cancelled.save()
    assert next_public_meeting(panel) is None
