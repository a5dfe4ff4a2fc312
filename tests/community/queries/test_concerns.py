"""What is read of concerns (MTG-15)."""

from __future__ import annotations

import pytest

from community.queries import concerns as queries
from community.services import concerns
from core import once
from tests import make
from tests.community import made
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-15")]


def test_those_on_the_agenda_come_first_then_those_that_most_people_raised():
    panel = make.panel()
    lone, shared, ahead = (made.concern(panel) for _ in range(3))
    concerns.join(made.concern(panel), other=shared, by=make.person(), on=make.today())
    meetings.meeting(panel)
    concerns.bring(ahead, subject="Mopeds", by=make.person(), on=make.today())
    assert list(queries.to_answer(panel)) == [ahead, shared, lone]
    assert [one.others for one in queries.to_answer(panel)] == [0, 1, 0]


def test_open_concerns_of_several_panels_are_one_question(django_assert_num_queries):
    first, second = make.panel(), make.panel()
    made.concern(first)
    made.answered(first)
    made.concern(make.panel())
    with once.page([first, second]), django_assert_num_queries(1):
        assert (queries.open_in(first), queries.open_in(second)) == (1, 0)


def test_a_meeting_that_was_cancelled_is_none_that_it_was_brought_to():
    panel = make.panel()
    meeting, concern = meetings.meeting(panel), made.concern(panel)
    concerns.bring(concern, subject="Mopeds", by=make.person(), on=make.today())
    assert list(queries.meetings_of(concern)) == [meeting]
    meeting.stage, meeting.cancelled_because = "cancelled", "The hall is closed."
    meeting.save()
    assert list(queries.meetings_of(concern)) == []
    assert queries.meeting_to_bring_to(panel, make.today()) is None
