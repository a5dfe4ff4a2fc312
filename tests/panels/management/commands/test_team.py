"""A team has the wards it was given and no others (GEO-5)."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from panels.models import Team
from tests import make

pytestmark = pytest.mark.django_db


def test_a_team_is_set_up_and_changed_under_its_name() -> None:
    borough, by = make.borough(), make.person("Ada Admin")
    first, second = make.ward(in_borough=borough), make.ward(in_borough=borough)
    words = (borough.slug, "North team", "north@example.org")
    call_command("team", *words, first.code, second.code, by=by.email, stdout=StringIO())
    call_command("team", *words, second.code, by=by.email, stdout=StringIO())
    team = Team.objects.get(name="North team")
    assert list(team.wards.all()) == [second]
    assert team.mailbox == "north@example.org"


def test_a_ward_of_another_borough_is_refused() -> None:
    borough, elsewhere, by = make.borough(), make.ward(), make.person("Ada Admin")
    with pytest.raises(CommandError, match=f"has no ward {elsewhere.code}"):
        call_command("team", borough.slug, "North team", "north@example.org", elsewhere.code, by=by.email)
    assert not Team.objects.filter(name="North team").exists()
