"""Where the menu and the foot of the page lead everybody."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import override_settings
from django.urls import reverse

from tests import make
from website import menu

pytestmark = pytest.mark.django_db


def labels(entries):
    return [entry.label for entry in entries]


def test_whoever_is_signed_in_is_led_home_and_strangers_to_the_panel_they_look_at():
    panel = make.panel()
    (home,) = menu.entries(make.person(), panel)
    assert (home.label, home.url) == ("Home", reverse("home"))
    (own,) = menu.entries(AnonymousUser(), panel)
    assert (own.label, own.url) == ("Our panel", reverse("panel", args=[panel.slug]))
    assert list(menu.entries(AnonymousUser(), None)) == []


@override_settings(DEMO=False)
def test_the_foot_leads_everybody_to_what_explains():
    expected = ["Accessibility", "Privacy notice", "The rules", "How ward panels work"]
    for person in (AnonymousUser(), make.person()):
        assert labels(menu.foot(person, None)) == expected


def test_the_letters_of_the_demo_are_offered_in_the_demo_alone():
    with override_settings(DEMO=True):
        assert "Letters of the demo" in labels(menu.foot(None, None))
    with override_settings(DEMO=False):
        assert "Letters of the demo" not in labels(menu.foot(None, None))


def test_every_page_of_the_foot_opens_to_strangers(client):
    with override_settings(DEMO=False):
        for entry in menu.foot(None, None):
            assert client.get(entry.url).status_code == 200
