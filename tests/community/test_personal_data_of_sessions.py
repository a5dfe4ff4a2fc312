"""Whoever planned, recorded, suggested or answered finds it in what is kept about them (GDPR-4)."""

from __future__ import annotations

import pytest

from community.personal_data_of_sessions import kept
from community.services import sessions
from tests import make
from tests.community import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-4")]


def test_each_finds_their_own_part():
    panel = make.panel()
    officer, member = make.dwo(panel.ward).person, make.member(panel).person
    suggestion = made.suggestion(panel, suggested_by=member)
    sessions.settle(suggestion, is_taken_up=False, word="Not now.", by=officer, on=make.today())
    made.session(panel, planned_by=officer)
    made.recorded(panel, recorded_by=officer)
    assert [one.rows.count() for one in kept(officer)] == [1, 1, 0, 1]
    assert [one.rows.count() for one in kept(member)] == [0, 0, 1, 0]
