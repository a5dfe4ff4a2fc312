"""The wording that a fresh installation starts with."""

from panels import texts
from panels.builtin_edition import TEXTS


def test_each_part_has_sections_with_text():
    assert set(TEXTS.parts) == {"terms", "privacy", "agenda", "adverts"}
    for part in ("terms", "privacy", "adverts"):
        assert all(section.title and (section.lead or section.clauses) for section in texts.sections(TEXTS.parts[part]))


def test_clauses_are_lettered_in_order():
    for section in texts.sections(TEXTS.parts["terms"]):
        letters = [clause.letter for clause in section.clauses if clause.letter]
        assert letters == [chr(ord("a") + position) for position in range(len(letters))]
