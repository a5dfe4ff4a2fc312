"""Everybody sees and puts right their own details, and nobody else's (App B)."""

import pytest
from django.test import Client

from core.models import AuditEntry, Letter
from tests import make

pytestmark = pytest.mark.django_db


def test_the_page_shows_ones_own_details(client: Client) -> None:
    person = make.person("Beatriz Fontela", email="beatriz@example.org", phone="020 7946 0000")
    other = make.person("Hamza Dean", phone="020 7946 0001")
    client.force_login(person)
    page = client.get("/details/").content.decode()
    assert "Beatriz Fontela" in page
    assert "020 7946 0000" in page
    assert other.full_name not in page


def test_details_are_put_right_and_the_act_is_recorded(client: Client) -> None:
    person = make.person("Beatriz Fontela")
    client.force_login(person)
    answer = client.post("/details/change/", {"full_name": " Beatriz  María Fontela ", "contact_email": "B@example.org", "phone": "1"})
    person.refresh_from_db()
    assert (answer.status_code, answer["Location"]) == (303, "/details/")
    assert (person.full_name, person.contact_email, person.phone) == ("Beatriz María Fontela", "b@example.org", "1")
    assert AuditEntry.objects.filter(by=person, action="contact.edit").count() == 1


def test_a_name_is_needed_and_further_fields_are_ignored(client: Client) -> None:
    person = make.person("Beatriz Fontela", email="beatriz@example.org")
    client.force_login(person)
    answer = client.post("/details/change/", {"full_name": "", "email": "else@example.org", "is_active": "1"})
    person.refresh_from_db()
    assert answer.status_code == 422
    assert "Enter your full name" in answer.content.decode()
    assert person.email == "beatriz@example.org"


def test_strangers_are_sent_to_sign_in(client: Client) -> None:
    assert client.get("/details/")["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("name", ["Callum Adair", "Beatriz Adair", "Fontela Beatriz", "B Fontela", "PC Beatriz Fontela"])
def test_nobody_takes_another_name(client: Client, name: str) -> None:
    person = make.person("Beatriz Fontela")
    client.force_login(person)
    answer = client.post("/details/change/", {"full_name": name, "contact_email": "", "phone": "1"})
    person.refresh_from_db()
    assert answer.status_code == 422
    assert "ask the secretary or your ward officer to change it" in answer.content.decode()
    assert (person.full_name, person.phone) == ("Beatriz Fontela", "")


def test_the_old_address_is_told_that_letters_go_to_another(client: Client) -> None:
    person = make.person("Beatriz Fontela", email="beatriz@example.org")
    client.force_login(person)
    for address in ("new@example.org", "newer@example.org", "newer@example.org"):
        client.post("/details/change/", {"full_name": "Beatriz Fontela", "contact_email": address, "phone": ""})
    assert sorted(Letter.objects.values_list("address", flat=True)) == ["beatriz@example.org", "new@example.org"]
    assert "If it was not you" in Letter.objects.all()[0].text
    assert AuditEntry.objects.filter(by=person, outcome="address for letters changed").count() == 2
