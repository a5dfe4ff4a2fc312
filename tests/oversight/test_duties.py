"""The sergeant is asked for a plan where the board would ask."""

from datetime import timedelta

import pytest
from django.urls import reverse

from oversight.duties import owed
from tests import make
from tests.oversight import made

pytestmark = pytest.mark.django_db


def titles(person):
    return [duty.title for duty in owed(person, make.today())]


@pytest.mark.rule("SNB-2", "GEO-2")
def test_a_plan_is_owed_for_each_ward_without_a_panel_that_works_until_it_is_stated():
    empty = make.ward("Osier Green")
    made.working(make.ward("Barley Court", of_team=empty.team))
    made.struggling(make.ward("Cinder Row", of_team=empty.team))
    sergeant = make.sergeant(empty.team).person
    assert titles(sergeant) == ["State what is planned for Osier Green", "State what is planned for Cinder Row"]
    empty.plans.create(plan="An evening.", done_by=make.today(), stated_by=sergeant, stated_on=make.today())
    assert titles(sergeant) == ["State what is planned for Cinder Row"]


@pytest.mark.rule("SNB-2")
def test_a_plan_whose_day_has_passed_is_owed_again():
    ward, day = make.ward(), make.today() - timedelta(days=1)
    sergeant = make.sergeant(ward.team).person
    ward.plans.create(plan="An evening.", done_by=day, stated_by=sergeant, stated_on=day)
    (duty,) = owed(sergeant, make.today())
    assert (duty.by, duty.url) == (day, reverse("ward-plan", args=[ward.code]))


def test_nobody_but_the_sergeant_owes_one():
    ward = make.ward()
    for row in (make.dwo(ward), make.inspector(ward.borough), make.board(ward.borough), make.sergeant(make.team(ward.borough))):
        assert titles(row.person) == []
