"""What the papers show of a member is put together; a scan is a PDF."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from panels.forms_of_takeover import EnteredForm, ScanForm
from panels.services.takeovers import OnPaper
from tests import make

WHO = {"full_name": "Zadie Marlowe", "email": "zadie@example.org", "basis": "lives", "community": "traders", "agrees": "on"}


@pytest.mark.rule("PAN-8")
def test_what_the_papers_show_stands_apart_from_who_it_is():
    day = make.today()
    dates = {"admitted_on_day": day.day, "admitted_on_month": day.month, "admitted_on_year": day.year}
    form = EnteredForm({**WHO, **dates, "evidence": "Minutes"})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["paper"] == OnPaper(admitted_on=day, evidence="Minutes")
    assert form.cleaned_data["full_name"] == "Zadie Marlowe"
    assert "admitted_on" not in form.cleaned_data


def test_a_pdf_of_the_signed_terms_will_do_and_a_program_will_not():
    for content, is_let_in in ((b"%PDF-1.7 signed", True), (b"MZ", False)):
        form = ScanForm({}, {"file": SimpleUploadedFile("signed.pdf", content)})
        assert form.is_valid() is is_let_in
