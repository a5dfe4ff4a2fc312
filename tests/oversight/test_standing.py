"""How a panel stands follows from its facts, and every state gives its reasons."""

from dataclasses import replace
from datetime import date

import pytest

from oversight.standing import Facts, State, standing

TODAY = date(2026, 11, 22)
IN_ORDER = Facts(
    founded_on=date(2024, 3, 11),
    interval_months=3,
    members=15,
    has_chair=True,
    has_secretary=True,
    last_met_on=date(2026, 9, 8),
    next_meeting_on=date(2026, 12, 2),
    notices=(True, True, True),
    priorities_by_police=1,
    priorities_by_panel=2,
    priorities_updated_on=date(2026, 9, 8),
)


def said(facts: Facts | None) -> list[str]:
    return [reason.sentence for reason in standing(facts, TODAY).reasons]


def test_a_ward_without_a_panel_says_so() -> None:
    assert standing(None, TODAY).state is State.NONE


def test_a_panel_in_order_works_and_gives_no_reasons() -> None:
    assert standing(IN_ORDER, TODAY).state is State.WORKING
    assert standing(IN_ORDER, TODAY).why == "All in order."


@pytest.mark.rule("MTG-1")
@pytest.mark.parametrize(("last_met_on", "state"), [(date(2026, 8, 22), State.WORKING), (date(2026, 8, 21), State.NOT_WORKING)])
def test_three_months_to_the_day_is_the_limit(last_met_on: date, state: State) -> None:
    facts = replace(IN_ORDER, last_met_on=last_met_on, next_meeting_on=None)
    assert standing(facts, TODAY).state is state


def test_days_without_a_meeting_are_counted() -> None:
    facts = replace(IN_ORDER, last_met_on=date(2026, 5, 19), next_meeting_on=None)
    assert said(facts)[0] == "It has not met for 187 days; the limit is three months."


def test_a_new_panel_has_three_months_for_its_first_meeting() -> None:
    new = replace(IN_ORDER, founded_on=date(2026, 10, 1), last_met_on=None, next_meeting_on=None, notices=())
    assert standing(new, TODAY).state is State.ATTENTION
    assert said(new) == ["It has not met yet; the first meeting is due by 1 January 2027."]
    assert standing(replace(new, founded_on=date(2026, 8, 1)), TODAY).state is State.NOT_WORKING


def test_a_panel_without_a_chair_does_not_work() -> None:
    assert standing(replace(IN_ORDER, has_chair=False), TODAY).state is State.NOT_WORKING


@pytest.mark.rule("MEM-2")
@pytest.mark.parametrize(("members", "state"), [(12, State.WORKING), (11, State.ATTENTION)])
def test_fewer_than_twelve_members_need_attention(members: int, state: State) -> None:
    assert standing(replace(IN_ORDER, members=members), TODAY).state is state


@pytest.mark.rule("MTG-2")
def test_short_notice_shows() -> None:
    facts = replace(IN_ORDER, notices=(True, False, False))
    assert said(facts) == ["Notice was short for 2 of the last 3 meetings."]


@pytest.mark.rule("PRI-1")
def test_two_priorities_are_too_few() -> None:
    assert said(replace(IN_ORDER, priorities_by_panel=1)) == ["It has 2 priorities; three are the least."]
    four = replace(IN_ORDER, priorities_by_police=0, priorities_by_panel=4)
    assert standing(four, TODAY).state is State.ATTENTION


@pytest.mark.rule("PRI-9")
def test_a_stale_priority_shows_its_weeks() -> None:
    facts = replace(IN_ORDER, priorities_updated_on=date(2026, 8, 8))
    assert said(facts) == ["A priority has not been brought up to date for 15 weeks."]


def test_grave_reasons_come_first() -> None:
    facts = replace(IN_ORDER, members=8, has_chair=False)
    assert said(facts) == ["It has no chair.", "It has 8 members; at least 12 are advised."]
