"""The address of a calendar is made, renewed and given up by whose it is."""

import pytest

from core.models import AuditEntry
from meetings.models import CalendarAddress
from meetings.services import calendars
from tests import make

pytestmark = pytest.mark.django_db


def test_a_new_address_takes_the_place_of_the_old_one():
    person = make.person()
    first = calendars.make_address(person, on=make.today()).mark
    second = calendars.make_address(person, on=make.today()).mark
    assert first != second
    assert CalendarAddress.objects.get().mark == second


def test_giving_up_twice_is_no_trouble_and_is_recorded_once():
    person = make.person()
    calendars.make_address(person, on=make.today())
    calendars.give_up_address(person)
    calendars.give_up_address(person)
    assert not CalendarAddress.objects.exists()
    assert list(AuditEntry.objects.values_list("outcome", flat=True)) == ["address made", "address given up"]
