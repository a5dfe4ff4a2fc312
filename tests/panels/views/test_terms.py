"""Pages of the terms of reference."""

import pytest
from django.urls import reverse

from core import documents
from core.models import Document
from panels.models import Signature
from tests import make

pytestmark = pytest.mark.django_db


def at(name, panel):
    return reverse(name, kwargs={"panel": panel.slug})


def signed_in(client, row):
    client.force_login(row.person)
    return client


def text(answer):
    return answer.content.decode()


@pytest.mark.rule("TOR-6")
def test_anybody_reads_the_terms_and_no_signatures(client):
    panel = make.panel()
    terms = make.terms(panel, additions="We meet on Mondays.")
    make.signature(terms, make.member(panel, "Rosalind Tettey").person)
    page = text(client.get(at("terms", panel)))
    assert "At most 25 members" in page or "25 members at most" in page
    assert "We meet on Mondays." in page
    assert 'id="clause-9b"' in page
    assert "Rosalind" not in page


@pytest.mark.rule("TOR-2")
def test_the_page_is_headed_by_name_and_dates(client):
    panel = make.panel("Osier Green", label="ward panel")
    make.terms(panel, adopted_on=make.a_year_ago())
    make.terms(panel, version=2, adopted_on=make.today())
    page = text(client.get(at("terms", panel)))
    assert "Osier Green ward panel" in page
    for day in (make.a_year_ago(), make.today()):
        assert f"{day.day} {day:%B %Y}" in page
    assert "Version 2" in page


def test_a_panel_without_terms_has_no_page_of_them(client):
    assert client.get(at("terms", make.panel())).status_code == 404


@pytest.mark.rule("TOR-6")
def test_anybody_gets_the_paper(client):
    panel = make.panel()
    make.terms(panel)
    answer = client.get(at("terms-paper", panel))
    assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")


def sign(client, panel, **said):
    address = at("terms-sign", panel)
    seen = client.get(address).context["form"].initial["seen"]
    return client.post(address, {"agrees": "on", "seen": seen, **said})


@pytest.mark.rule("TOR-3")
def test_a_member_reads_signs_and_gets_a_copy(client):
    seat = make.member(make.interim(), "Rosalind Tettey")
    signed_in(client, seat)
    assert "You have not signed this version" in text(client.get(at("terms", seat.panel)))
    answer = sign(client, seat.panel, typed_name="Rosalind Tettey")
    assert (answer.status_code, answer.url) == (303, at("terms", seat.panel))
    assert "You have signed this version" in text(client.get(at("terms", seat.panel)))
    assert client.get(at("terms-sign", seat.panel)).url == at("terms", seat.panel)
    assert client.get(at("terms-copy", seat.panel)).content == documents.read(Signature.objects.get().copy)


@pytest.mark.rule("TOR-3")
def test_another_name_is_refused_in_a_sentence(client):
    seat = make.member(make.interim(), "Rosalind Tettey")
    answer = sign(signed_in(client, seat), seat.panel, typed_name="Joyce Appleyard")
    assert answer.status_code == 422
    assert "Type your own full name as the panel knows it: Rosalind Tettey." in text(answer)
    assert not Signature.objects.exists()


@pytest.mark.rule("TOR-3")
def test_a_text_that_has_changed_since_is_not_signed(client):
    seat = make.member(make.interim())
    answer = sign(signed_in(client, seat), seat.panel, typed_name=seat.person.full_name, seen="0" * 64)
    assert answer.status_code == 422
    assert "The terms have changed" in text(answer)


@pytest.mark.rule("TOR-1")
def test_the_built_in_wording_is_refused_outside_the_demo(client, settings):
    settings.DEMO = False
    seat = make.member(make.interim())
    answer = sign(signed_in(client, seat), seat.panel, typed_name=seat.person.full_name)
    assert answer.status_code == 422
    assert "nobody can sign it" in text(answer)
    assert "HB 3.2" in text(answer)


def test_only_people_of_the_panel_sign(client):
    panel = make.interim()
    assert client.get(at("terms-sign", panel)).status_code == 302
    assert signed_in(client, make.dwo(panel.ward)).get(at("terms-sign", panel)).status_code == 403
    assert signed_in(client, make.member(make.panel())).get(at("terms-sign", panel)).status_code == 404
    assert signed_in(client, make.partner(panel)).get(at("terms-sign", panel)).status_code == 200


def test_whoever_has_not_signed_has_no_copy(client):
    seat = make.member(make.interim())
    assert signed_in(client, seat).get(at("terms-copy", seat.panel)).status_code == 404


@pytest.mark.rule("TOR-6")
def test_papers_with_signatures_are_offered_to_who_keeps_the_records_alone(client):
    panel = make.panel()
    terms = make.terms(panel)
    paper = documents.keep(Document.Kind.SIGNED_TERMS, "Terms", b"%PDF-1.7", "application/pdf", None)
    edition = terms.signed_editions.create(number=1, paper=paper, signatures=1, made_on=make.today())
    address = reverse("terms-signed", args=[panel.slug, edition.pk])
    page = reverse("terms", args=[panel.slug])
    assert address not in client.get(page).content.decode()
    for row, sees in ((make.chair(panel), True), (make.dwo(panel.ward), True), (make.member(panel), False), (make.partner(panel), False)):
        client.force_login(row.person)
        assert (address in client.get(page).content.decode()) is sees
        assert (client.get(address).status_code == 200) is sees


@pytest.mark.rule("PAN-3")
def test_members_are_told_that_the_terms_do_not_say_how_the_panel_decides(client):
    panel = make.panel()
    terms = make.terms(panel)
    client.force_login(make.member(panel).person)
    address = reverse("terms", kwargs={"panel": panel.slug})
    assert "How does the panel decide?" in client.get(address).content.decode()
    terms.additions = "We decide by what the figures show."
    terms.save()
    assert "How does the panel decide?" not in client.get(address).content.decode()
