"""Reminders before a meeting: each is written once, however often and however late it is asked for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core import outbox
from core.duties import write_reminders
from core.models import Letter
from handbook.dates import add_months
from meetings import reminders
from meetings.services import notice
from tests import make
from tests.meetings import make as meetings_make

pytestmark = pytest.mark.django_db


def due(on):
    return [(draft.to, draft.subject.split(":")[0].split(" by")[0]) for draft in reminders.due(on)]


@pytest.mark.rule("MTG-2")
def test_notice_is_reminded_of_from_seven_days_before_its_last_day():
    panel = make.panel()
    chair, secretary = make.chair(panel).person, make.secretary(panel).person
    meeting = meetings_make.meeting(panel, by=chair, in_days=40)
    assert due(meeting.notice_by - timedelta(days=8)) == []
    expected = [(chair, "Notice is due"), (secretary, "Notice is due")]
    assert due(meeting.notice_by - timedelta(days=7)) == expected
    late = [(chair, "Notice is late"), (secretary, "Notice is late")]
    assert due(meeting.notice_by) == expected
    assert due(meeting.notice_by + timedelta(days=3)) == [*expected, *late]
    notice.give(meeting, by=chair, on=make.today())
    assert due(meeting.notice_by - timedelta(days=7)) == []


@pytest.mark.rule("MTG-1")
def test_the_chair_is_reminded_from_day_60_and_again_when_it_is_late():
    panel = make.panel()
    chair = make.chair(panel).person
    met = meetings_make.held(panel, days_ago=10)
    limit = add_months(met.on, 3)
    assert due(met.on + timedelta(days=59)) == []
    assert due(met.on + timedelta(days=60)) == [(chair, "Time to plan")]
    assert due(limit) == [(chair, "Time to plan")]
    assert due(limit + timedelta(days=1)) == [(chair, "Overdue")]


@pytest.mark.rule("MTG-16")
def test_papers_are_reminded_of_a_week_before_they_go():
    panel = make.panel()
    chair, officer = make.chair(panel).person, make.dwo(panel.ward).person
    meeting = meetings_make.meeting(panel, by=chair, in_days=40)
    notice.give(meeting, by=chair, on=make.today())
    assert due(meeting.on - timedelta(days=15)) == []
    assert [to for to, _ in due(meeting.on - timedelta(days=14))] == [chair, officer]
    late = meeting.on - timedelta(days=6)
    assert (chair, "Papers are late") in due(late)
    meetings_make.pack(meeting)
    assert due(late) == []


def test_missed_days_and_double_runs_write_each_reminder_once():
    panel = make.panel()
    chair = make.chair(panel).person
    meeting = meetings_make.meeting(panel, by=chair, in_days=40)
    Letter.objects.all().delete()
    for days in (2, 2, 5, 5):
        write_reminders(meeting.notice_by - timedelta(days=7 - days))
    assert Letter.objects.filter(key__startswith=f"meeting:{meeting.pk}:notice-due").count() == 1


@pytest.mark.rule("MTG-1")
def test_nobody_is_reminded_on_the_evening_of_a_meeting():
    panel = make.panel()
    make.chair(panel)
    meetings_make.held(panel, days_ago=100)
    meetings_make.held(panel, days_ago=0)
    assert due(make.today()) == []


@pytest.mark.rule("MTG-1")
def test_a_meeting_that_was_never_held_keeps_no_reminder_back():
    panel = make.panel()
    chair = make.chair(panel).person
    met = meetings_make.held(panel, days_ago=58)
    meetings_make.meeting(panel, by=chair, in_days=0)
    assert due(met.on + timedelta(days=59)) == []
    assert due(met.on + timedelta(days=60)) == [(chair, "Time to plan")]


@pytest.mark.rule("MTG-10")
def test_the_chair_is_reminded_to_let_the_public_in_once_a_year():
    panel = make.panel(founded_on=make.today() - timedelta(days=400))
    chair = make.chair(panel).person
    met = meetings_make.held(panel, days_ago=10)
    meetings_make.meeting(panel, by=chair, in_days=700, venue="", online_link="https://example.org/x")
    reminded = add_months(met.on, 9)
    subjects = ("Open a meeting", "Overdue")
    assert [one for one in due(reminded - timedelta(days=1)) if one[1] in subjects] == []
    assert [one for one in due(reminded) if one[1] in subjects] == [(chair, "Open a meeting")]
    assert [one for one in due(add_months(met.on, 12) + timedelta(days=1)) if one[1] in subjects] == [(chair, "Overdue")]
    meetings_make.meeting(panel, by=chair, in_days=720)
    assert [one for one in due(reminded) if one[1] in subjects] == []


def test_over_a_year_twice_a_day_and_with_gaps_each_reminder_is_written_once():
    panel = make.panel()
    chair = make.chair(panel).person
    meetings_make.held(panel, days_ago=1)
    meetings_make.meeting(panel, by=chair, in_days=40)
    Letter.objects.all().delete()
    drafts = {day: list(reminders.due(make.today() + timedelta(days=day))) for day in range(366)}
    for day in range(366):
        if drafts[day] != drafts.get(day - 1):
            outbox.post(drafts[day]), outbox.post(drafts[day])
    daily = set(Letter.objects.values_list("key", flat=True))
    assert Letter.objects.count() == len(daily)
    assert {draft.key for day in range(0, 366, 5) for draft in drafts[day]} == daily
    assert {key.split(":")[2] for key in daily} == {
        "notice-due",
        "notice-late",
        "meeting-due",
        "meeting-overdue",
        "open-due",
        "open-overdue",
    }


@pytest.mark.rule("OFF-9", "MTG-1")
def test_with_no_chair_in_office_the_secretary_is_reminded_and_with_neither_the_ward_officer():
    panel = make.panel()
    officer = make.dwo(panel.ward).person
    make.sergeant(panel.ward.team)
    met = meetings_make.held(panel, days_ago=10)
    panel.offices.all().delete()
    day = met.on + timedelta(days=60)
    assert due(day) == [(officer, "Time to plan")]
    secretary = make.secretary(panel).person
    assert due(day) == [(secretary, "Time to plan")]


@pytest.mark.rule("MTG-18")
def test_only_whoever_has_not_answered_is_asked_once_more():
    panel = make.panel()
    chair = make.chair(panel).person
    silent, coming, away, suspended = make.member(panel), make.member(panel), make.member(panel), make.suspended(panel)
    make.member(panel, person=make.person("Peter Lanchbury", email=None))
    meeting = meetings_make.meeting(panel, by=chair, in_days=20)
    notice.give(meeting, by=chair, on=make.today())
    meeting.refresh_from_db()
    for seat, answer in ((coming, "coming"), (away, "apologies")):
        meetings_make.reply(meeting, seat.person, answer)
    meetings_make.reply(meeting, chair)
    asked = Letter.objects.filter(subject__startswith="Will you come?")
    write_reminders(meeting.on - timedelta(days=5))
    assert not asked.exists()
    for days in (4, 3, 3, 1, 0):
        write_reminders(meeting.on - timedelta(days=days))
    assert [letter.to for letter in asked] == [silent.person]
    assert suspended.person not in {letter.to for letter in asked}


@pytest.mark.rule("MTG-18")
def test_nobody_is_asked_on_the_heels_of_a_short_notice():
    panel = make.panel()
    chair = make.chair(panel).person
    meeting = meetings_make.meeting(panel, by=chair, in_days=3)
    notice.give(meeting, short_notice_because="The hall was free only then.", by=chair, on=make.today())
    assert "Will you come? " not in {subject for _, subject in due(make.today() + timedelta(days=1))}
    assert (chair, "Will you come? " + str(panel)) in [(to, subject.split(",")[0]) for to, subject in due(make.today() + timedelta(days=2))]
