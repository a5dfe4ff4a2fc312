"""The register names every field that can hold something about somebody, once, in words that are known."""

from __future__ import annotations

import pytest

from people import register
from people.models import Person


@pytest.mark.rule("GDPR-5")
def test_register_names_every_text_date_file_and_relation_to_a_person() -> None:
    assert sorted(register.to_be_named() - register.entries().keys()) == []


def test_register_names_nothing_that_is_gone() -> None:
    assert sorted(register.entries().keys() - register.to_be_named()) == []


def test_whatever_is_personal_ends_one_day() -> None:
    """What stays says nothing about a person, or only when and whether something happened."""
    about = [entry.name for entry in register.entries().values() if entry.basis == "consent" and entry.erase == "stays"]
    assert about == []


def test_entries_of_a_model_come_in_the_order_of_its_fields() -> None:
    named = [entry.field for entry in register.of_model(Person)]
    assert named[:3] == ["password", "last_login", "email"]
    assert {entry.keep for entry in register.of_model(Person) if entry.field in {"email", "phone"}} == {"contact"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"basis": "whim"}, "basis 'whim'"),
        ({"keep": "for ever"}, "keep 'for ever'"),
        ({"erase": "perhaps"}, "erase 'perhaps'"),
        ({"readers": ["everyone"]}, "reader 'everyone'"),
        ({"readers": []}, "needed"),
        ({"purpose": ""}, "needed"),
    ],
)
def test_unknown_words_are_refused(said, expected) -> None:
    group = {
        "fields": ["a"], "purpose": "To see.", "basis": "none", "readers": ["public"], "keep": "record", "export": False, "erase": "stays",
    }  # fmt: skip
    with pytest.raises(ValueError, match=expected):
        list(register._group("app.Model", group | said))
