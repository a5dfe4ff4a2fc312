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


def test_members_and_terms_are_offered_at_a_panel():
    panel = make.panel()
    assert [entry.label for entry in menu.entries(None, panel)] == ["Members", "Terms"]
    assert list(menu.entries(None, None)) == []
