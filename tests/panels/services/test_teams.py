"""Setting up a team leaves its trace (GEO-5)."""

import pytest

from core.models import AuditEntry
from panels.services import teams
from tests import make


@pytest.mark.django_db
def test_a_ward_that_is_taken_out_has_no_team_and_the_act_is_recorded() -> None:
    ward, by = make.ward(), make.person()
    assert ward.team is not None
    teams.set_up(ward.borough, ward.team.name, mailbox="", wards=[], by=by)
    ward.refresh_from_db()
    assert ward.team is None
    assert AuditEntry.objects.filter(by=by, thing="panels.team").count() == 1
