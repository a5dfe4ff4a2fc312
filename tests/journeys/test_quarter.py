"""One panel lives through one quarter: from a ward without a panel to the board's dashboard, on the real handbook and files.

The quarter is the autumn of 2018, when the ward of the published police file existed.
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from time_machine import TimeMachineFixture

from tests.journeys import after, before, evening, ground
from tests.journeys.post import Post
from tests.journeys.walk import Walk

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not ground.SHARED.is_dir(), reason="handbook and published files do not stand beside the project"),
]


def test_a_panel_lives_through_a_quarter(walk: Walk, post: Post, time_machine: TimeMachineFixture) -> None:
    def it_is(month: int, day: int, hour: int) -> None:
        time_machine.move_to(datetime(2018, month, day, hour, tzinfo=ZoneInfo("Europe/London")), tick=True)

    it_is(9, 3, 9)
    ground.lay(date(2018, 9, 3))
    before.officer_sets_the_panel_up(walk, post)
    before.members_sign(walk, post)
    it_is(9, 4, 18)
    before.chair_proposes_a_meeting(walk, post)
    it_is(9, 5, 8)
    before.sergeant_agrees(walk)
    it_is(9, 6, 20)
    before.chair_gives_notice(walk, post)
    it_is(9, 18, 11)
    before.officer_brings_police_figures(walk)
    it_is(9, 25, 19)
    evening.meeting_is_held(walk, post)
    it_is(9, 25, 21)
    evening.meeting_ends(walk, post)
    it_is(9, 26, 20)
    after.secretary_writes_what_was_said(walk, post)
    it_is(9, 27, 9)
    after.chair_sends_the_minutes(walk, post)
    after.attendees_have_the_names(post)
    after.board_has_no_name(post)
    it_is(9, 28, 10)
    after.officer_makes_it_active(walk)
    after.board_sees_it_working(walk)
