"""What meetings keep about somebody is that person's alone."""

import pytest

from meetings import personal_data
from meetings.models import Attendance
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-4")]


def test_attendance_comes_with_panel_and_day_and_is_ones_own():
    panel = make.panel("Osier Green")
    seat, other = make.member(panel), make.member(panel)
    meeting = meetings.meeting(panel)
    for one in (seat, other):
        Attendance.objects.create(meeting=meeting, person=one.person, membership=one, capacity="member", reason="Away")
    kept = {one.title: one for one in personal_data.kept(seat.person)}["Meetings you came to or missed"]
    [row] = kept.rows
    assert row.person == seat.person
    assert kept.about is not None
    assert kept.about(row).startswith("Osier Green ward panel, ")


def test_a_motion_one_opened_does_not_tell_its_question():
    opened = {one.title: one for one in personal_data.kept(make.person())}["Votes you opened"]
    assert opened.fields == ("opened_by",)


def test_of_a_reply_entered_for_another_only_that_is_ones_own():
    kept = {one.title: one for one in personal_data.kept(make.person())}
    assert kept["Replies of others you entered"].fields == ("recorded_by",)
    assert kept["Your replies to notices"].fields == ()
