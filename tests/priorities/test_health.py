"""How a panel is doing as far as its priorities go (PRI-1, PRI-9)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handbook.dates import add_months, in_full
from priorities import health
from tests import make
from tests.priorities import made

pytestmark = pytest.mark.django_db


def reasons(panel, on=None):
    return list(health.reasons(panel, on or make.today()))


@pytest.mark.rule("PRI-1")
def test_a_panel_without_priorities_lacks_them_and_is_not_out_of_date():
    (reason,) = reasons(make.panel())
    assert (reason.rule.id, reason.is_ok) == ("PRI-1", False)
    assert reason.sentence.startswith("The police team has not set the first priority")


@pytest.mark.rule("PRI-1")
@pytest.mark.parametrize(("numbers", "is_ok"), [((1, 2), False), ((2, 3, 4), False), ((1, 2, 3), True), ((1, 2, 3, 4), True)])
def test_one_of_the_police_team_and_two_of_the_panel_are_the_least(numbers, is_ok):
    panel = make.panel()
    for number in numbers:
        made.priority(panel, number)
    assert reasons(panel)[0].is_ok is is_ok


def test_enough_priorities_are_counted_in_words():
    panel = make.panel()
    made.three(panel)
    assert reasons(panel)[0].sentence == "Three priorities are in force."


@pytest.mark.rule("PRI-9")
def test_three_months_to_the_day_is_still_fresh_and_the_day_after_is_not():
    panel = make.panel()
    made.three(panel)
    limit = add_months(make.today(), 3)
    assert reasons(panel, limit)[1].is_ok
    stale = reasons(panel, limit + timedelta(days=1))[1]
    assert (stale.rule.id, stale.is_ok) == ("PRI-9", False)
    assert f"An update was due by {in_full(limit)}." in stale.sentence


@pytest.mark.rule("PRI-9")
def test_one_neglected_priority_is_enough_to_be_out_of_date():
    panel = make.panel()
    made.three(panel)
    panel.priorities.filter(number=3).update(updated_on=add_months(make.today(), -4))
    assert [reason.is_ok for reason in reasons(panel)] == [True, False]
