"""The sweep at other panels: next door, under the same team, and elsewhere, nobody comes upon what the table does not give them (F1)."""

from __future__ import annotations

import pytest

from tests.access.doors import doors
from tests.canary import sweep
from tests.canary.ground import Ground, without_rows

pytestmark = pytest.mark.django_db


def test_nobody_comes_upon_what_is_not_theirs_at_other_panels() -> None:
    ground = Ground()
    assert without_rows(ground) == []
    harvest = sweep.walk(ground, doors(), [ground.next_door, ground.elsewhere])
    if harvest.said:
        pytest.fail(harvest.said, pytrace=False)
    assert len(harvest.seen) > 50
