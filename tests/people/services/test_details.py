"""People are found or made by whoever adds them, who learns nothing about who was known."""

import pytest
from django.db import IntegrityError

from people.models import Person
from people.services import Found, NotTheirs, find_or_make, signing_in_by
from tests import make

pytestmark = pytest.mark.django_db


def test_somebody_new_gets_an_address_to_sign_in_by():
    person = find_or_make(full_name="  Hamza   Dean ", email=" Hamza@Example.ORG ", phone=" 020 7946 0000 ").person
    assert (person.full_name, person.email, person.phone) == ("Hamza Dean", "hamza@example.org", "020 7946 0000")
    assert not person.has_usable_password()


def test_somebody_known_is_found_and_nothing_is_overwritten():
    known = Person.objects.create_user("hamza@example.org", "Hamza Dean", phone="020 7946 0000")
    found = find_or_make(full_name="Ham Dean", email="HAMZA@example.org", phone="1").person
    assert found == known
    assert (found.full_name, found.phone) == ("Hamza Dean", "020 7946 0000")


def test_an_adder_changes_nothing_of_somebody_known():
    known = Person.objects.create_user("hamza@example.org", "Hamza Dean")
    found = find_or_make(full_name="Hamza Dean", email="hamza@example.org", phone="1", turns_18_on=make.today())
    known.refresh_from_db()
    assert (known.phone, known.turns_18_on, found.is_new) == ("", None, False)


def test_an_address_of_somebody_else_becomes_an_address_for_letters():
    known = Person.objects.create_user("dean@example.org", "Hamza Dean")
    other = find_or_make(full_name="Amira Dean", email="dean@example.org").person
    assert other != known
    assert (other.full_name, other.email, other.address) == ("Amira Dean", None, "dean@example.org")


def test_the_second_of_a_couple_is_found_again():
    Person.objects.create_user("dean@example.org", "Hamza Dean")
    other = find_or_make(full_name="Amira Dean", email="dean@example.org").person
    assert find_or_make(full_name="Amira Dean", email="dean@example.org") == Found(other, is_new=False)


def test_people_without_an_address_are_never_taken_for_each_other():
    first = find_or_make(full_name="Hamza Dean", phone="1").person
    second = find_or_make(full_name="Hamza Dean", phone="1").person
    assert first != second
    assert first.address == ""


def test_nobody_is_made_without_a_name():
    with pytest.raises(IntegrityError):
        find_or_make(full_name="  ", email="nobody@example.org")


def test_what_opens_other_peoples_details_goes_to_exactly_the_person_who_is_named():
    known = make.person("Christopher Dean", email="chris@example.org")
    assert signing_in_by(full_name=" christopher  Dean", email=" Chris@Example.org ") == known
    with pytest.raises(NotTheirs, match="is called Christopher Dean"):
        signing_in_by(full_name="Chris Dean", email="chris@example.org")


def test_it_never_goes_to_somebody_who_does_not_sign_in():
    make.person("Hamza Dean", email=None, contact_email="dean@example.org")
    with pytest.raises(NotTheirs, match="Give an address that is the person’s own"):
        signing_in_by(full_name="Hamza Dean", email="dean@example.org")
    assert signing_in_by(full_name="Hamza Dean", email="hamza@example.org").email == "hamza@example.org"
