"""A ward officer is asked how many came to a session once its day is over (MTG-14)."""

from __future__ import annotations

import pytest

from community.duties_of_sessions import owed
from tests import make
from tests.community import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-14")]


def test_the_ward_officer_is_asked_from_the_day_after_and_nobody_else():
    panel = make.panel()
    officer = make.dwo(panel.ward).person
    made.session(panel, in_days=0)
    made.recorded(panel, days_ago=2)
    assert list(owed(officer, make.today())) == []
    made.session(panel, in_days=-1)
    assert [duty.button for duty in owed(officer, make.today())] == ["Record it"]
    for person in (make.chair(panel).person, make.dwo(make.ward()).person):
        assert list(owed(person, make.today())) == []
