"""The message and the poster that go out to residents (PRI-10)."""

from __future__ import annotations

import pytest

from priorities import documents
from tests import make
from tests.papers import words_of
from tests.priorities import made

pytestmark = pytest.mark.django_db


@pytest.mark.rule("PRI-10")
def test_the_message_leads_to_the_panels_page():
    panel = make.panel()
    made.three(panel)
    assert documents.message_of(panel, make.today()).endswith(documents.address_of(panel))
    assert documents.address_of(panel).startswith("http")


@pytest.mark.rule("PRI-10")
def test_the_poster_is_one_page_with_each_priority_what_was_done_and_where_to_read_more():
    panel = make.panel()
    for priority in made.three(panel):
        made.told(priority, "Forty bicycles were marked. " * 30)
    words_on_it = words_of(documents.poster(panel, make.today()))
    assert "Page 1 of 1" in words_on_it
    for words in ("Priority number 1", "Priority number 3", "We did", "In an emergency call 999", panel.slug):
        assert words in words_on_it


@pytest.mark.rule("PRI-10")
@pytest.mark.parametrize("longest", [True, False])
def test_a_poster_of_few_words_in_larger_letters_is_one_page_too(longest):
    panel = make.panel()
    priorities = made.three(panel)
    for priority in priorities:
        made.told(priority, "Told.")
    while longest and len(documents.message_of(panel, make.today())) < documents.FEW_LETTERS - 5:
        last = priorities[0].updates.get()
        last.text += " one"
        last.save()
    assert len(documents.message_of(panel, make.today())) <= documents.FEW_LETTERS
    assert "Page 1 of 1" in words_of(documents.poster(panel, make.today()))
