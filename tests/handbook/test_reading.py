"""How hard a text is to read, by figures worked out by hand."""

from __future__ import annotations

import pytest

from handbook import reading

EASY = "We met at the old hall. The lamps are out. We want them back on. Tell us if you walk home by the park at night."
HARD = (
    "Neighbourhood policing representatives systematically communicate considerable preventative recommendations "
    "regarding residential burglary opportunities, notwithstanding organisational limitations affecting operational availability in "
    "exceptional circumstances everywhere."
)


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("park", 1),
        ("lamp", 1),
        ("home", 1),
        ("table", 2),
        ("police", 2),
        ("houses", 2),
        ("mended", 2),
        ("walked", 1),
        ("station", 2),
        ("hmm", 1),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, syllables: int) -> None:
    assert reading.syllables(word) == syllables


@pytest.mark.parametrize(("text", "words", "sentences"), [(EASY, 26, 4), (HARD, 22, 1)])
def test_the_grade_is_the_formula_of_flesch_and_kincaid(text: str, words: int, sentences: int) -> None:
    assert (len(reading.words(text)), reading.sentences(text)) == (words, sentences)
    spoken = sum(reading.syllables(word) for word in reading.words(text))
    by_hand = 0.39 * words / sentences + 11.8 * spoken / words - 15.59
    assert reading.grade(text) == max(0, int(by_hand // 1))


def test_long_words_in_a_long_sentence_are_harder() -> None:
    easy, hard = reading.grade(EASY), reading.grade(HARD)
    assert easy is not None
    assert hard is not None
    assert easy < 4
    assert hard > 20


def test_nineteen_words_have_no_grade_and_twenty_have_one() -> None:
    assert reading.grade("one " * 19) is None
    assert reading.grade("one " * 20) is not None


def test_the_reading_age_is_five_years_above_the_grade() -> None:
    grade = reading.grade(HARD)
    assert grade is not None
    assert reading.reading_age(HARD) == grade + 5
    assert reading.reading_age("Too short.") is None


def test_numbers_and_signs_are_no_words() -> None:
    assert reading.words("24 lamps, 3 don’t work!") == ["lamps", "don’t", "work"]


def test_jargon_is_named_once_in_its_order_with_plain_words() -> None:
    assert reading.jargon("The SNT caught a perpetrator. The SNT is glad.") == (
        ("SNT", "local police team"),
        ("perpetrator", "person who did it"),
    )


@pytest.mark.parametrize("text", ["The intelligent kin of Dvora", "Masbeth Road", "a spoiled rtcx"])
def test_jargon_inside_other_words_is_none(text: str) -> None:
    assert [word for word, _ in reading.jargon(text) if word.lower() not in {"kin"}] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PLEASE answer NOW", ("PLEASE", "NOW")),
        ("Please answer now", ()),
        ("CCTV and the NHS", ()),
        ("The ASB is jargon, not shouting", ()),
        ("OK, on the A10", ()),
        ("STOP and STOP", ("STOP",)),
    ],
)
def test_block_capitals_are_words_of_three_letters_and_more(text: str, found: tuple[str, ...]) -> None:
    assert reading.block_capitals(text) == found
