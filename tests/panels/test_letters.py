"""The letters of a panel."""

import pytest

from panels import letters
from panels.models import Partnership
from tests import make

pytestmark = pytest.mark.django_db


def test_a_welcome_says_how_to_sign_in_and_sign():
    seat = make.member(make.panel("Osier Green", label="ward panel"))
    draft = letters.welcome(seat)
    assert draft.subject == "Welcome to Osier Green ward panel"
    assert (draft.address, draft.to, draft.panel_id) == (seat.person.email, seat.person, seat.panel_id)
    assert f"/panels/{seat.panel.slug}/terms/sign/" in draft.text
    assert "/login/" in draft.text


def test_somebody_without_an_address_of_their_own_is_told_what_to_do():
    seat = make.member(make.panel(), person=make.person(email=None, contact_email="shared@example.org"))
    draft = letters.welcome(seat)
    assert draft.address == "shared@example.org"
    assert "does not sign you in" in draft.text
    assert "/login/" not in draft.text


def test_names_are_written_as_they_are():
    panel = make.panel("O'Brien & Sons")
    place = Partnership.objects.create(panel=panel, person=make.person("Niamh O'Brien"), kind="other", since=make.today())
    assert "Dear Niamh O'Brien," in letters.welcome_partner(place).text
    assert "O'Brien & Sons" in letters.welcome_partner(place).text


def test_each_letter_has_a_key_of_its_own():
    seat = make.chair(make.panel())
    drafts = [
        letters.welcome(seat),
        letters.please_sign(seat, make.today()),
        letters.please_sign(seat, make.a_year_ago()),
        letters.tenure_ends(seat, make.today()),
        letters.office_ends(seat.offices.get(), make.today()),
        letters.office(seat.offices.get()),
    ]
    assert len({draft.key for draft in drafts}) == len(drafts)
    assert all(draft.text.strip() and "{" not in draft.text for draft in drafts)
