"""What may follow what for an uploaded file: the full square."""

from __future__ import annotations

from itertools import product

import pytest

from handbook.rules import Breach
from policing.models import Upload
from policing.stages import require_cleared, require_step

Stage = Upload.Stage
ALLOWED = {(Stage.CHECKED, Stage.CONFIRMED), (Stage.CHECKED, Stage.DISCARDED)}


@pytest.mark.rule("POL-9")
@pytest.mark.parametrize(("now", "then"), product(Stage, Stage))
def test_only_a_checked_file_goes_on(now: Stage, then: Stage) -> None:
    if (now, then) in ALLOWED:
        require_step(now, then)
        return
    with pytest.raises(Breach):
        require_step(now, then)


@pytest.mark.rule("POL-9")
@pytest.mark.parametrize(("is_cleared", "kept"), [(False, 5), (True, 0), (False, 0)])
def test_undeclared_or_empty_figures_are_refused(is_cleared: bool, kept: int) -> None:
    with pytest.raises(Breach):
        require_cleared(is_cleared, kept)


@pytest.mark.rule("POL-9")
def test_declared_figures_go_through() -> None:
    require_cleared(True, 1)
