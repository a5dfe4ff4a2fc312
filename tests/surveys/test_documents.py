"""The totals as a paper: tagged, with the numbers, without anybody's words."""

from __future__ import annotations

import pytest

from surveys import documents
from tests import make
from tests.papers import words_of
from tests.surveys import made

pytestmark = pytest.mark.django_db


@pytest.mark.rule("SUR-6", "SUR-8")
def test_paper_says_the_totals_who_was_left_out_and_no_words() -> None:
    survey = made.closed(make.panel("Osier Green"))
    question, text = made.question(survey), made.text_question(survey)
    made.responses(question, 6, 3)
    made.response(made.option(question), left_out="same")
    made.response(survey=survey, written={text: "My neighbour shouts"})
    said = words_of(documents.results_pdf(survey, for_everybody=False, on=make.today()))
    assert "Survey results: Around the station" in said
    assert "9 people answered. “The station” was chosen most, by 6." in said
    assert "1 was left out" in said
    assert "neighbour" not in said
