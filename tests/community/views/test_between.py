"""The page between meetings leads to each section that opens for whoever asks."""

from __future__ import annotations

import pytest
from django.urls import reverse

from access.actions import Action
from community.sections import Section
from community.views import between
from tests import make

pytestmark = pytest.mark.django_db


def test_sections_that_would_not_open_are_not_shown(client, monkeypatch):
    panel = make.panel()
    open_to_all = Section("Concerns", "What worries people", "between", Action.PANEL_READ)
    monkeypatch.setattr(between, "SECTIONS", (open_to_all, Section("Records", "Of sessions", "between", Action.CONTACT_SESSION_READ)))
    address = reverse("between", args=[panel.slug])
    assert [one.title for one, _ in client.get(address).context["sections"]] == ["Concerns"]
    client.force_login(make.dwo(panel.ward).person)
    assert [one.title for one, _ in client.get(address).context["sections"]] == ["Concerns", "Records"]
