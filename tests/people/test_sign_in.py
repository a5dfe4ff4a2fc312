"""The pages of signing in that are there, and those that would let somebody take an address over."""

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/accounts/email/", "/accounts/confirm-email/", "/accounts/confirm-email/abc/", "/accounts/3rdparty/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_adds_or_changes_an_address_to_sign_in_by(client: Client, address: str, method: str) -> None:
    person = make.person("Beatriz Fontela", email="beatriz@example.org")
    client.force_login(person)
    answer = getattr(client, method)(address, {"email": "officer@example.org", "action_add": ""})
    person.refresh_from_db()
    assert answer.status_code == 404
    assert person.email == "beatriz@example.org"
    assert not EmailAddress.objects.filter(email="officer@example.org").exists()


@pytest.mark.parametrize("address", ["login/", "login/code/", "password/reset/", "signup/", "2fa/authenticate/"])
def test_the_pages_in_use_are_there(client: Client, address: str) -> None:
    assert client.get(f"/accounts/{address}").status_code in (200, 302)
