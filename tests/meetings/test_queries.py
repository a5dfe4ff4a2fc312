"""What is read of meetings, agendas and notices."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import Http404

from handbook.dates import add_months
from meetings import queries
from meetings.models import AgendaItem, Attendance, Meeting
from meetings.services import calling
from tests import make
from tests.meetings import make as meetings_make

pytestmark = pytest.mark.django_db

Topic = AgendaItem.Topic


def test_the_next_meeting_is_the_earliest_to_come_and_the_last_the_latest_held():
    panel = make.panel()
    assert queries.next_meeting(panel, make.today()) is None
    assert queries.last_held(panel, make.today()) is None
    meetings_make.held(panel, days_ago=100)
    last = meetings_make.held(panel, days_ago=10)
    meetings_make.meeting(panel, in_days=40)
    sooner = meetings_make.meeting(panel, in_days=20)
    assert queries.next_meeting(panel, make.today()) == sooner
    assert queries.last_held(panel, make.today()) == last
    assert queries.last_held(panel, last.on - timedelta(days=1)) != last


@pytest.mark.rule("MTG-1")
def test_the_next_meeting_is_due_three_months_after_the_last_or_after_the_founding():
    panel = make.panel()
    assert queries.meets_by(panel, make.today()) == add_months(panel.founded_on, 3)
    last = meetings_make.held(panel, days_ago=10)
    assert queries.meets_by(panel, make.today()) == add_months(last.on, 3)
    panel.interval_months = 2
    assert queries.meets_by(panel, make.today()) == add_months(last.on, 2)


def test_past_meetings_count_the_members_who_were_present_and_nobody_else():
    panel = make.panel()
    held = meetings_make.held(panel)
    for state in ("present", "present", "excused"):
        seat = make.member(panel)
        Attendance.objects.create(meeting=held, person=seat.person, membership=seat, capacity="member", state=state)
    Attendance.objects.create(meeting=held, person=make.person(), capacity="officer", state="present")
    assert queries.past(panel).get().members_present == 2


def test_a_meeting_is_found_only_under_its_own_panel():
    meeting = meetings_make.meeting(make.panel())
    assert queries.meeting_in(meeting.panel.slug, meeting.pk) == meeting
    with pytest.raises(Http404):
        queries.meeting_in(make.panel().slug, meeting.pk)


@pytest.mark.rule("OFF-6")
def test_an_answer_is_yes_no_or_none_yet():
    panel = make.panel()
    chair, officer = make.chair(panel).person, make.dwo(panel.ward).person
    meeting = calling.propose(panel, meetings_make.arrangement(), by=chair, on=make.today())
    assert queries.is_answered(meeting, make.today()) is None
    assert queries.is_answered(calling.decline(meeting, because="x", by=officer, on=make.today()), make.today()) is False
    assert queries.is_answered(calling.agree(meeting, by=officer, on=make.today()), make.today()) is True


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Police actions on the previous priorities", Topic.POLICE_ACTION),
        ("Police report on crime, ASB, ward panel survey results and activity", Topic.CRIME_AND_ASB),
        ("Community concerns", Topic.CONCERNS),
        ("Agreeing priorities and actions on them", Topic.PRIORITIES),
        ("Evaluating and suggesting community contact sessions", Topic.CONTACT_SESSIONS),
        ("Date of the next meeting", Topic.NEXT_DATE),
        ("Minutes and actions from the last meeting", Topic.MINUTES),
        ("Agreeing the terms of reference", Topic.TERMS),
        ("Any other business", Topic.OTHER),
        ("", Topic.OTHER),
    ],
)
def test_the_words_of_a_title_tell_its_topic(title, topic):
    assert queries.topic_named(title) == topic


@pytest.mark.rule("MTG-2")
def test_a_mailing_parts_those_with_an_address_from_those_without():
    panel = make.panel()
    make.member(panel)
    make.member(panel, person=make.person(email=None))
    make.member(panel, person=make.person(email=None, contact_email="shared@example.org"))
    make.suspended(panel)
    make.partner(panel)
    make.dwo(panel.ward)
    mailing = queries.mailing_of(panel, make.today())
    assert (mailing.members, mailing.partners, mailing.officers) == (3, 1, 1)
    assert (len(mailing.by_email), len(mailing.by_hand)) == (4, 1)


def test_whoever_left_or_moved_yesterday_is_not_told_today():
    panel = make.panel()
    yesterday = make.today() - timedelta(days=1)
    make.member(panel, stage="left", left_on=yesterday)
    make.dwo(panel.ward, until=yesterday)
    assert queries.addressees(panel, make.today()) == []


@pytest.mark.rule("MTG-1")
def test_a_meeting_that_was_held_today_is_the_last_one_already_this_evening():
    panel = make.panel()
    today = meetings_make.held(panel, days_ago=0)
    assert queries.last_held(panel, make.today()) == today
    assert queries.last_held(panel, make.today() - timedelta(days=1)) is None
    assert queries.meets_by(panel, make.today()) == add_months(make.today(), 3)


@pytest.mark.rule("MTG-1")
def test_a_meeting_that_never_began_plans_nothing_once_its_day_is_more_than_a_day_ago():
    panel = make.panel()
    meeting = meetings_make.meeting(panel, in_days=0)
    for days, is_planned in ((0, True), (1, True), (2, False)):
        on = make.today() + timedelta(days=days)
        assert (queries.next_meeting(panel, on) == meeting) is is_planned
        assert queries.was_missed(meeting, on) is not is_planned
    meeting.stage, meeting.notice_given_on, meeting.began_at = Meeting.Stage.IN_PROGRESS, make.today(), meeting.starts_at
    meeting.save()
    assert queries.next_meeting(panel, make.today() + timedelta(days=2)) == meeting
