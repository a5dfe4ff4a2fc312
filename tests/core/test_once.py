"""What a page asks once, and about all its things together; outside a page everything is asked afresh."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group

from core.once import about, once, page, together

A, B, C = (Group(pk=number, name=f"Group {number}") for number in (1, 2, 3))


class Questions:
    """Two questions that count what they are asked."""

    def __init__(self):
        self.asked = []
        self.of_one = once(self._one)
        self.of_each = together(self._many)

    def _one(self, word):
        self.asked.append(word)
        return word.upper()

    def _many(self, things, day):
        self.asked.append([thing.pk for thing in things])
        return {thing.pk: f"{thing.name} on {day}" for thing in things}


def test_outside_a_page_every_question_is_asked():
    questions = Questions()
    assert [questions.of_one("a"), questions.of_one("a")] == ["A", "A"]
    assert [questions.of_each(A, 1), questions.of_each(A, 1)] == ["Group 1 on 1"] * 2
    assert questions.asked == ["a", "a", [1], [1]]


def test_a_page_asks_once_for_the_same_arguments_and_forgets_with_its_end():
    questions = Questions()
    for _ in range(2):
        with page():
            assert [questions.of_one("a"), questions.of_one("a"), questions.of_one("b")] == ["A", "A", "B"]
    assert questions.asked == ["a", "b"] * 2


def test_a_page_asks_about_all_its_things_at_the_first_need():
    questions = Questions()
    with page([A, B]) as here:
        assert questions.of_each(B, 1) == "Group 2 on 1"
        assert questions.of_each(A, 1) == "Group 1 on 1"
        assert questions.asked == [[2, 1]]
        assert questions.of_each(A, 2) == "Group 1 on 2"
        here.about([A])
        about([C])
        assert questions.of_each(C, 1) == "Group 3 on 1"
    assert questions.asked == [[2, 1], [1, 2], [3]]


def test_outside_a_page_nothing_is_taken_note_of():
    questions = Questions()
    about([A])
    with page():
        assert questions.of_each(B, 1) == "Group 2 on 1"
    assert questions.asked == [[2]]


def test_a_thing_that_the_page_did_not_name_is_asked_about_too():
    questions = Questions()
    with page([A]):
        assert questions.of_each(C, 1) == "Group 3 on 1"
        assert questions.of_each(A, 1) == "Group 1 on 1"
    assert questions.asked == [[3, 1]]


def test_a_page_within_a_page_is_the_same_page():
    questions = Questions()
    with page():
        questions.of_one("a")
        with page([A]):
            questions.of_one("a")
        questions.of_one("a")
    assert questions.asked == ["a"]
    questions.of_one("a")
    assert questions.asked == ["a", "a"]


def test_a_page_that_breaks_off_is_forgotten():
    questions = Questions()

    def broken():
        with page():
            questions.of_one("a")
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        broken()
    questions.of_one("a")
    assert questions.asked == ["a", "a"]
