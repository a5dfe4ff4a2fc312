"""One row for each person, found by their address in whatever case it is written (bar: CVE-2019-19844)."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from people.models import Person
from tests import make

pytestmark = pytest.mark.django_db


def test_an_address_signs_in_one_person_only() -> None:
    make.person(email="ann@example.org")
    with pytest.raises(IntegrityError), transaction.atomic():
        make.person(email="ANN@example.org")


def test_a_couple_may_share_an_address_for_letters() -> None:
    one = make.person(email=None, contact_email="both@example.org")
    other = make.person(email=None, contact_email="both@example.org")
    assert one.address == other.address == "both@example.org"
    assert Person.objects.filter(email=None).count() == 2


def test_letters_go_to_the_address_for_letters_else_to_the_own_one() -> None:
    assert make.person(email="own@example.org").address == "own@example.org"
    assert make.person(email="own2@example.org", contact_email="letters@example.org").address == "letters@example.org"
    assert make.person(email=None).address == ""


def test_a_person_without_a_password_has_none_that_works() -> None:
    assert not make.person().has_usable_password()


@pytest.mark.rule("MEM-12")
@pytest.mark.parametrize(("on", "is_young"), [(date(2026, 11, 21), True), (date(2026, 11, 22), False)])
def test_the_day_of_turning_18_ends_youth(on: date, is_young: bool) -> None:
    person = Person(full_name="Kit", turns_18_on=date(2026, 11, 22))
    assert person.is_under_18(on) is is_young
