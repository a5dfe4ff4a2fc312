"""What the menu offers around a panel."""

import pytest
from django.contrib.auth.models import AnonymousUser

from panels import menu
from tests import make

pytestmark = pytest.mark.django_db


def test_the_panel_is_that_of_the_page_else_ones_own():
    panel, other = make.panel(), make.panel()
    seat = make.member(panel)
    assert menu.panel_at(seat.person, other) == other
    assert menu.panel_at(seat.person, make.member(other)) == other
    assert menu.panel_at(seat.person, None) == panel
    assert menu.panel_at(make.person(), None) is None
    assert menu.panel_at(AnonymousUser(), None) is None


def test_the_panel_of_a_page_about_a_ward_is_the_wards():
    panel, other = make.panel(), make.panel()
    officer = make.dwo(panel.ward).person
    assert menu.panel_at(officer, other.ward) == other
    assert menu.panel_at(officer, make.ward()) is None


def test_whoever_has_several_panels_chooses_on_pages_of_no_panel():
    panel, other = make.panel(), make.panel()
    person = make.member(panel).person
    make.member(other, person=person)
    assert menu.panel_at(person, None) is None
    assert [entry.url for entry in menu.entries(person, None) if entry.thing] == [one.get_absolute_url() for one in (panel, other)]
    assert [entry.label for entry in menu.entries(person, panel) if entry.thing] == []


def test_members_and_terms_are_offered_at_a_panel():
    panel = make.panel()
    assert [entry.label for entry in menu.entries(None, panel)] == ["Members", "Terms"]
    assert list(menu.entries(None, None)) == []
