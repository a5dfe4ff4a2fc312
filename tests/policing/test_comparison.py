"""Two numbers side by side, in words."""

from __future__ import annotations

import pytest

from policing.comparison import Comparison, sentence, short


@pytest.mark.rule("POL-2", "POL-4")
@pytest.mark.parametrize(
    ("now", "then", "words"),
    [
        (12, 9, "That is 3 more than the 9 in May; numbers this small go up and down by chance."),
        (9, 12, "That is 3 fewer than the 12 in May; numbers this small go up and down by chance."),
        (9, 9, "That is as many as in May."),
        (0, 0, "That is as many as in May."),
        (318, 345, "That is 27 fewer than the 345 in May, down 8%; a difference of this size can be chance."),
        (1281, 1364, "That is 83 fewer than the 1,364 in May, down 6%; a difference of this size can be chance."),
        (600, 400, "That is 200 more than the 400 in May, up 50%."),
        (40, 10, "That is 30 more than the 10 in May."),
        (1001, 1000, "That is 1 more than the 1,000 in May; a difference of this size can be chance."),
        (12, None, "There are no full figures for May."),
    ],
)
def test_the_words_claim_no_more_than_the_numbers_bear(now: int, then: int | None, words: str) -> None:
    assert sentence(now, then, "May") == words


@pytest.mark.rule("POL-2", "POL-4")
@pytest.mark.parametrize(
    ("now", "then", "words"),
    [
        (12, 9, "3 more than the 9 a year before; may be chance"),
        (600, 400, "200 more than the 400 a year before, up 50%"),
        (9, 9, "as many as a year before"),
        (9, None, "no full figures of a year before"),
    ],
)
def test_under_a_number_the_words_are_few_and_just_as_careful(now: int, then: int | None, words: str) -> None:
    assert short(now, then) == words


def test_direction_goes_with_the_difference() -> None:
    assert [Comparison(now, 5).direction for now in (6, 5, 4)] == ["up", "same", "down"]


@pytest.mark.parametrize(("now", "then", "is_clear"), [(20, 0, True), (3, 0, False), (4, 0, True), (120, 90, True), (119, 92, False)])
def test_chance_is_ruled_out_only_beyond_its_usual_width(now: int, then: int, is_clear: bool) -> None:
    assert Comparison(now, then).is_beyond_chance is is_clear
