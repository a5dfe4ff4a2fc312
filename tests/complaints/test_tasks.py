"""What the timetable starts for complaints does its work, and nothing twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from complaints.models import Assignment
from complaints.tasks import look_after
from panels.models import Office
from tests import make
from tests.complaints import made

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.rule("CMP-3")
def test_complaints_are_handed_on_and_closed() -> None:
    at = made.table()
    moved, over = made.complaint(at), made.answered(at, on=make.today() - timedelta(days=40))
    Office.objects.filter(panel=at.panel, kind="chair").update(until=make.today() - timedelta(days=1))
    for _ in range(2):
        look_after()
    assert made.fresh(moved).handler == at.sergeant
    assert made.fresh(over).stage == "closed"
    assert Assignment.objects.filter(complaint=moved).count() == 2
