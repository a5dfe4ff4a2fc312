"""Whose confirmation a list taken over from paper waits for."""

import pytest

from panels.queries.takeovers import waiting_for
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.rule("PAN-8")
def test_a_list_waits_for_the_chair_and_the_officer_of_its_ward_and_for_nobody_else():
    panel = make.panel()
    takeover = make.takeover(panel)
    chair, officer = make.chair(panel).person, make.dwo(panel.ward).person
    others = (make.secretary(panel), make.member(panel), make.sergeant(panel.ward.team), make.dwo(make.ward()))
    assert waiting_for(chair, make.today()) == [takeover]
    assert waiting_for(officer, make.today()) == [takeover]
    assert [waiting_for(row.person, make.today()) for row in others] == [[], [], [], []]
    takeover.officer, takeover.officer_confirmed_on = officer, make.today()
    takeover.save()
    assert waiting_for(officer, make.today()) == []
    assert waiting_for(chair, make.today()) == [takeover]
