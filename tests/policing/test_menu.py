"""The entry of police figures in the menu."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from policing.menu import entries
from tests import make

pytestmark = pytest.mark.django_db


def test_there_is_no_entry_without_a_panel() -> None:
    assert list(entries(make.person(), None)) == []


def test_a_member_is_led_to_the_report_and_the_public_is_not(client: Client) -> None:
    panel = make.panel()
    address = reverse("report", args=[panel.slug])
    client.force_login(make.member(panel).person)
    assert f'href="{address}"' in client.get(address).content.decode()
    client.logout()
    assert client.get(address).status_code == 302
