"""The form of one's own details takes names and numbers as people write them."""

import pytest

from people.forms import DetailsForm


@pytest.mark.parametrize("name", ["O’Hara", "Zoë", "Anne-Marie", "Sukarno", "李小龙"])
def test_names_are_taken_as_they_are(name: str) -> None:
    form = DetailsForm({"full_name": name, "contact_email": "", "phone": "+44 (0)20 7946-0000"}, known_as=name)
    assert form.is_valid()
    assert form.cleaned_data["full_name"] == name


def test_an_address_that_is_none_is_said_so() -> None:
    form = DetailsForm({"full_name": "Zoë", "contact_email": "nobody", "phone": ""}, known_as="Zoë")
    assert not form.is_valid()
    assert list(form.errors) == ["contact_email"]
