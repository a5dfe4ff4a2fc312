"""Where the menu leads in meetings."""

from __future__ import annotations

import pytest

from meetings import menu
from tests import make

pytestmark = pytest.mark.django_db


def test_it_leads_to_the_meetings_of_the_panel_and_nowhere_without_one():
    panel = make.panel()
    (entry,) = menu.entries(make.person(), panel)
    assert (entry.label, entry.url) == ("Meetings", f"/panels/{panel.slug}/meetings/")
    assert list(menu.entries(make.person(), None)) == []


def test_members_see_it_and_strangers_do_not(client):
    panel = make.panel()
    client.force_login(make.member(panel).person)
    assert "Meetings</a>" in client.get(f"/panels/{panel.slug}/meetings/").content.decode()
