"""Every stage of a survey against every other: the whole square."""

from __future__ import annotations

from itertools import product

import pytest

from handbook.rules import Breach
from surveys.models import Survey
from surveys.stages import require_closed, require_draft, require_step

Stage = Survey.Stage
ALLOWED = {(Stage.DRAFT, Stage.PUBLISHED), (Stage.PUBLISHED, Stage.CLOSED)}


@pytest.mark.parametrize(("now", "then"), list(product(Stage, Stage)))
def test_only_these_steps_follow(now: Stage, then: Stage) -> None:
    if (now, then) in ALLOWED:
        require_step(now, then)
    else:
        with pytest.raises(Breach):
            require_step(now, then)


@pytest.mark.parametrize("now", Stage)
def test_only_a_draft_can_be_changed_and_only_a_closed_survey_chosen_from(now: Stage) -> None:
    for require, stage in ((require_draft, Stage.DRAFT), (require_closed, Stage.CLOSED)):
        if now == stage:
            require(now)
        else:
            with pytest.raises(Breach):
                require(now)
