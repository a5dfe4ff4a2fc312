"""The team's time: what it goes to, what cannot be, and the sum (PRI-8, POL-7, POL-8)."""

from datetime import date, timedelta

import pytest

from handbook import remit
from handbook.remit import Spent, Work
from handbook.rules import Breach

TODAY = date(2026, 11, 25)


@pytest.mark.rule("POL-7")
@pytest.mark.parametrize(("minutes", "said"), [(0, "Nothing was spent"), (20 * 24 * 60 + 1, "more than 20 officers have in a day")])
def test_no_time_and_more_than_there_is_are_refused(minutes, said):
    with pytest.raises(Breach, match=said) as caught:
        remit.require_time(minutes, TODAY, TODAY)
    assert caught.value.rule.id == "POL-7"


@pytest.mark.rule("POL-7")
def test_a_minute_and_a_long_day_of_twenty_officers_are_time():
    remit.require_time(1, TODAY, TODAY)
    remit.require_time(20 * 24 * 60, TODAY - timedelta(days=1), TODAY)


@pytest.mark.rule("POL-7")
def test_tomorrow_has_not_been_spent():
    with pytest.raises(Breach, match="26 November 2026 has not come yet"):
        remit.require_time(60, TODAY + timedelta(days=1), TODAY)


@pytest.mark.rule("PRI-8")
@pytest.mark.parametrize("work", list(Work))
@pytest.mark.parametrize("has_priority", [True, False])
def test_time_names_a_priority_exactly_when_it_went_to_one(work, has_priority):
    if (work is Work.PRIORITY) is has_priority:
        remit.require_named(work, has_priority)
        return
    with pytest.raises(Breach) as caught:
        remit.require_named(work, has_priority)
    assert caught.value.rule.id == "PRI-8"


@pytest.mark.rule("PRI-8")
@pytest.mark.rule("POL-7")
def test_the_sum_says_how_much_went_to_the_priorities():
    spent = [Spent(Work.PRIORITY, 600), Spent(Work.PRIORITY, 300), Spent(Work.VICTIMS, 450)]
    assert remit.where_time_went(spent) == "15 hours of 22.5 hours went to the priorities: 67 per cent."
    assert remit.where_time_went([Spent(Work.ELSEWHERE, 60)]) == "0 hours of 1 hour went to the priorities: 0 per cent."
    assert remit.where_time_went([]) == ""


@pytest.mark.rule("POL-8")
def test_the_remit_names_what_can_take_officers_away_and_explains_it():
    assert {"offenders", "victims", "elsewhere"} <= {work.value for work in Work}
    assert all(work.words and work.explained.endswith(".") for work in Work)


@pytest.mark.parametrize(("minutes", "said"), [(60, "1 hour"), (90, "1.5 hours"), (3, "0.1 hours"), (2, "0 hours"), (150, "2.5 hours")])
def test_minutes_are_said_in_hours(minutes, said):
    assert remit.hours(minutes) == said
