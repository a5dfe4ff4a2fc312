"""What the timetable starts makes the copies that wait and removes what is due."""

from datetime import timedelta

import pytest

from people.models import DataCopy, Person
from people.services import copies
from people.tasks import make_copies, remove_what_is_due
from tests import make
from tests.people import made

pytestmark = pytest.mark.django_db


def test_the_task_goes_by_the_name_that_an_order_calls():
    assert make_copies.name == copies.MAKING


def test_copies_that_wait_are_made():
    copies.order(made.request(), by=make.person(), on=make.today())
    make_copies()
    assert DataCopy.objects.get().stage == DataCopy.Stage.READY


@pytest.mark.rule("GDPR-5")
def test_what_is_due_is_removed():
    seat = make.member(make.panel(), stage="left", left_on=make.today() - timedelta(days=30))
    remove_what_is_due()
    assert Person.objects.get(pk=seat.person_id).email is None
