"""Pages on which a panel that exists on paper is taken over."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from panels.models import Membership, Panel, Takeover
from tests import make
from tests.pages import problems, shown

pytestmark = pytest.mark.django_db


def on(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def ago(days):
    return make.today() - timedelta(days=days)


def said(name="Zadie Marlowe", **more):
    who = {"full_name": name, "email": f"{name.split()[0].lower()}@example.org", "basis": "lives", "community": "traders", "agrees": "on"}
    return {**who, "evidence": "Minutes of 4 May 2025", **on("admitted_on", ago(400)), **more}


@pytest.mark.rule("PAN-8")
def test_the_ward_officer_takes_a_panel_over_and_both_sides_confirm_it(client):
    ward = make.ward("Osier Green")
    officer = make.dwo(ward).person
    client.force_login(officer)
    assert reverse("takeover-new", args=[ward.code]) in client.get(reverse("wards")).content.decode()
    form = {"name": "Osier Green", "label": "ward panel", "interval_months": "3", "additions": ""}
    form |= {**on("founded_on", ago(2000)), **on("adopted_on", ago(1900))}
    page = reverse("takeover", args=["osier-green"])
    answer = client.post(reverse("takeover-new", args=[ward.code]), form)
    assert (answer.status_code, answer.url) == (303, page)
    answer = client.post(reverse("takeover-member", args=["osier-green"]), said(office="chair", **on("signed_on", ago(390))))
    assert (answer.status_code, answer.url) == (303, page)
    scan = {"file": SimpleUploadedFile("signed.pdf", b"%PDF-1.7 signed", content_type="application/pdf")}
    assert client.post(reverse("takeover-scan", args=["osier-green"]), scan).status_code == 303
    confirm = reverse("takeover-confirm", args=["osier-green"])
    assert "Minutes of 4 May 2025" in shown(client.get(confirm))
    assert client.post(confirm).status_code == 303
    client.force_login(Membership.objects.get().person)
    assert "Confirm the list of Osier Green ward panel" in shown(client.get(reverse("home")))
    assert client.post(confirm).status_code == 303
    assert "Both sides have confirmed the list. It is closed." in shown(client.get(page))
    assert Takeover.objects.get().is_confirmed


@pytest.mark.rule("PAN-8")
def test_a_member_without_proof_is_refused_on_the_page(client):
    panel = make.panel()
    make.takeover(panel)
    client.force_login(make.dwo(panel.ward).person)
    address = reverse("takeover-member", args=[panel.slug])
    assert "Enter what shows that they were admitted." in problems(client.post(address, said(evidence="")))
    answer = client.post(address, said(**on("admitted_on", make.today() + timedelta(days=1))))
    assert "Enter the day on which a meeting admitted this member." in problems(answer)


@pytest.mark.rule("PAN-8")
def test_the_page_leads_to_taking_somebody_off_until_the_list_is_closed(client):
    panel = make.panel()
    takeover = make.takeover(panel)
    seat = make.member(panel, evidence="A signed list")
    client.force_login(make.secretary(panel).person)
    page, strike = reverse("takeover", args=[panel.slug]), reverse("takeover-strike", args=[panel.slug, seat.pk])
    assert strike in client.get(page).content.decode()
    assert client.get(strike).status_code == 200
    assert client.post(strike).status_code == 303
    seat.refresh_from_db()
    assert seat.stage == Membership.Stage.DECLINED
    takeover.chair, takeover.chair_confirmed_on = make.person(), make.today()
    takeover.officer, takeover.officer_confirmed_on = make.person(), make.today()
    takeover.save()
    assert "Enter a member" not in shown(client.get(page))


def test_only_a_genuine_scan_is_let_in(client):
    panel = make.panel()
    make.takeover(panel)
    client.force_login(make.chair(panel).person)
    file = SimpleUploadedFile("signed.pdf", b"MZ", content_type="application/pdf")
    assert client.post(reverse("takeover-scan", args=[panel.slug]), {"file": file}).status_code == 422


def test_the_secretary_enters_and_does_not_confirm(client):
    panel = make.panel()
    make.takeover(panel)
    client.force_login(make.secretary(panel).person)
    assert client.get(reverse("takeover", args=[panel.slug])).status_code == 200
    assert client.get(reverse("takeover-confirm", args=[panel.slug])).status_code == 403


def test_a_panel_that_was_not_taken_over_has_no_such_page(client):
    panel = make.panel()
    client.force_login(make.chair(panel).person)
    assert client.get(reverse("takeover", args=[panel.slug])).status_code == 404
    assert Panel.objects.get().stage == Panel.Stage.ACTIVE
