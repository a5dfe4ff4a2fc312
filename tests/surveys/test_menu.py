"""The menu leads everybody to the surveys of a panel's ward."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from surveys.menu import entries
from tests import make

pytestmark = pytest.mark.django_db


def test_surveys_are_offered_at_a_panel_and_nowhere_else() -> None:
    panel = make.panel()
    assert [entry.url for entry in entries(AnonymousUser(), panel)] == [f"/panels/{panel.slug}/surveys/"]
    assert list(entries(AnonymousUser(), None)) == []
