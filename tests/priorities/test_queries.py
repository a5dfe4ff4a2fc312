"""What is read of priorities: those in force, those that have ended, the free number, the longest neglected."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import Http404

from handbook.dates import add_months
from priorities import queries
from priorities.models import Priority
from tests import make
from tests.meetings import make as meetings
from tests.priorities import made

pytestmark = pytest.mark.django_db

Stage = Priority.Stage


@pytest.fixture
def panel():
    return make.panel()


def test_in_force_are_the_panels_own_in_the_order_of_their_numbers(panel):
    second, first = made.priority(panel, 2), made.priority(panel, 1)
    made.priority(panel, 3, stage=Stage.CLOSED, ended_on=make.today())
    made.priority(make.panel(), 1)
    assert list(queries.in_force(panel)) == [first, second]


def test_ended_are_closed_and_replaced_the_latest_first(panel):
    made.priority(panel, 1)
    earlier = made.priority(panel, 2, stage=Stage.CLOSED, ended_on=make.today() - timedelta(days=90))
    later = made.priority(panel, 2, stage=Stage.REPLACED, ended_on=make.today())
    assert list(queries.ended(panel)) == [later, earlier]


def test_a_priority_is_found_under_its_own_panel_alone(panel):
    priority = made.priority(panel)
    assert queries.priority_in(panel.slug, priority.pk) == priority
    with pytest.raises(Http404):
        queries.priority_in(make.panel().slug, priority.pk)


def test_those_of_one_meeting_are_the_ones_it_agreed(panel):
    meeting, other = meetings.held(panel), meetings.held(panel, days_ago=120)
    third, second = made.priority(panel, 3, meeting=meeting), made.priority(panel, 2, meeting=meeting)
    made.priority(panel, 4, meeting=other)
    made.priority(panel, 1)
    assert list(queries.recorded_at(meeting.pk)) == [second, third]


@pytest.mark.rule("PRI-1")
@pytest.mark.parametrize(("taken", "free"), [((), 2), ((1,), 2), ((1, 2), 3), ((1, 2, 3), 4), ((3,), 2), ((2, 4), 3)])
def test_the_panels_next_number_is_the_lowest_free_one_from_two(taken, free, panel):
    for number in taken:
        made.priority(panel, number)
    assert queries.next_number(panel) == free


def test_a_number_is_free_again_when_its_priority_has_ended(panel):
    made.priority(panel, 2, stage=Stage.CLOSED, ended_on=make.today())
    assert queries.next_number(panel) == 2


@pytest.mark.rule("PRI-1")
def test_the_count_tells_the_police_teams_from_the_panels_own(panel):
    assert queries.counts(panel) == (0, 0)
    made.three(panel)
    made.priority(panel, 4, stage=Stage.CLOSED, ended_on=make.today())
    assert queries.counts(panel) == (1, 2)


@pytest.mark.rule("PRI-9")
def test_the_longest_neglected_priority_in_force_gives_the_day(panel):
    assert queries.oldest_update(panel) is None
    neglected = add_months(make.today(), -2)
    made.priority(panel, 1)
    made.priority(panel, 2, updated_on=neglected)
    made.priority(panel, 3, updated_on=add_months(make.today(), -9), stage=Stage.CLOSED, ended_on=make.today())
    assert queries.oldest_update(panel) == neglected


def test_measures_and_updates_come_along_however_many_there_are(panel, django_assert_num_queries):
    for priority in made.three(panel):
        made.told(priority)
    with django_assert_num_queries(3):
        assert [len(one.measures.all()) + len(one.updates.all()) for one in queries.in_force(panel)] == [2, 2, 2]
