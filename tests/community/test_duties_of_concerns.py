"""The chair looks the open concerns through before a meeting (MTG-15)."""

from __future__ import annotations

import pytest

from community.duties_of_concerns import owed
from tests import make
from tests.community import made
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-15")]


def test_the_chair_is_asked_to_look_through_open_concerns_by_the_day_of_notice():
    panel = make.panel()
    chair, meeting = make.chair(panel).person, meetings.meeting(panel)
    made.answered(panel)
    assert list(owed(chair, make.today())) == []
    made.concern(panel)
    made.concern(panel)
    (duty,) = owed(chair, make.today())
    assert (duty.title, duty.by) == ("Look through two open concerns", meeting.notice_by)


def test_nobody_else_is_and_without_a_meeting_there_is_no_day():
    panel = make.panel()
    made.concern(panel)
    for person in (make.secretary(panel).person, make.member(panel).person, make.dwo(panel.ward).person):
        assert list(owed(person, make.today())) == []
    (duty,) = owed(make.chair(panel).person, make.today())
    assert (duty.title, duty.by) == ("Look through one open concern", None)
