"""The sweep at one's own panel: nobody comes upon what the table does not give them (F1)."""

from __future__ import annotations

import logging

import pytest

from tests.access.doors import doors
from tests.canary import sweep
from tests.canary.ground import Ground, without_rows

pytestmark = pytest.mark.django_db


def test_nobody_comes_upon_what_is_not_theirs_at_their_own_panel(record_property) -> None:
    listener = sweep.Listener()
    logging.getLogger().addHandler(listener)
    try:
        ground = Ground()
        harvest = sweep.walk(ground, doors(), [ground.own])
    finally:
        logging.getLogger().removeHandler(listener)
    print(
        f"{harvest.requests} requests, {len(ground.bed.sown)} tokens planted before the first, {len(harvest.seen)} seen where they may be"
    )
    assert sorted(harvest.findings) == []
    assert len(harvest.seen) > 100
    assert [line for line in listener.lines if sweep.tokens.found_in(line.encode(), "") & ground.bed.sown.keys()] == []
