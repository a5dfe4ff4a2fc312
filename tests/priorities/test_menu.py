"""Where the menu leads in priorities."""

from __future__ import annotations

import pytest

from priorities import menu
from tests import make

pytestmark = pytest.mark.django_db


def test_it_leads_to_the_panels_priorities_and_nowhere_without_one():
    panel = make.panel()
    (entry,) = menu.entries(make.person(), panel)
    assert (entry.label, entry.url) == ("Priorities", f"/panels/{panel.slug}/priorities/")
    assert list(menu.entries(make.person(), None)) == []


def test_a_member_finds_it_in_the_menu(client):
    panel = make.panel()
    client.force_login(make.member(panel).person)
    assert "Priorities</a>" in client.get(f"/panels/{panel.slug}/priorities/").content.decode()
