"""What may follow what for an uploaded file: the full square."""

from __future__ import annotations

from itertools import product

import pytest

from handbook.rules import Breach
from policing.models import Upload
from policing.stages import require_step

Stage = Upload.Stage
ALLOWED = {(Stage.CHECKED, Stage.CONFIRMED), (Stage.CHECKED, Stage.DISCARDED)}


@pytest.mark.rule("POL-9")
@pytest.mark.parametrize(("now", "then"), list(product(Stage, Stage)))
def test_only_a_checked_file_goes_on(now: Stage, then: Stage) -> None:
    if (now, then) in ALLOWED:
        require_step(now, then)
        return
    with pytest.raises(Breach):
        require_step(now, then)
