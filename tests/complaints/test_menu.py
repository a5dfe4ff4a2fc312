"""The menu is the same for everybody at the table, whatever there is about them."""

from __future__ import annotations

import pytest
from django.test import Client

from tests import make
from tests.complaints import made

pytestmark = pytest.mark.django_db


def menu(person: object) -> bool:
    client = Client()
    client.force_login(person)  # type: ignore[arg-type]
    return ">Complaints</a>" in client.get("/home/", follow=True).content.decode()


def test_members_partners_and_the_sergeant_find_complaints() -> None:
    at = made.table()
    for person in (at.complainant, at.chair, at.sergeant, make.partner(at.panel).person, make.suspended(at.panel).person):
        assert menu(person), person


def test_ward_officers_board_and_centre_do_not() -> None:
    at = made.table()
    for person in (make.dwo(at.panel.ward).person, make.board(at.panel.ward.borough).person, make.central().person):
        assert not menu(person)
