"""The police whom a panel meets: the officers of its ward and the sergeant of its team (GEO-1, GEO-3)."""

from datetime import timedelta

import pytest

from panels import queries
from tests import make

pytestmark = pytest.mark.django_db


def postings(panel):
    """Make an officer and a sergeant of the panel, one of each who left, and people at the same borough who are not theirs."""
    ward, today = panel.ward, make.today()
    past = {"since": today - timedelta(days=90), "until": today - timedelta(days=1)}
    here = {"dwo": make.dwo(ward), "sergeant": make.sergeant(ward.team)}
    gone = {"dwo": make.dwo(ward, **past), "sergeant": make.sergeant(ward.team, **past)}
    make.dwo(make.ward(of_team=ward.team))
    make.sergeant(make.team(ward.borough))
    make.inspector(ward.borough)
    return here, gone


@pytest.mark.rule("GEO-3")
def test_officers_are_those_of_the_ward_and_the_sergeant_of_its_team():
    panel = make.panel()
    here, _ = postings(panel)
    assert set(queries.officers_of(panel, make.today())) == set(here.values())
    assert queries.sergeants_of(panel, make.today()) == [here["sergeant"].person]


@pytest.mark.rule("GEO-3")
def test_those_of_several_panels_are_told_apart():
    one, other = make.panel(), make.panel()
    first, second = postings(one)[0], postings(other)[0]
    found = queries.officers_on.__wrapped__([one, other], make.today())
    assert {panel: set(rows) for panel, rows in found.items()} == {one.pk: set(first.values()), other.pk: set(second.values())}


def test_a_wards_past_officers_are_among_its_postings():
    panel = make.panel()
    here, gone = postings(panel)
    assert set(queries.team_postings(panel)) == {*here.values(), *gone.values()}


def test_a_ward_without_a_team_has_no_sergeant():
    panel = make.panel()
    here, _ = postings(panel)
    panel.ward.team = None
    panel.ward.save()
    assert set(queries.officers_of(panel, make.today())) == {here["dwo"]}
