"""The caches: counts of the limits on sign-in live there and must not be pushed out by anything."""

from __future__ import annotations

import pytest
from django.core.cache import caches

pytestmark = pytest.mark.django_db

# More than the 300 that a cache takes when nobody says otherwise.
MANY = 400


def test_a_count_of_tries_outlives_hundreds_of_other_counts() -> None:
    counts = caches["default"]
    counts.set("tries:0", 20, 3600)
    for number in range(1, MANY):
        counts.set(f"tries:{number}", 1, 3600)
    assert [counts.get(f"tries:{number}") for number in (0, 1, MANY - 1)] == [20, 1, 1]


def test_papers_share_no_table_with_counts() -> None:
    caches["papers"].set("paper", b"%PDF", 60)
    assert caches["default"].get("paper") is None
    caches["papers"].clear()
