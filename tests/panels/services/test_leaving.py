"""A membership ends with its last day and takes its offices along."""

from __future__ import annotations

from datetime import timedelta

import pytest

from panels.models import Membership
from panels.services import leaving
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.rule("MEM-16")
def test_the_row_stays_with_its_last_day_and_is_not_written_again():
    seat = make.chair(make.panel())
    leaving.end(seat, by=None, on=make.today())
    left = leaving.end(seat, by=None, on=make.today() + timedelta(days=3))
    assert (left.stage, left.left_on) == (Membership.Stage.LEFT, make.today())
    assert seat.offices.get().until == make.today()
