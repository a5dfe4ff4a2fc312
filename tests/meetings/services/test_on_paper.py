"""A meeting held on paper is entered by the rules of its own day, and says so."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from core.models import AuditEntry, Letter
from handbook.rules import Breach
from meetings import queries
from meetings.models import Attendance, Meeting
from meetings.services import on_paper
from panels.models import Membership
from tests import make
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


def ago(days):
    return make.today() - timedelta(days=days)


def entered(panel, *, days_ago=100, present=(), by=None, **said):
    values = {"notice_given_on": None, "visitors": 0, "said": "Two priorities were agreed."} | said
    by = by or make.person()
    return on_paper.enter(
        panel, meetings.arrangement(-days_ago), present=[seat.person for seat in present], **values, by=by, on=make.today()
    )


@pytest.mark.rule("MTG-23", "MTG-1")
def test_it_counts_as_held_on_its_day_and_is_marked_with_who_entered_it_and_when():
    panel, secretary = make.panel(), make.person()
    meeting = entered(panel, by=secretary, visitors=4)
    assert (meeting.stage, meeting.entered_by, meeting.entered_on, meeting.visitors) == ("held", secretary, make.today(), 4)
    assert "Held on paper on" in meeting.entered_later
    assert queries.last_held_on(panel, make.today()) == ago(100)
    assert AuditEntry.objects.filter(action="minutes.draft", outcome="entered from paper").count() == 1
    assert not Letter.objects.exists()
    assert meetings.held(panel, days_ago=30).entered_later == ""


@pytest.mark.rule("MTG-23")
def test_who_is_expected_is_as_of_its_day_and_not_of_today():
    panel = make.panel()
    then = make.member(panel, "Left Since", since=ago(400), stage=Membership.Stage.LEFT, left_on=ago(50))
    both, later = make.member(panel, "There Then"), make.member(panel, "Came Later", since=ago(20))
    meeting = entered(panel, present=[then])
    rows = {row.person: row.state for row in meeting.attendances.all()}
    assert rows == {then.person: Attendance.State.PRESENT, both.person: Attendance.State.ABSENT}
    assert later.person not in rows


@pytest.mark.rule("MTG-23")
def test_who_was_not_at_the_table_then_is_refused_as_present():
    panel = make.panel()
    later = make.member(panel, "Came Later", since=ago(20))
    with pytest.raises(Breach, match="Came Later was not at the table"):
        entered(panel, present=[later])
    assert not Meeting.objects.exists()


@pytest.mark.rule("MTG-23")
def test_a_day_to_come_is_refused():
    with pytest.raises(Breach, match="is still to come"):
        entered(make.panel(), days_ago=-1)


@pytest.mark.rule("MTG-23")
def test_a_day_of_which_there_is_a_record_is_refused():
    panel = make.panel()
    meetings.held(panel, days_ago=100)
    with pytest.raises(Breach, match="recorded already"):
        entered(panel)


@pytest.mark.rule("MTG-23", "MTG-2")
def test_whether_notice_was_in_time_is_worked_out_by_its_own_day():
    panel = make.panel()
    assert not entered(panel, days_ago=100, notice_given_on=ago(114)).is_short_notice
    assert entered(panel, days_ago=200, notice_given_on=ago(213)).is_short_notice


@pytest.mark.rule("MEM-13")
def test_the_young_came_with_their_adult():
    panel = make.panel()
    young = make.member(panel, age=16)
    assert entered(panel, present=[young]).attendances.get(person=young.person).adult == "Their parent"


@pytest.mark.rule("MTG-23")
def test_the_database_refuses_a_meeting_to_come_that_was_entered_from_paper():
    meeting = meetings.meeting(make.panel())
    meeting.entered_on, meeting.entered_by = make.today(), make.person()
    with pytest.raises(IntegrityError), transaction.atomic():
        meeting.save()
