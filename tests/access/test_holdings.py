"""A thing belongs to a place as soon as one of its places is known."""

from __future__ import annotations

from typing import Any

import pytest

from access.holdings import Subject


@pytest.mark.parametrize("place", ["panel", "ward", "team", "borough", "bcu"])
def test_one_place_is_enough(place: str) -> None:
    where: dict[str, Any] = {place: 1}
    assert Subject(**where).has_place


def test_thing_of_the_whole_service_has_no_place() -> None:
    assert not Subject(owner=7).has_place
