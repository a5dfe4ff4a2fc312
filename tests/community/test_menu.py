"""The menu leads everybody to what happens between meetings."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from access.actions import Action
from community import menu
from community.sections import Section
from tests import make

pytestmark = pytest.mark.django_db


def test_the_menu_of_a_panel_leads_there_once_there_is_something(monkeypatch):
    panel = make.panel()
    monkeypatch.setattr(menu, "SECTIONS", (Section("Concerns", "What worries people", "between", Action.PANEL_READ),))
    assert [entry.url for entry in menu.entries(AnonymousUser(), panel)] == [f"/panels/{panel.slug}/between/"]
    assert list(menu.entries(AnonymousUser(), None)) == []
