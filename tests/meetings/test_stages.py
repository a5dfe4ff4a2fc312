"""Where a meeting stands: the full square of what may follow what."""

from __future__ import annotations

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
