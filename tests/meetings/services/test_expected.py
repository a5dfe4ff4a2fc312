"""Who is expected: everybody of the day once, and whoever is on the list already stays as they are (MTG-6)."""

from __future__ import annotations

import pytest

from meetings.services.expected import expect
from tests import make
from tests.meetings import evening

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-6")]


def test_members_partners_and_police_are_expected_once_and_nobody_is_here_yet() -> None:
    meeting, _ = evening.evening()
    newcomer, partner, officer = make.member(meeting.panel), make.partner(meeting.panel), make.dwo(meeting.panel.ward)
    for _ in range(2):
        expect(meeting, meeting.held_on)
    rows = {row.person: row for row in meeting.attendances.all()}
    assert len(rows) == meeting.attendances.count() == 6
    capacities = [rows[one.person].capacity for one in (newcomer, partner, officer)]
    assert capacities == ["member", "partner", "officer"]
    assert sum(row.is_here for row in rows.values()) == 3
