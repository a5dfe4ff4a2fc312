"""A meeting begins with its list of people and ends with a draft of its minutes (MTG-6, MTG-17)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import Letter
from handbook.priorities import REVIEW
from handbook.rules import Breach
from meetings import queries
from meetings.models import Attendance, Meeting, Minutes, Motion
from meetings.services import running
from panels.queries import chair_of
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


@pytest.mark.rule("MTG-6")
def test_everybody_expected_is_on_the_list_and_nobody_is_here_yet() -> None:
    panel = make.panel()
    make.chair(panel)
    make.partner(panel)
    make.dwo(panel.ward)
    meeting = evening.in_progress(panel)
    rows = set(meeting.attendances.values_list("capacity", "state"))
    assert rows == {("member", "absent"), ("partner", "absent"), ("officer", "absent")}


def test_somebody_who_is_member_and_partner_is_on_the_list_once_as_member() -> None:
    panel = make.panel()
    seat = make.chair(panel)
    panel.partnerships.create(person=seat.person, kind="other", since=make.a_year_ago())
    meeting = evening.in_progress(panel)
    assert meeting.attendances.get(person=seat.person).capacity == Attendance.Capacity.MEMBER


@pytest.mark.rule("MTG-17")
def test_a_meeting_without_notice_cannot_begin() -> None:
    meeting = meetings.meeting(make.panel())
    with pytest.raises(Breach, match="No notice of this meeting has been given"):
        running.begin(meeting, by=meeting.proposed_by, at=timezone.now())


def test_ending_makes_a_draft_of_the_minutes() -> None:
    meeting, _ = evening.evening()
    ended = running.end(meeting, by=meeting.proposed_by, at=timezone.now())
    assert ended.stage == Meeting.Stage.HELD
    assert Minutes.objects.get(meeting=meeting).stage == Minutes.Stage.DRAFT


@pytest.mark.rule("VOTE-8")
def test_an_open_vote_keeps_the_meeting_open() -> None:
    meeting, _ = evening.evening()
    motion = evening.motion(meeting)
    with pytest.raises(Breach, match="A vote is still open: We meet at the library"):
        running.end(meeting, by=motion.opened_by, at=timezone.now())
    meeting.refresh_from_db()
    assert meeting.stage == Meeting.Stage.IN_PROGRESS


@pytest.mark.rule("MTG-17")
def test_two_meetings_of_a_panel_are_not_in_progress_at_once() -> None:
    meeting, _ = evening.evening()
    second = meetings.meeting(meeting.panel, in_days=0)
    second.stage, second.notice_given_on = Meeting.Stage.CALLED, second.notice_by
    second.save()
    with pytest.raises(Breach, match="End it first"):
        running.begin(second, by=meeting.proposed_by, at=timezone.now())
    evening.in_progress(make.panel())


@pytest.mark.rule("MTG-17")
def test_a_meeting_does_not_begin_before_its_day() -> None:
    meeting = meetings.meeting(make.panel(), in_days=20)
    meeting.stage, meeting.notice_given_on = Meeting.Stage.CALLED, make.today()
    meeting.save()
    with pytest.raises(Breach, match="The meeting begins on that day"):
        running.begin(meeting, by=meeting.proposed_by, at=timezone.now())


def test_a_meeting_that_begins_late_goes_by_the_day_it_begins() -> None:
    panel = make.panel()
    seat = make.chair(panel)
    meeting = meetings.meeting(panel, in_days=-3)
    meeting.stage, meeting.notice_given_on = Meeting.Stage.CALLED, meeting.notice_by
    meeting.save()
    seat.suspensions.create(since=make.today() - timedelta(days=1), review_on=make.today())
    begun = running.begin(meeting, by=meeting.proposed_by, at=timezone.now())
    assert begun.held_on == make.today()
    [entry] = queries.roll_of(begun).seats
    assert entry.voter.is_suspended


def test_an_app_above_can_refuse_the_end_while_something_of_its_own_is_undone(monkeypatch):
    meeting = evening.evening()[0]
    monkeypatch.setattr(running, "_requirements", [])

    def undone(asked):
        assert asked == meeting
        raise Breach(REVIEW, "Two priorities have not been reviewed.")

    running.require_before_end(undone)
    running.require_before_end(undone)
    assert len(running._requirements) == 1
    with pytest.raises(Breach, match="not been reviewed"):
        running.end(meeting, by=meeting.proposed_by, at=timezone.now())
    meeting.refresh_from_db()
    assert meeting.stage == Meeting.Stage.IN_PROGRESS


def past_chair(members: int):
    """Return a meeting whose chair's year was over yesterday, with so many members here."""
    meeting, seats = evening.evening(members=members)
    office = seats[0].offices.get()
    office.since, office.ends_on = make.today() - timedelta(days=366), make.today() - timedelta(days=1)
    office.save()
    return meeting, seats, office


@pytest.mark.rule("OFF-4")
def test_a_chair_whose_year_was_over_serves_until_the_end_of_the_meeting_and_no_longer() -> None:
    meeting, seats, office = past_chair(members=3)
    keeper = make.secretary(meeting.panel).person
    officer = make.dwo(meeting.panel.ward).person
    assert chair_of(meeting.panel, make.today()) == seats[0].person
    running.end(meeting, by=seats[0].person, at=timezone.now())
    office.refresh_from_db()
    assert office.until == make.today()
    assert chair_of(meeting.panel, make.today() + timedelta(days=1)) is None
    letters = Letter.objects.filter(subject=f"{meeting.panel} has no chair")
    assert {letter.to_id for letter in letters} == {seats[0].person_id, keeper.pk, officer.pk}
    assert "elected nobody, so the office ended with it (ToR 5d)" in letters[0].text


@pytest.mark.rule("OFF-4")
def test_whoever_is_elected_at_the_meeting_has_a_new_year() -> None:
    meeting, seats, _ = past_chair(members=3)
    evening.count(evening.election(meeting, seats[0], method=Motion.Method.HANDS), 3)
    running.end(meeting, by=seats[0].person, at=timezone.now())
    assert chair_of(meeting.panel, make.today() + timedelta(days=1)) == seats[0].person
    assert not Letter.objects.filter(subject__endswith="has no chair").exists()


@pytest.mark.rule("OFF-4")
def test_a_meeting_without_a_quorum_ends_no_office() -> None:
    meeting, seats, office = past_chair(members=2)
    running.end(meeting, by=seats[0].person, at=timezone.now())
    office.refresh_from_db()
    assert office.until is None
    assert chair_of(meeting.panel, make.today() + timedelta(days=1)) == seats[0].person
