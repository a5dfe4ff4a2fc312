"""The page with the address, and the calendar that stands there."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from meetings.models import CalendarAddress
from tests import make
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


def address_on(client):
    return re.search(r'value="http://[^/]+(/calendars/[^"]+)"', client.get(reverse("calendar")).content.decode())[1]


def test_an_address_is_made_read_by_a_program_renewed_and_stopped(client):
    meeting = meetings.called(make.panel())
    client.force_login(meeting.proposed_by)
    assert "/calendars/" not in client.get(reverse("calendar")).content.decode()
    client.post(reverse("calendar-make"))
    address, program = address_on(client), Client()
    answer = program.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert b"BEGIN:VEVENT" in answer.content
    assert program.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    assert program.head(address).status_code == 200
    assert program.post(address).status_code == 405
    client.post(reverse("calendar-make"))
    assert program.get(address).status_code == 404
    again = address_on(client)
    assert program.get(again).status_code == 200
    client.post(reverse("calendar-stop"))
    assert program.get(again).status_code == 404


def test_looking_makes_no_address(client):
    client.force_login(make.person())
    for name in ("calendar", "calendar-make", "calendar-stop"):
        client.get(reverse(name))
    assert not CalendarAddress.objects.exists()
    assert reverse("calendar") in client.get(reverse("details")).content.decode()
