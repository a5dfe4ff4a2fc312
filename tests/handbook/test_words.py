"""Numbers and lists in sentences."""

import pytest

from handbook import words


@pytest.mark.parametrize(("count", "said"), [(0, "no"), (1, "one"), (2, "two"), (9, "nine"), (10, "10"), (25, "25"), (1000, "1000")])
def test_numbers_up_to_nine_are_words(count, said):
    assert words.number(count) == said


@pytest.mark.parametrize(("count", "said"), [(0, "no members"), (1, "one member"), (2, "two members"), (14, "14 members")])
def test_a_noun_follows_its_number(count, said):
    assert words.counted(count, "member") == said


def test_a_noun_may_have_a_plural_of_its_own():
    assert words.counted(2, "priority", "priorities") == "two priorities"


@pytest.mark.parametrize(("said", "opened"), [("two are", "Two are"), ("14 are", "14 are"), ("", "")])
def test_a_sentence_opens_with_a_capital_letter(said, opened):
    assert words.opening(said) == opened


@pytest.mark.parametrize(
    ("several", "said"),
    [([], ""), (["one"], "one"), (["one", "two"], "one and two"), (["one", "two", "three"], "one, two and three")],
)
def test_a_list_ends_with_and(several, said):
    assert words.listed(several) == said


def test_a_list_may_end_with_or():
    assert words.listed(["one", "two"], "or") == "one or two"
