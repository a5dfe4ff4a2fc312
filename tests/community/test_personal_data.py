"""Whoever said something between meetings finds it in what is kept about them."""

from __future__ import annotations

import pytest

from community.personal_data import kept
from tests import make

pytestmark = pytest.mark.django_db


def test_nothing_is_kept_of_whoever_said_nothing():
    assert [row for one in kept(make.person()) for row in one.rows] == []
