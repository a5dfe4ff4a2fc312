"""What may follow what: the full square."""

from __future__ import annotations

import pytest

from complaints.models import Complaint
from complaints.stages import require_open_file, require_step
from handbook.rules import Breach

Stage = Complaint.Stage
ALLOWED = {
    (Stage.RECEIVED, Stage.ACKNOWLEDGED),
    (Stage.RECEIVED, Stage.REVIEW_ASKED),
    (Stage.ACKNOWLEDGED, Stage.ANSWERED),
    (Stage.ACKNOWLEDGED, Stage.REVIEW_ASKED),
    (Stage.ANSWERED, Stage.REVIEW_ASKED),
    (Stage.ANSWERED, Stage.CLOSED),
    (Stage.REVIEW_ASKED, Stage.UNDER_REVIEW),
    (Stage.UNDER_REVIEW, Stage.REVIEWED),
    (Stage.REVIEWED, Stage.CLOSED),
}


@pytest.mark.rule("CMP-7")
@pytest.mark.parametrize("now", list(Stage))
@pytest.mark.parametrize("then", list(Stage))
def test_only_what_follows_is_let_through(now: str, then: str) -> None:
    if (now, then) in ALLOWED:
        require_step(now, then)
        return
    with pytest.raises(Breach, match="This complaint"):
        require_step(now, then)


def test_nothing_is_written_in_a_closed_file() -> None:
    for stage in Stage:
        if stage != Stage.CLOSED:
            require_open_file(stage)
    with pytest.raises(Breach, match="Nothing more is written"):
        require_open_file(Stage.CLOSED)
