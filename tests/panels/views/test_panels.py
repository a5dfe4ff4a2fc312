"""Pages that set a panel up."""

from urllib.parse import unquote

import pytest
from django.urls import Resolver404, resolve, reverse

from panels.models import Panel
from tests import make

pytestmark = pytest.mark.django_db


def signed_in(client, row):
    client.force_login(row.person)
    return client


def test_an_officer_sees_the_wards_of_their_posting(client):
    ward = make.ward("Osier Green")
    panel = make.panel("Osier Green", in_ward=make.ward("Barley Court", of_team=ward.team))
    page = signed_in(client, make.sergeant(ward.team)).get(reverse("wards")).content.decode()
    assert reverse("panel-new", kwargs={"ward": ward.code}) in page
    assert reverse("members", kwargs={"panel": panel.slug}) in page


def test_whoever_is_not_posted_is_told_so(client):
    page = signed_in(client, make.member(make.panel())).get(reverse("wards"))
    assert "You are not posted to a ward." in page.content.decode()


@pytest.mark.rule("PAN-1")
def test_an_officer_sets_up_an_interim_panel(client):
    ward = make.ward("Osier Green")
    address = reverse("panel-new", kwargs={"ward": ward.code})
    signed_in(client, make.dwo(ward))
    assert 'value="Osier Green"' in client.get(address).content.decode()
    answer = client.post(address, {"name": "Osier Green", "label": "ward panel"})
    assert (answer.status_code, answer.url) == (303, "/panels/osier-green/members/")
    assert Panel.objects.get().ward == ward


@pytest.mark.rule("PAN-1")
def test_a_second_panel_is_refused_with_its_reason(client):
    panel = make.panel()
    address = reverse("panel-new", kwargs={"ward": panel.ward.code})
    answer = signed_in(client, make.dwo(panel.ward)).post(address, {"name": "Another", "label": "ward panel"})
    assert answer.status_code == 422
    assert "This ward has a panel already. Add members to that one." in answer.content.decode()


def test_nobody_else_sets_one_up(client):
    ward = make.ward()
    address = reverse("panel-new", kwargs={"ward": ward.code})
    assert client.get(address).status_code == 302
    assert signed_in(client, make.dwo(make.ward())).get(address).status_code == 404
    assert client.get(reverse("panel-new", kwargs={"ward": "E05999999"})).status_code == 404


@pytest.mark.rule("PAN-1")
def test_an_interim_panel_is_made_active_once(client):
    panel = make.interim()
    address = reverse("panel-activate", kwargs={"panel": panel.slug})
    signed_in(client, make.dwo(panel.ward))
    assert client.get(address).status_code == 200
    assert "has not agreed its terms of reference yet" in client.post(address).content.decode()
    panel.terms.update(adopted_on=make.today())
    make.chair(panel), make.member(panel), make.member(panel)
    assert client.post(address).status_code == 303
    refused = client.post(address)
    assert refused.status_code == 422
    assert "past that" in refused.content.decode()


@pytest.mark.parametrize("code", ["E05%00", "E05%0001", "a b"])
def test_an_odd_ward_code_is_no_address(client, code):
    panel = make.panel()
    signed_in(client, make.dwo(panel.ward))
    ward = panel.ward
    for address in (f"/panels/new/{code}/", f"/wards/{code}/police-files/", f"/oversight/{ward.borough.slug}/wards/{code}/"):
        with pytest.raises(Resolver404):
            resolve(unquote(address))
        assert client.get(address).status_code == 404


@pytest.mark.rule("PAN-7")
def test_the_secretary_changes_how_often_the_panel_meets_and_everybody_is_told_so(client):
    panel = make.panel("Osier Green")
    members, address = (reverse(name, kwargs={"panel": panel.slug}) for name in ("members", "panel-settings"))
    signed_in(client, make.secretary(panel))
    assert address in client.get(members).content.decode()
    assert client.get(address).status_code == 200
    answer = client.post(address, {"label": "ward forum", "interval_months": "2", "about": ""})
    assert (answer.status_code, answer.url) == (303, members)
    page = client.get(members).content.decode()
    assert "Osier Green ward forum" in page
    assert "Every two months" in page
    assert "Every two months we meet" in client.get(panel.get_absolute_url()).content.decode()


@pytest.mark.rule("PAN-7")
def test_an_interval_of_four_months_is_refused_on_the_page(client):
    panel = make.panel()
    address = reverse("panel-settings", kwargs={"panel": panel.slug})
    answer = signed_in(client, make.chair(panel)).post(address, {"label": "ward panel", "interval_months": "4", "about": ""})
    assert answer.status_code == 422
    panel.refresh_from_db()
    assert panel.interval_months == 3


def test_members_and_partners_change_no_settings(client):
    panel = make.panel()
    address = reverse("panel-settings", kwargs={"panel": panel.slug})
    for row in (make.member(panel), make.partner(panel)):
        assert signed_in(client, row).get(address).status_code == 403
