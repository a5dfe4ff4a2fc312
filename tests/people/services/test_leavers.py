"""How somebody is reached and signs in goes; the name stays."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.test import Client

from core.models import AuditEntry, Letter
from core.outbox import Draft, post
from people.services.leavers import remove_contact
from tests import make
from tests.people import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-5")]


def leaver():
    person = make.person("Beatriz Fontela", email="beatriz@example.org", contact_email="letters@example.org", phone="020 7946 0000")
    EmailAddress.objects.create(user=person, email="beatriz@example.org")
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={})
    return person


def test_contact_details_and_ways_to_sign_in_go_and_the_name_stays():
    person = leaver()
    assert remove_contact([person.pk]) == 1
    person.refresh_from_db()
    assert (person.full_name, person.email, person.contact_email, person.phone) == ("Beatriz Fontela", None, "", "")
    assert not person.is_active
    assert not EmailAddress.objects.exists()
    assert not Authenticator.objects.exists()


def test_it_is_done_and_recorded_once():
    person = leaver()
    assert [remove_contact([person.pk]), remove_contact([person.pk])] == [1, 0]
    [entry] = AuditEntry.objects.filter(action="data.technical")
    assert (entry.by, entry.thing_id, entry.outcome) == (None, str(person.pk), "contact removed")


def test_nobody_else_loses_anything():
    person, other = leaver(), make.person(phone="1")
    remove_contact([person.pk])
    other.refresh_from_db()
    assert other.email
    assert other.phone == "1"


def test_letters_that_wait_do_not_go_out_any_more():
    person = leaver()
    post([Draft("a", person, person.address, "Hello", "Hello.")])
    remove_contact([person.pk])
    assert Letter.objects.get().stage == Letter.Stage.DROPPED


def test_an_open_session_is_over():
    person, client = leaver(), Client()
    client.force_login(person)
    remove_contact([person.pk])
    assert client.get("/details/").status_code == 302


def test_whoever_waits_for_an_answer_about_their_data_is_still_reached():
    person = leaver()
    made.request(person)
    assert remove_contact([person.pk]) == 0
