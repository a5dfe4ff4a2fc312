"""How somebody is reached and signs in goes; the name stays."""

from datetime import date, timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.test import Client

from core.models import AuditEntry, Letter
from core.outbox import Draft, post
from people.services import data_complaints, rights
from people.services.leavers import remove_contact
from tests import make
from tests.people import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-5")]


ON = date(2026, 12, 1)


def leaver():
    person = make.person("Beatriz Fontela", email="beatriz@example.org", contact_email="letters@example.org", phone="020 7946 0000")
    EmailAddress.objects.create(user=person, email="beatriz@example.org")
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={})
    return person


def test_contact_details_and_ways_to_sign_in_go_and_the_name_stays():
    person = leaver()
    assert remove_contact([person.pk], on=ON) == 1
    person.refresh_from_db()
    assert (person.full_name, person.email, person.contact_email, person.phone) == ("Beatriz Fontela", None, "", "")
    assert not person.is_active
    assert not EmailAddress.objects.exists()
    assert not Authenticator.objects.exists()


def test_it_is_done_and_recorded_once():
    person = leaver()
    assert [remove_contact([person.pk], on=ON), remove_contact([person.pk], on=ON)] == [1, 0]
    [entry] = AuditEntry.objects.filter(action="data.technical")
    assert (entry.by, entry.thing_id, entry.outcome) == (None, str(person.pk), "contact removed")


def test_nobody_else_loses_anything():
    person, other = leaver(), make.person(phone="1")
    remove_contact([person.pk], on=ON)
    other.refresh_from_db()
    assert other.email
    assert other.phone == "1"


def test_letters_that_wait_do_not_go_out_any_more():
    person = leaver()
    post([Draft("a", person, person.address, "Hello", "Hello.")])
    remove_contact([person.pk], on=ON)
    assert Letter.objects.get().stage == Letter.Stage.DROPPED


def test_an_open_session_is_over():
    person, client = leaver(), Client()
    client.force_login(person)
    remove_contact([person.pk], on=ON)
    assert client.get("/details/").status_code == 302


def test_whoever_waits_for_an_answer_about_their_data_is_still_reached():
    for ask in (made.request, made.paused, made.complaint):
        person = make.person()
        ask(person, on=ON - timedelta(days=90))
        assert remove_contact([person.pk], on=ON) == 0


@pytest.mark.rule("GDPR-4")
@pytest.mark.parametrize(("answered", "removed"), [(1, 0), (13, 0), (14, 1), (15, 1)])
def test_a_copy_can_be_fetched_and_an_answer_read_for_a_fortnight_before_who_left_cannot_sign_in(answered, removed):
    day = ON - timedelta(days=answered)
    people = [make.person(), make.person(), make.person()]
    made.released(people[0], on=day)
    rights.refuse(made.request(people[1], on=day), because="It is somebody else's.", by=make.person(), on=day)
    data_complaints.answer(made.complaint(people[2], on=day), text="We are sorry.", by=make.person(), on=day)
    assert remove_contact([person.pk for person in people], on=ON) == 3 * removed


def test_a_copy_that_was_released_on_the_last_day_is_still_fetched():
    person, client = make.person(), Client()
    copy = made.released(person, on=make.today())
    assert remove_contact([person.pk], on=make.today()) == 0
    client.force_login(person)
    assert client.get(f"/details/copies/{copy.reference}/").status_code == 200
