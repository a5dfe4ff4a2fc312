"""Where a meeting stands: the full square of what may follow what; and which meeting can approve which minutes."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from handbook.rules import Breach
from meetings import stages
from meetings.models import Meeting

Stage = Meeting.Stage
ALLOWED = {
    ("draft", "called"),
    ("draft", "cancelled"),
    ("called", "in-progress"),
    ("called", "cancelled"),
    ("in-progress", "held"),
}


@pytest.mark.rule("MTG-17")
@pytest.mark.parametrize(("now", "then"), list(product(Stage.values, Stage.values)))
def test_every_step_is_allowed_or_refused_with_a_sentence(now, then):
    if (now, then) in ALLOWED:
        stages.require_step(now, then)
    else:
        with pytest.raises(Breach) as refused:
            stages.require_step(now, then)
        assert refused.value.rule.id == "MTG-17"


@pytest.mark.rule("MTG-17")
@pytest.mark.parametrize("now", Stage.values)
def test_only_a_meeting_to_come_is_prepared(now):
    if now in ("draft", "called"):
        stages.require_to_come(now)
    else:
        with pytest.raises(Breach, match="any more"):
            stages.require_to_come(now)


HELD, DAY_AFTER = date(2026, 3, 3), date(2026, 3, 4)


@pytest.mark.rule("MTG-17")
def test_a_later_meeting_approves_minutes_that_have_gone_out():
    stages.require_approvable("circulated", "", held_on=HELD, on=DAY_AFTER)


@pytest.mark.rule("MTG-17")
@pytest.mark.parametrize("stage", ["circulated", "approved"])
@pytest.mark.parametrize("on", [HELD, date(2026, 3, 2)])
def test_no_meeting_approves_its_own_minutes_or_those_of_a_later_one(stage, on):
    with pytest.raises(Breach, match="does not approve its own"):
        stages.require_approvable(stage, "A name.", held_on=HELD, on=on)


@pytest.mark.rule("MTG-17")
def test_minutes_go_out_before_they_are_approved():
    with pytest.raises(Breach, match="3 March 2026 have not gone out yet"):
        stages.require_approvable("draft", "A name.", held_on=HELD, on=DAY_AFTER)


@pytest.mark.rule("MTG-17")
def test_approved_minutes_come_back_only_to_be_put_right():
    stages.require_approvable("approved", "The date.", held_on=HELD, on=DAY_AFTER)
    with pytest.raises(Breach, match="approved already"):
        stages.require_approvable("approved", "  ", held_on=HELD, on=DAY_AFTER)
