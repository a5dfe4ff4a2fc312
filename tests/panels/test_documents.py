"""The terms as paper: who stands on it and who does not."""

import io

import pikepdf
import pytest
from django.template.loader import render_to_string

from panels import documents
from panels.documents import Signed
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.rule("TOR-2")
def test_the_terms_are_headed_by_name_and_both_dates():
    panel = make.panel()
    make.terms(panel, adopted_on=make.a_year_ago())
    text = documents.terms_text(make.terms(panel, version=2, adopted_on=make.today(), additions="We meet on Mondays.\n\nAlways."))
    assert (text.adopted_on, text.revised_on) == (make.a_year_ago(), make.today())
    assert text.additions == ["We meet on Mondays.", "Always."]
    assert str(panel) in text.sections[0].lead


@pytest.mark.rule("TOR-2")
def test_terms_that_were_never_revised_have_no_date_of_it():
    text = documents.terms_text(make.terms(make.panel()))
    assert (text.adopted_on, text.revised_on) == (make.a_year_ago(), None)


@pytest.mark.rule("TOR-6")
def test_the_public_paper_is_made_once_and_has_nobodys_name():
    panel = make.panel()
    terms = make.terms(panel)
    make.signature(terms, make.member(panel, "Rosalind Tettey").person)
    page = render_to_string("papers/terms.html", {"text": documents.terms_text(terms), "signed": None, "title": "Terms"})
    assert "Rosalind" not in page
    first = documents.public_pdf(terms)
    assert documents.public_pdf(terms) == first
    with pikepdf.open(io.BytesIO(first)) as pdf:
        assert len(pdf.pages) > 1


@pytest.mark.rule("TOR-3")
def test_a_persons_own_copy_has_their_name_and_day():
    terms = make.terms(make.panel())
    signed = Signed("Rosalind Tettey", "R Tettey", make.today())
    page = render_to_string("papers/terms.html", {"text": documents.terms_text(terms), "signed": signed, "title": "Terms"})
    assert "Rosalind Tettey" in page
    assert "R Tettey" in page


@pytest.mark.rule("TOR-3")
def test_the_paper_with_all_signatures_has_members_first_and_partners_apart():
    panel = make.panel()
    terms = make.terms(panel)
    make.signature(terms, make.partner(panel, "Denise Harcombe").person)
    make.signature(terms, make.member(panel, "Rosalind Tettey").person)
    groups = documents.signed_context(terms, 1, make.today())["groups"]
    assert [(title, [row.name for row in rows]) for title, rows in groups] == [
        ("Members", ["Rosalind Tettey"]),
        ("Partners", ["Denise Harcombe"]),
    ]


@pytest.mark.rule("TOR-3")
def test_the_paper_with_all_signatures_is_tagged_and_titled():
    panel = make.panel()
    terms = make.terms(panel)
    make.signature(terms, make.member(panel, "Rosalind Tettey").person)
    with pikepdf.open(io.BytesIO(documents.signed_pdf(terms, 1, make.today()))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en-GB"
        assert "signed" in str(pdf.docinfo["/Title"])
