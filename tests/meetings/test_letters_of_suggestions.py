"""Each answer to a suggestion has a letter of its own, with the chair's word (MTG-4)."""

import pytest

from meetings import letters_of_suggestions as letters
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-4")]


def test_the_word_of_the_chair_goes_along():
    panel = make.panel()
    made = meetings.suggestion(panel, make.member(panel).person, stage="declined", words="The council decides that.")
    first, second = letters.answered(made, 1), letters.answered(made, 2)
    assert "The council decides that." in first.text
    assert first.key != second.key
    assert first.to == made.suggested_by
