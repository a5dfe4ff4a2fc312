"""Whoever holds an office, a posting or a board seat sets up a second factor before anything else."""

from __future__ import annotations

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client
from pytest_django import Settings

from access.holdings import Holding
from access.roles import Role
from core import gate
from people.models import Person
from people.second_factor import NEEDS_SECOND_FACTOR
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.core.gate_urls")]

HELD: list[Holding] = []


@pytest.fixture(autouse=True)
def second_factor_is_required(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    monkeypatch.setattr(gate, "_providers", [])
    gate.register(lambda *_: HELD)
    HELD.clear()


@pytest.fixture
def person(client: Client) -> Person:
    person = make.person()
    client.force_login(person)
    return person


@pytest.mark.parametrize("role", sorted(NEEDS_SECOND_FACTOR))
def test_holder_without_a_second_factor_is_sent_to_set_one_up(client: Client, person: Person, role: Role) -> None:
    HELD[:] = [Holding(role)]
    for answer in (client.get("/"), client.get("/details/"), client.post("/edit/", {"name": "Rosalind"})):
        assert (answer.status_code, answer["Location"]) == (302, "/accounts/2fa/")


@pytest.mark.parametrize("role", sorted(set(Role) - NEEDS_SECOND_FACTOR))
def test_members_and_partners_may_do_without(client: Client, person: Person, role: Role) -> None:
    HELD[:] = [Holding(role)]
    assert client.get("/details/").status_code == 200


def test_holder_with_a_second_factor_goes_on(client: Client, person: Person) -> None:
    HELD[:] = [Holding(Role.CHAIR)]
    TOTP.activate(person, generate_totp_secret())
    assert client.get("/details/").status_code == 200


def test_holder_can_always_sign_out(client: Client, person: Person) -> None:
    HELD[:] = [Holding(Role.CHAIR)]
    assert client.post("/accounts/logout/").headers.get("Location") != "/accounts/2fa/"


def test_set_up_itself_is_not_turned_away(client: Client, person: Person) -> None:
    HELD[:] = [Holding(Role.CHAIR)]
    for address in ("/accounts/2fa/", "/accounts/2fa/totp/activate/"):
        assert client.get(address).headers.get("Location") != "/accounts/2fa/", address


def test_stranger_reads_public_pages(client: Client) -> None:
    HELD[:] = [Holding(Role.CHAIR)]
    assert client.get("/").status_code == 200


def test_nobody_is_asked_where_the_setting_is_off(client: Client, person: Person, settings: Settings) -> None:
    settings.SECOND_FACTOR_REQUIRED = False
    HELD[:] = [Holding(Role.CHAIR)]
    assert client.get("/details/").status_code == 200
