"""The form of a scheme offers those who can be its link."""

import pytest

from community.forms.schemes import SchemeForm, key_of
from tests import make
from tests.community import schemed

SOUND = {"kind": "pub", "name": "Pubwatch", "about": "", "website": "example.org", "email": "", "how_to_join": "", "link": ""}


@pytest.mark.django_db
def test_it_makes_one_entry_with_the_link():
    panel = make.panel()
    seat, place = make.member(panel), make.partner(panel)
    form = SchemeForm(SOUND | {"link": key_of(place)}, places=[seat, place])
    assert form.is_valid(), form.errors
    assert (form.cleaned_data["entry"].link, form.cleaned_data["entry"].website) == (place, "https://example.org")
    assert SchemeForm(SOUND, places=[]).is_valid()
    assert "link" in SchemeForm(SOUND | {"link": key_of(seat)}, places=[place]).errors
    assert SchemeForm.initial_of(schemed.scheme(panel, link=seat))["link"] == key_of(seat)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://example.org/x", "not an address"])
def test_only_addresses_of_the_web_are_taken(address):
    assert "website" in SchemeForm(SOUND | {"website": address}, places=[]).errors
