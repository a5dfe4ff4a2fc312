"""Who reads which update of the police team, on the panel's pages and on the public one (HB 2.2; MTG-13)."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from community.models import TeamUpdate
from tests import make
from tests.pages import problems, queries, shown

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-13")]

TITLES = {"chair": "For the chair", "panel": "For the panel", "network": "For the network", "public": "For everybody"}


def updates(panel):
    officer = make.dwo(panel.ward).person
    return [
        TeamUpdate.objects.create(panel=panel, audience=audience, title=title, text="Text.", written_by=officer, written_on=make.today())
        for audience, title in TITLES.items()
    ]


def seen(page):
    return {audience for audience, title in TITLES.items() if title in page}


def test_each_reads_what_is_meant_for_them(client):
    panel = make.panel()
    updates(panel)
    readers = {
        make.chair(panel).person: {"chair", "panel", "network", "public"},
        make.secretary(panel).person: {"panel", "network", "public"},
        make.member(panel).person: {"panel", "network", "public"},
        make.partner(panel).person: {"network", "public"},
        make.dwo(panel.ward).person: {"chair", "panel", "network", "public"},
        make.sergeant(panel.ward.team).person: {"chair", "panel", "network", "public"},
    }
    for person, expected in readers.items():
        client.force_login(person)
        assert seen(shown(client.get(reverse("updates", args=[panel.slug])))) == expected, person
    for other in (make.suspended(panel), make.board(panel.ward.borough), make.member(make.panel())):
        client.force_login(other.person)
        assert client.get(reverse("updates", args=[panel.slug])).status_code in (403, 404)


def test_residents_read_what_is_for_everybody_with_its_day():
    panel = make.panel()
    *_, public = updates(panel)
    page = shown(Client().get(panel.get_absolute_url()))
    assert seen(page) == {"public"}
    assert f"{public.written_on.day} {public.written_on:%B %Y}" in page


def test_an_officer_publishes_and_takes_it_back(client):
    panel = make.panel()
    client.force_login(make.dwo(panel.ward).person)
    page = reverse("update-new", args=[panel.slug])
    sound = {"audience": "public", "title": "Shutters", "text": "Eight shops have new ones."}
    assert client.post(page, sound).status_code == 303
    assert "Shutters" in shown(Client().get(panel.get_absolute_url()))
    client.post(reverse("update-withdraw", args=[panel.slug, TeamUpdate.objects.get().pk]))
    assert "Shutters" not in shown(Client().get(panel.get_absolute_url()))
    assert "Eight shops" not in shown(client.get(reverse("updates", args=[panel.slug])))


def test_what_is_missing_is_said(client):
    panel = make.panel()
    client.force_login(make.dwo(panel.ward).person)
    page = reverse("update-new", args=[panel.slug])
    assert "What would you like to tell?" in problems(client.post(page, {"audience": "panel", "title": "A"}))
    said = problems(client.post(page, {"audience": "chair", "title": "A", "text": "B"}))
    assert "HB 2.2" in said


def test_the_list_takes_as_many_queries_for_many_as_for_one(client):
    panel = make.panel()
    client.force_login(make.member(panel).person)
    updates(panel)
    page = reverse("updates", args=[panel.slug])
    first = queries(client, page)
    updates(panel)
    assert queries(client, page) == first
