"""Letters to residents say nothing that the form said but a plain name (MTG-11)."""

import pytest

from meetings import letters_of_visitors as letters
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-11")]


def test_a_name_that_could_be_a_link_is_left_out():
    visitor = meetings.visitor(meetings.called(make.panel()), "https://spam.example")
    draft = letters.noted(visitor)
    assert "spam.example" not in draft.text + draft.html
    assert "Dear resident" in draft.text
    assert visitor.question not in draft.text
