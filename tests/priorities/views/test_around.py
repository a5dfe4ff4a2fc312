"""What stands beside a priority's wording (POL-7, POL-8)."""

from __future__ import annotations

import pytest

from handbook.remit import Work
from priorities.models import Activity
from priorities.views import around
from tests import make
from tests.priorities import made

pytestmark = pytest.mark.django_db


@pytest.mark.rule("POL-8")
def test_the_team_s_remit_is_there_with_and_without_recorded_time():
    panel = make.panel()
    beside = around.beside_draft(panel, make.today())
    assert (beside["time_sentence"], beside["time_rows"], len(beside["remit"])) == ("", [], len(Work) - 1)
    Activity.objects.create(panel=panel, work="victims", on=make.today(), minutes=90, recorded_by=make.person())
    assert around.beside_draft(panel, make.today())["time_rows"] == [("Victim visits", "1.5 hours")]


def test_a_priority_is_named_with_its_number():
    priority = made.priority(make.panel())
    assert around.name_of(Work.PRIORITY, priority) == "Priority 2: Priority number 2"
