"""The letter that asks what is planned."""

from datetime import timedelta

import pytest

from oversight import documents, queries
from tests import make
from tests.oversight import made
from tests.papers import words_of

pytestmark = pytest.mark.django_db


@pytest.mark.rule("SNB-2", "SNB-4")
def test_the_letter_says_why_it_asks_what_was_stated_and_nobodys_name():
    ward = make.ward("Osier Green")
    made.struggling(ward)
    day = make.today() - timedelta(days=3)
    ward.plans.create(plan="An evening at the library.", done_by=day, stated_by=make.person(made.CANARY), stated_on=day)
    words = words_of(documents.letter(queries.row_of(ward, make.today()), make.today()))
    for said in ("What is planned for Osier Green?", "It has no chair.", "An evening at the library.", "That day has passed."):
        assert said in words
    assert made.CANARY.split()[0] not in words
