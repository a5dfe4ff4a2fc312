"""The registers of interests, and who could take the chair (CON-1, OFF-7)."""

from __future__ import annotations

import pytest
from django.http import Http404

from meetings.queries import interests
from tests import make
from tests.meetings import evening

pytestmark = pytest.mark.django_db


@pytest.mark.rule("CON-1")
def test_registers_hold_what_was_declared_at_the_meeting_and_at_the_panel_alone():
    meeting, seats = evening.evening()
    declared = evening.interest(meeting, seats[1].person)
    other, others = evening.evening()
    evening.interest(other, others[1].person)
    assert list(interests.of_meeting(meeting)) == list(interests.of_panel(meeting.panel)) == [declared]
    assert interests.interest_in(meeting.panel.slug, meeting.pk, declared.pk) == declared
    for panel, key in ((other.panel.slug, meeting.pk), (meeting.panel.slug, other.pk)):
        with pytest.raises(Http404):
            interests.interest_in(panel, key, declared.pk)


@pytest.mark.rule("OFF-7")
def test_a_deputy_comes_first_among_those_who_are_free():
    meeting, seats = evening.evening(members=4)
    evening.interest(meeting, seats[0].person)
    seats[3].offices.create(panel=meeting.panel, kind="deputy", since=make.a_year_ago(), ends_on=make.today())
    item = evening.item_of(meeting)
    free = [seat.membership for seat in interests.free_to_chair(item)]
    assert free[0] == seats[3]
    assert set(free) == set(seats[1:])
