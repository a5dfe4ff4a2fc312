"""The first administrator."""

from datetime import date

import pytest

from core.models import AuditEntry
from panels.models import Posting
from panels.services import administrators
from people.models import Person
from people.services import NotTheirs

TODAY = date(2026, 11, 22)

pytestmark = pytest.mark.django_db


def appoint(email: str = "ann@example.org", on: date = TODAY) -> Posting:
    return administrators.appoint_first(email=email, full_name="Ann Other", on=on)


def test_first_administrator_is_posted_to_the_whole_force() -> None:
    posting = appoint()
    assert (posting.role, posting.since, posting.until) == (Posting.Role.ADMINISTRATOR, TODAY, None)
    assert posting.person.email == "ann@example.org"
    assert not posting.person.has_usable_password()
    assert AuditEntry.objects.filter(action="posting.approve", thing_id=str(posting.pk), by=None).count() == 1


def test_somebody_who_is_known_already_stays_one_person() -> None:
    ann = Person.objects.create_user("Ann@example.org", "Ann Other")
    assert appoint("ann@example.org").person == ann
    assert Person.objects.count() == 1


def test_an_address_of_somebody_of_another_name_is_refused() -> None:
    Person.objects.create_user("ann@example.org", "Ann Known")
    with pytest.raises(NotTheirs, match="is called Ann Known"):
        appoint("ann@example.org")
    assert not Posting.objects.exists()


def test_a_second_one_may_follow_so_that_there_are_two_to_answer_for_a_posting() -> None:
    appoint()
    assert appoint("bea@example.org").person.email == "bea@example.org"


def test_the_same_person_is_not_the_second_one() -> None:
    appoint()
    with pytest.raises(administrators.NotTheFirst, match="has to be somebody else"):
        appoint()
    assert Posting.objects.count() == 1


def test_third_one_is_refused_and_nothing_is_left_of_them() -> None:
    appoint()
    appoint("bea@example.org")
    with pytest.raises(administrators.NotTheFirst, match="Ann Other and Ann Other are administrators already"):
        appoint("cay@example.org")
    assert Person.objects.count() == Posting.objects.count() == 2


def test_new_first_one_may_follow_when_the_last_posting_has_ended() -> None:
    Posting.objects.filter(pk=appoint(on=date(2026, 1, 1)).pk).update(until=date(2026, 11, 21))
    assert appoint("bea@example.org").person.email == "bea@example.org"
