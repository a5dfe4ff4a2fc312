"""The letters about somebody's own details."""

import pytest

from people import letters
from tests import make

pytestmark = pytest.mark.django_db


def test_the_former_address_is_told_and_not_the_new_one() -> None:
    person = make.person("Beatriz Fontela", contact_email="new@example.org")
    draft = letters.moved(person, "old@example.org", 7)
    assert (draft.to, draft.address) == (person, "old@example.org")
    assert "/accounts/login/" in draft.text
    assert "new@example.org" not in draft.text


def test_each_change_has_a_letter_of_its_own() -> None:
    person = make.person()
    assert letters.moved(person, "a@example.org", 1).key != letters.moved(person, "a@example.org", 2).key
