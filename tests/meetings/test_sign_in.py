"""The sheet for the hall holds the names of members and partners who may come, room to sign, and nothing else (MTG-6)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from meetings import sign_in
from tests import make
from tests.meetings import make as meetings
from tests.papers import unprinted

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-6")]


@pytest.fixture
def meeting():
    panel = make.panel()
    make.chair(panel, "Rosalind Tettey")
    make.partner(panel, "Ada Byron")
    make.member(panel, "Kit Ansah", age=16)
    make.suspended(panel, "Colin Starkweather")
    make.dwo(panel.ward, "Leanne Hartfield")
    return meetings.called(panel)


def test_it_names_members_and_partners_of_the_day_and_neither_the_young_nor_the_suspended_nor_the_police(meeting):
    assert sign_in.groups(meeting) == [("Members", ["Rosalind Tettey"]), ("Partners", ["Ada Byron"])]


def test_it_tells_nothing_but_names(client, meeting, monkeypatch):
    pages = unprinted(monkeypatch)
    client.force_login(meeting.proposed_by)
    address = reverse("attendance-sheet", args=[meeting.panel.slug, meeting.pk])
    assert client.get(address)["Content-Disposition"].startswith("attachment")
    assert "Rosalind Tettey" in pages[0]
    assert "@example.org" not in pages[0]
    client.force_login(make.member(meeting.panel).person)
    assert client.get(address).status_code == 403
