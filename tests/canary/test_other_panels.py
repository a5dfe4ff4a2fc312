"""The sweep at other panels: next door, under the same team, and elsewhere, nobody comes upon what the table does not give them (F1)."""

from __future__ import annotations

import pytest

from tests.access.doors import doors
from tests.canary import sweep
from tests.canary.ground import Ground, without_rows

pytestmark = pytest.mark.django_db


# In an ordinary run one role in five asks at each address; `--thorough` lets all of them ask at each.
TURNS = 5


def test_nobody_comes_upon_what_is_not_theirs_at_other_panels(request: pytest.FixtureRequest) -> None:
    ground = Ground()
    assert without_rows(ground) == []
    each = 1 if request.config.getoption("thorough") else TURNS
    harvest = sweep.walk(ground, doors(), [ground.next_door, ground.elsewhere], each=each)
    if harvest.said:
        pytest.fail(harvest.said, pytrace=False)
    assert len(harvest.seen) > 50
