"""Where the menu leads whoever looks on."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from oversight import menu
from tests import make

pytestmark = pytest.mark.django_db


def labels(person):
    return [(entry.label, entry.url) for entry in menu.entries(person, None)]


def test_board_staff_and_inspectors_are_led_to_their_borough():
    borough = make.borough("Osierham")
    expected = [("Osierham", f"/oversight/{borough.slug}/")]
    assert labels(make.board(borough).person) == expected
    assert labels(make.inspector(borough).person) == expected


def test_nobody_else_is_offered_a_borough():
    panel = make.panel()
    for person in (make.member(panel).person, make.dwo(panel.ward).person, AnonymousUser(), None):
        assert labels(person) == []


def test_wider_posts_are_led_to_the_list_of_boroughs():
    borough = make.borough("Osierham")
    for person in (make.superintendent(borough.bcu).person, make.central().person):
        assert labels(person) == [("Oversight", "/oversight/")]


def test_the_entry_stands_in_the_menu_of_the_board(client):
    borough = make.borough("Osierham")
    client.force_login(make.board(borough).person)
    assert "Osierham</a>" in client.get(f"/oversight/{borough.slug}/").content.decode()
