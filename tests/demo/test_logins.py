"""Everybody of the list has an address of their own that signs in."""

import pytest
from allauth.account.models import EmailAddress

from demo import logins
from people.models import Person


def test_addresses_are_made_of_names_where_there_is_no_login() -> None:
    assert logins.address_of("Rosalind Tettey") == "chair@wexcombe.example"
    assert logins.address_of("Inés Robledo-Ruiz") == "inés.robledo-ruiz@wexcombe.example".replace("é", "e")


def test_nobody_is_named_twice() -> None:
    assert len({login.email for login in logins.LOGINS}) == len(logins.LOGINS)
    assert len({login.name for login in logins.LOGINS}) == len(logins.LOGINS)


@pytest.mark.django_db
def test_doors_open_with_one_password() -> None:
    assert not logins.are_open()
    person = Person.objects.create_user("chair@wexcombe.example", "Rosalind Tettey")
    other = Person.objects.create_user("other@wexcombe.example", "Somebody Else")
    logins.open_doors()
    person.refresh_from_db()
    assert logins.are_open()
    assert person.check_password(logins.PASSWORD)
    assert EmailAddress.objects.get(user=person).verified
    assert not EmailAddress.objects.filter(user=other).exists()
