"""Whoever is invited is asked for a word until they have given it."""

import pytest

from community import duties
from tests import make
from tests.community import invited

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-12")]


def titles(person):
    return [duty.title for duty in duties.owed(person, make.today())]


def test_members_and_partners_are_asked_until_they_reply():
    panel = make.panel()
    ada, ed = make.member(panel).person, make.partner(panel).person
    made = invited.invitation(panel)
    assert [title.startswith("You are invited: weapon sweep on ") for title in titles(ada)] == [True]
    assert len(titles(ed)) == 1
    invited.no(made, ada)
    assert titles(ada) == []


def test_nobody_else_is_asked():
    panel = make.panel()
    invited.invitation(panel)
    others = (make.suspended(panel), make.member(panel, age=16), make.member(make.panel()), make.dwo(panel.ward))
    assert [titles(one.person) for one in others] == [[]] * 4
