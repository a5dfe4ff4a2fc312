"""What chair, secretary and police team owe around a meeting."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handbook.dates import in_full
from meetings import duties
from meetings.models import AgendaItem, Meeting, Minutes
from meetings.services import calling, minutes, notice, running
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings_make

pytestmark = pytest.mark.django_db


def titles(person, on=None):
    return [duty.title for duty in duties.owed(person, on or make.today())]


@pytest.mark.rule("MTG-1")
def test_the_chair_is_asked_for_a_meeting_from_day_60():
    panel = make.panel()
    chair = make.chair(panel).person
    met = meetings_make.held(panel, days_ago=59)
    assert titles(chair) == []
    assert titles(chair, make.today() + timedelta(days=1)) == ["Propose the next meeting"]
    assert next(duties.owed(chair, make.today() + timedelta(days=1))).by == duties.queries.meets_by(panel, make.today())
    meetings_make.meeting(panel, in_days=40)
    assert "Propose the next meeting" not in titles(chair, make.today() + timedelta(days=1))
    assert met.stage == Meeting.Stage.HELD


@pytest.mark.rule("MTG-1")
def test_a_panel_that_never_met_is_asked_at_once():
    panel = make.panel()
    assert titles(make.chair(panel).person) == ["Propose the next meeting"]


@pytest.mark.rule("OFF-6")
def test_officers_of_the_ward_are_asked_to_agree_until_they_answer():
    panel = make.panel()
    officer, sergeant = make.dwo(panel.ward).person, make.sergeant(panel.ward.team).person
    elsewhere = make.dwo(make.ward()).person
    meeting = meetings_make.meeting(panel, agreed=False)
    assert [title.startswith("Agree date and place") for title in titles(officer) + titles(sergeant)] == [True, True]
    assert titles(elsewhere) == []
    calling.agree(meeting, by=officer, on=make.today())
    assert titles(officer) == titles(sergeant) == []


@pytest.mark.rule("OFF-6")
def test_the_chair_answers_what_the_police_team_proposed():
    panel = make.panel()
    chair, secretary = make.chair(panel).person, make.secretary(panel).person
    officer = make.dwo(panel.ward).person
    meetings_make.meeting(panel, by=officer, agreed=False)
    assert [title.split(" of")[0] for title in titles(chair)] == ["Agree date and place"]
    assert titles(secretary) == []
    assert titles(officer) == []


@pytest.mark.rule("MTG-2")
def test_chair_and_secretary_are_asked_for_the_notice_by_its_last_day():
    panel = make.panel()
    chair, secretary = make.chair(panel).person, make.secretary(panel).person
    make.partner(panel)
    meeting = meetings_make.meeting(panel, by=chair)
    for person in (chair, secretary):
        (duty,) = duties.owed(person, make.today())
        assert duty.title.startswith("Send the notice")
        assert (duty.by, duty.rule_source) == (meeting.notice_by, "ToR 9b")
        assert duty.why.startswith("Two members and one partner are owed 14 days' notice.")


@pytest.mark.rule("MTG-4")
def test_a_missing_topic_is_named():
    panel = make.panel()
    chair = make.chair(panel).person
    meeting = meetings_make.meeting(panel, by=chair)
    meeting.agenda_items.filter(topic=AgendaItem.Topic.CONTACT_SESSIONS).delete()
    assert any("contact sessions missing" in title for title in titles(chair))


@pytest.mark.rule("MTG-18")
def test_people_without_an_address_are_owed_a_call():
    panel = make.panel()
    chair = make.chair(panel).person
    make.member(panel, person=make.person(email=None))
    meeting = meetings_make.meeting(panel, by=chair, in_days=30)
    notice.give(meeting, by=chair, on=make.today())
    assert [title.split(" of")[0] for title in titles(chair)] == ["Tell one more person"]
    for one in meeting.notices.filter(channel="by-hand"):
        notice.told(one, by=chair, on=make.today())
    assert titles(chair) == []


@pytest.mark.rule("MTG-16")
def test_chair_and_secretary_owe_the_papers_from_two_weeks_before_until_they_are_sent():
    panel = make.panel()
    chair, secretary = make.chair(panel).person, make.secretary(panel).person
    meeting = meetings_make.meeting(panel, by=chair, in_days=30)
    notice.give(meeting, by=chair, on=make.today())
    assert titles(chair, meeting.on - timedelta(days=15)) == []
    for days, one in ((14, chair), (14, secretary), (6, chair)):
        assert titles(one, meeting.on - timedelta(days=days))[0].startswith("Check and send the papers")
    meetings_make.pack(meeting)
    assert titles(chair, meeting.on - timedelta(days=6)) == []


def test_members_and_partners_owe_nothing():
    panel = make.panel()
    make.chair(panel)
    meetings_make.meeting(panel, agreed=False)
    assert titles(make.member(panel).person) == titles(make.partner(panel).person) == []


@pytest.mark.rule("OFF-6")
def test_the_notice_is_owed_once_the_police_team_has_agreed_or_been_silent_for_seven_days():
    panel = make.panel()
    chair = make.chair(panel).person
    meetings_make.meeting(panel, by=chair, agreed=False, in_days=40)
    assert titles(chair) == []
    assert titles(chair, make.today() + timedelta(days=7))[0].startswith("Send the notice")


@pytest.mark.rule("MTG-1")
def test_the_chair_is_asked_what_became_of_a_meeting_whose_day_has_passed():
    panel = make.panel()
    chair, secretary, officer = make.chair(panel).person, make.secretary(panel).person, make.dwo(panel.ward).person
    meetings_make.held(panel, days_ago=80)
    meeting = meetings_make.meeting(panel, by=chair, in_days=0, agreed=False)
    two_days_later = make.today() + timedelta(days=2)
    propose, settle = duties.owed(chair, two_days_later)
    assert settle.title == f"The meeting of {in_full(meeting.on)} was not held: cancel it"
    assert settle.url == f"{meeting.get_absolute_url()}cancel/"
    assert propose.title == "Propose the next meeting"
    assert titles(secretary, two_days_later) == titles(officer, two_days_later) == []
    Meeting.objects.filter(pk=meeting.pk).update(stage=Meeting.Stage.CALLED, notice_given_on=make.today())
    assert f"The meeting of {in_full(meeting.on)} was not held: cancel it or enter it" in titles(chair, two_days_later)


@pytest.mark.rule("MTG-6")
def test_the_meeting_of_today_is_begun_by_chair_or_secretary():
    panel = make.panel()
    chair, secretary, member = make.chair(panel).person, make.secretary(panel).person, make.member(panel).person
    meeting = meetings_make.meeting(panel, by=chair, in_days=20)
    notice.give(meeting, by=chair, on=make.today())
    assert "Begin the meeting of today" not in titles(chair, meeting.on - timedelta(days=1))
    assert titles(chair, meeting.on) == titles(secretary, meeting.on) == ["Begin the meeting of today"]
    assert titles(member, meeting.on) == []


@pytest.mark.rule("MTG-9")
def test_a_draft_is_completed_by_the_secretary_and_sent_by_the_chair():
    meeting, (chair, member, _) = evening.evening()
    secretary = make.secretary(meeting.panel).person
    running.end(meeting, by=chair.person, at=meeting.ends_at)
    day = in_full(meeting.on)
    assert titles(chair.person) == [f"Send the minutes of {day} round"]
    assert titles(secretary) == [f"Complete the minutes of {day}"]
    assert titles(member.person) == []
    minutes.circulate(Minutes.objects.get(meeting=meeting), by=chair.person, at=meeting.ends_at, on=make.today())
    assert titles(chair.person) == titles(secretary) == []


@pytest.mark.rule("TOR-5")
def test_a_proposal_on_the_terms_is_the_chairs_to_bring_before_the_notice():
    panel = make.panel()
    chair = make.chair(panel).person
    make.amendment(panel)
    wanted = "Bring a proposal on the terms of reference to a meeting"
    assert next(duty for duty in duties.owed(chair, make.today()) if duty.title == wanted).by is None
    meeting = meetings_make.meeting(panel)
    assert next(duty for duty in duties.owed(chair, make.today()) if duty.title == wanted).by == meeting.notice_by
    assert wanted not in titles(make.secretary(panel).person)


@pytest.mark.rule("OFF-9", "MTG-1")
def test_with_no_chair_in_office_the_secretary_is_asked_for_a_meeting():
    panel = make.panel()
    secretary, officer = make.secretary(panel).person, make.dwo(panel.ward).person
    assert "Propose the next meeting" in titles(secretary)
    assert "Propose the next meeting" not in titles(officer)
    make.chair(panel)
    assert "Propose the next meeting" not in titles(secretary)


@pytest.mark.rule("OFF-9", "MTG-1")
def test_with_nobody_in_office_the_ward_officer_is_asked_for_a_meeting():
    panel = make.panel()
    officer, elsewhere = make.dwo(panel.ward).person, make.dwo(make.ward()).person
    assert titles(officer) == ["Propose the next meeting"]
    assert titles(elsewhere) == []


@pytest.mark.rule("MTG-4")
def test_the_chair_owes_an_answer_to_suggestions_while_an_agenda_is_prepared():
    panel = make.panel()
    chair, member = make.chair(panel).person, make.member(panel).person
    meetings_make.suggestion(panel, member)
    meetings_make.suggestion(panel, member, stage="kept")
    assert not any("suggestion" in title for title in titles(chair))
    meetings_make.meeting(panel, by=chair, in_days=30)
    meetings_make.meeting(panel, by=chair, in_days=90)
    assert titles(chair).count("Answer a suggestion for the agenda") == 1
    assert not any("suggestion" in title for title in titles(member))


@pytest.mark.rule("MTG-11")
def test_chair_and_ward_officer_owe_an_answer_to_residents_and_nobody_else_does():
    panel = make.panel()
    chair, secretary, officer = make.chair(panel).person, make.secretary(panel).person, make.dwo(panel.ward).person
    meeting = meetings_make.called(panel, by=chair, in_days=30)
    waiting = meetings_make.visitor(meeting)
    for person, owes in ((chair, True), (officer, True), (secretary, False)):
        assert any(title.startswith("Answer a resident") for title in titles(person)) is owes
    waiting.stage = "welcome"
    waiting.save()
    assert not any(title.startswith("Answer a resident") for title in titles(chair))
