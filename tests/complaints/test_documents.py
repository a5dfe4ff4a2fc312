"""A letter on paper, for somebody who does not sign in."""

from __future__ import annotations

import pytest

from complaints import documents
from complaints.models import Entry
from complaints.services import reviewing
from tests import make
from tests.complaints import made
from tests.papers import words_of

pytestmark = pytest.mark.django_db


@pytest.mark.rule("CMP-5", "CMP-7")
def test_an_answer_on_paper_says_how_to_ask_for_more_and_names_nobody_else() -> None:
    at = made.table()
    complaint = made.answered(at, by=make.member(at.panel, person=make.person("Dorothy Finch", email=None)).person)
    words = words_of(documents.letter_pdf(complaint.entries.get(kind=Entry.Kind.ANSWER)))
    for said in ("Dorothy Finch", made.REPLY, "write to the sergeant".capitalize(), complaint.reference, "Rosalind Tettey"):
        assert " ".join(said.split()) in " ".join(words.split()), words
    assert at.about.full_name not in words


@pytest.mark.rule("CMP-7")
def test_an_answer_that_is_printed_once_more_offers_no_stage_2_that_has_begun() -> None:
    at = made.table()
    by = make.member(at.panel, person=make.person("Dorothy Finch", email=None)).person
    complaint = made.answered(at, by=by)
    reviewing.ask(complaint, text="It goes on.", asked_on=make.today(), by=at.sergeant, on=make.today())
    words = words_of(documents.letter_pdf(made.fresh(complaint).entries.get(kind=Entry.Kind.ANSWER)))
    assert " ".join(made.REPLY.split()) in " ".join(words.split())
    assert "Write to the sergeant" not in " ".join(words.split())
