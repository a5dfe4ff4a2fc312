"""Anybody tells of a concern about conduct; one person reads it (ToR 7d)."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from panels.models import ConductReport
from tests import make

pytestmark = pytest.mark.django_db
SAID = {"text": "A member was rude at the door.", "is_about_chair": "no"}


@pytest.fixture(autouse=True)
def fresh():
    cache.clear()


@pytest.mark.rule("CON-6")
def test_a_resident_tells_the_chair_who_reads_it_and_closes_it_with_what_was_done(client):
    panel = make.panel()
    chair = make.chair(panel).person
    address = reverse("conduct-tell", kwargs={"panel": panel.slug})
    assert address in client.get(panel.get_absolute_url()).content.decode()
    assert "one person who follows it up" in client.post(address, SAID, follow=True).content.decode()
    report = ConductReport.objects.get()
    handler = Client()
    handler.force_login(chair)
    assert report.get_absolute_url() in handler.get(reverse("home")).content.decode()
    assert SAID["text"] in handler.get(report.get_absolute_url()).content.decode()
    handler.post(report.get_absolute_url(), {"what_was_done": "Spoke with both."})
    report.refresh_from_db()
    assert report.closed_by == chair


@pytest.mark.rule("CON-6")
def test_nobody_else_finds_it(client):
    panel = make.panel()
    chair = make.chair(panel).person
    client.post(reverse("conduct-tell", kwargs={"panel": panel.slug}), {**SAID, "is_about_chair": "yes"})
    report = ConductReport.objects.get()
    for person in (chair, make.member(panel).person, make.secretary(panel).person, make.dwo(panel.ward).person):
        reader = Client()
        reader.force_login(person)
        assert reader.get(report.get_absolute_url()).status_code == 404
        assert report.reference not in reader.get(reverse("home")).content.decode()


def test_a_stranger_tells_only_so_often(client):
    address = reverse("conduct-tell", kwargs={"panel": make.panel().slug})
    assert [client.post(address, SAID).status_code for _ in range(6)] == [303] * 5 + [429]
    assert client.post(address, SAID, REMOTE_ADDR="10.0.0.9").status_code == 303


def test_what_is_left_out_is_asked_for(client):
    text = client.post(reverse("conduct-tell", kwargs={"panel": make.panel().slug}), {}).content.decode()
    assert "Enter what concerns you." in text
    assert "Select whether it is about the chair" in text
