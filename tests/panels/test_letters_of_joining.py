"""The letters about somebody who would like to join."""

import pytest

from panels import letters_of_joining as letters
from tests import make

pytestmark = pytest.mark.django_db


def test_the_answer_stands_in_the_letter_and_each_answer_is_a_letter_of_its_own():
    expression = make.expression(make.panel())
    one, other = (letters.answer(expression, "Come along.", entry) for entry in (1, 2))
    assert "Come along." in one.text
    assert one.key != other.key


@pytest.mark.parametrize(("name", "greeting"), [("Ana", "Dear Ana"), ("https://evil.test", "Dear resident"), ("=cmd|x", "Dear resident")])
def test_a_name_without_a_word_in_it_is_left_out(name, greeting):
    assert greeting in letters.noted(make.expression(make.panel(), name)).text
