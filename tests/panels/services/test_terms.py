"""Signing and adopting the terms of reference."""

import io

import pikepdf
import pytest
from django.db import IntegrityError, transaction

from core import documents
from core.models import Document, Letter
from handbook.rules import Breach
from panels import queries
from panels.documents import terms_text
from panels.models import Signature
from panels.services import editions, terms
from tests import make
from tests.panels.importing.sample import handbook as sample
from tests.papers import words_of

pytestmark = pytest.mark.django_db


def sign(person, version, typed_name=""):
    return terms.sign(version, typed_name=typed_name or person.full_name, by=person, on=make.today())


@pytest.mark.rule("TOR-3")
def test_a_member_signs_and_gets_a_copy():
    seat = make.member(make.interim(), "Rosalind O'Tettey")
    version = queries.terms_in_force(seat.panel)
    signature = sign(seat.person, version, "  rosalind  otettey ")
    assert (signature.typed_name, signature.signed_on) == ("rosalind otettey", make.today())
    assert signature.text_sha256 == terms_text(version).sha256
    content = documents.read(signature.copy)
    assert (signature.copy.kind, signature.copy.made_by) == (Document.Kind.SIGNED_TERMS, seat.person)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert "version 1" in str(pdf.docinfo["/Title"])
    letter = Letter.objects.get(to=seat.person)
    assert bytes(letter.enclosures.get().file.content) == content
    assert "signed version 1" in letter.text
    assert "O'Tettey" in letter.text


@pytest.mark.rule("TOR-3")
def test_a_second_signature_is_refused_by_the_service_and_by_the_database():
    seat = make.member(make.interim())
    version = queries.terms_in_force(seat.panel)
    make.signature(version, seat.person)
    with pytest.raises(Breach, match="signed this version already"):
        sign(seat.person, version)
    with pytest.raises(IntegrityError), transaction.atomic():
        make.signature(version, seat.person)


@pytest.mark.rule("TOR-3")
def test_another_name_is_refused():
    seat = make.member(make.interim(), "Hamza Dean")
    with pytest.raises(Breach, match="your own full name"):
        sign(seat.person, queries.terms_in_force(seat.panel), "Joyce Appleyard")
    assert not Signature.objects.exists()
    assert not Document.objects.exists()


@pytest.mark.rule("TOR-3")
def test_only_people_of_the_panel_sign():
    version = queries.terms_in_force(make.interim())
    with pytest.raises(Breach, match="is neither"):
        sign(make.person(), version)


@pytest.mark.rule("TOR-1")
def test_the_built_in_wording_is_not_signed_outside_the_demo(settings):
    settings.DEMO = False
    seat = make.member(make.interim())
    with pytest.raises(Breach, match="nobody can sign it") as refused:
        sign(seat.person, queries.terms_in_force(seat.panel))
    assert refused.value.rule.id == "TOR-1"
    assert not Signature.objects.exists()


@pytest.mark.rule("TOR-1")
def test_the_official_text_is_signed_outside_the_demo(settings):
    settings.DEMO = False
    seat = make.member(make.interim())
    editions.publish(sample(), by=None, on=make.today())
    assert sign(seat.person, queries.terms_in_force(seat.panel)).terms.edition.is_official


@pytest.mark.rule("TOR-2")
def test_a_meeting_adopts_a_version_once():
    version = queries.terms_in_force(make.interim())
    adopted = terms.adopt(version, by=make.person(), on=make.today())
    assert adopted.adopted_on == make.today()
    with pytest.raises(Breach, match="was adopted on"):
        terms.adopt(version, by=make.person(), on=make.today())


def test_a_member_is_asked_to_sign_once_a_day():
    seat = make.member(make.interim())
    for _ in range(2):
        terms.ask_to_sign(seat, by=make.person(), on=make.today())
    assert Letter.objects.filter(to=seat.person, subject__startswith="Please sign").count() == 1


@pytest.mark.rule("TOR-3")
def test_each_signature_makes_a_new_edition_with_all_of_them_and_the_old_ones_stay():
    panel = make.interim()
    version = queries.terms_in_force(panel)
    for name in ("Rosalind Tettey", "Hamza Dean"):
        sign(make.member(panel, name).person, version)
    second, first = version.signed_editions.all()
    assert [(one.number, one.signatures) for one in (first, second)] == [(1, 1), (2, 2)]
    assert second.paper.sha256 != first.paper.sha256
    words = {one: words_of(documents.read(one.paper)) for one in (first, second)}
    assert "Rosalind Tettey" in words[first]
    assert "Hamza Dean" not in words[first]
    assert "Rosalind Tettey" in words[second]
    assert "Hamza Dean" in words[second]
