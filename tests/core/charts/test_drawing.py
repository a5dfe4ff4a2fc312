"""The strokes of charts."""

from __future__ import annotations

from core.charts.drawing import at, sample, together, words


def test_places_have_no_needless_figures() -> None:
    assert [at(3.0), at(3.14159), at(120)] == ["3", "3.1", "120"]


def test_words_are_escaped() -> None:
    assert "&lt;b&gt;" in words(0, 0, "<b>", 16, "#000")


def test_sample_is_hidden_from_those_who_hear_the_key() -> None:
    assert 'aria-hidden="true"' in sample(10, together([]))
