"""The sweep at one's own panel: nobody comes upon what the table does not give them (F1)."""

from __future__ import annotations

import logging

import pytest

from tests.access.doors import doors
from tests.canary import sweep
from tests.canary.ground import Ground

pytestmark = pytest.mark.django_db


# In an ordinary run one role in three asks at each address; `--thorough` lets all of them ask at each.
TURNS = 3


def test_nobody_comes_upon_what_is_not_theirs_at_their_own_panel(request: pytest.FixtureRequest) -> None:
    each = 1 if request.config.getoption("thorough") else TURNS
    listener = sweep.Listener()
    logging.getLogger().addHandler(listener)
    try:
        ground = Ground()
        harvest = sweep.walk(ground, doors(), [ground.own], each=each)
    finally:
        logging.getLogger().removeHandler(listener)
    if harvest.said:
        pytest.fail(harvest.said, pytrace=False)
    assert len(harvest.seen) > 100
    assert [line for line in listener.lines if sweep.tokens.found_in(line.encode(), "") & ground.bed.sown.keys()] == []
