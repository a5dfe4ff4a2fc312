"""Where a deselection stands: the full square of what may follow what."""

from __future__ import annotations

from itertools import product

import pytest

from handbook.rules import Breach
from panels import stages
from panels.models import Deselection

Stage = Deselection.Stage
ALLOWED = {
    ("proposed", "withdrawn"),
    ("proposed", "kept"),
    ("proposed", "deselected"),
    ("deselected", "appealed"),
    ("deselected", "ended"),
    ("appealed", "restored"),
    ("appealed", "ended"),
}


@pytest.mark.rule("CON-5")
@pytest.mark.rule("CON-2")
@pytest.mark.parametrize(("now", "then"), list(product(Stage.values, Stage.values)))
def test_every_step_is_allowed_or_refused_with_a_sentence(now, then):
    if (now, then) in ALLOWED:
        stages.require_step(now, then)
    else:
        with pytest.raises(Breach) as refused:
            stages.require_step(now, then)
        assert refused.value.rule.id in {"CON-2", "CON-5"}
