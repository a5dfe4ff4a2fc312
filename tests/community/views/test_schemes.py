"""Residents see the schemes and how to join; chair, secretary and ward officer keep the list (HB 2.5; MTG-20)."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from community.models import Scheme
from tests import make
from tests.community import schemed
from tests.community.forms.test_schemes import SOUND
from tests.pages import problems, queries, shown

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-20")]


def test_residents_see_how_to_join_and_no_name():
    panel = make.panel()
    schemed.scheme(panel, link=make.member(panel, "Ada Byron"))
    page = shown(Client().get(reverse("schemes", args=[panel.slug])))
    assert "https://example.org/sloe" in page
    assert "The panel works with it." in page
    assert "Ada" not in page
    assert "Sloe Street Watch" in shown(Client().get(panel.get_absolute_url()))


@pytest.mark.parametrize("role", ["chair", "secretary", "dwo"])
def test_chair_secretary_and_ward_officer_keep_the_list(client, role):
    panel = make.panel()
    client.force_login((make.dwo(panel.ward) if role == "dwo" else getattr(make, role)(panel)).person)
    assert client.post(reverse("scheme-new", args=[panel.slug]), SOUND).status_code == 303
    scheme = Scheme.objects.get()
    assert client.post(reverse("scheme-change", args=[panel.slug, scheme.pk]), SOUND | {"name": "Pubs"}).status_code == 303
    assert "Pubs" in shown(client.get(reverse("schemes", args=[panel.slug])))
    client.post(reverse("scheme-end", args=[panel.slug, scheme.pk]))
    assert not Scheme.objects.filter(ended_on=None).exists()


def test_members_and_sergeants_only_read(client):
    panel = make.panel()
    for person in (make.member(panel).person, make.sergeant(panel.ward.team).person):
        client.force_login(person)
        assert client.get(reverse("scheme-new", args=[panel.slug])).status_code == 403
        assert "Add a scheme" not in shown(client.get(reverse("schemes", args=[panel.slug])))


def test_a_telephone_number_is_refused_on_the_page(client):
    panel = make.panel()
    client.force_login(make.chair(panel).person)
    said = problems(client.post(reverse("scheme-new", args=[panel.slug]), SOUND | {"how_to_join": "Ring 020 7946 0123"}))
    assert "Leave out telephone numbers" in said


def test_the_list_takes_as_many_queries_for_three_as_for_one(client):
    panel = make.panel()
    client.force_login(make.member(panel).person)
    page = reverse("schemes", args=[panel.slug])
    schemed.scheme(panel, link=make.member(panel))
    first = queries(client, page)
    for number in range(2):
        schemed.scheme(panel, name=f"Watch {number}", link=make.member(panel))
    assert queries(client, page) == first
