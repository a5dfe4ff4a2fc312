"""The timetable ends memberships whose time for an appeal has passed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from config.celery import TIMETABLE
from panels import tasks
from tests import make


@pytest.mark.rule("CON-5")
@pytest.mark.django_db
def test_the_daily_run_ends_a_membership_whose_appeal_did_not_come():
    seat = make.member(make.panel())
    make.deselection(seat, stage="deselected", decided_on=make.today() - timedelta(days=36))
    tasks.end_memberships()
    tasks.end_memberships()
    seat.refresh_from_db()
    assert seat.left_on == make.today() - timedelta(days=8)


def test_it_stands_in_the_timetable():
    assert tasks.end_memberships.name in {line["task"] for line in TIMETABLE.values()}
