"""The gate as a browser meets it: 200, 302, 403, 404, and what is left behind by a refusal."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory
from django.utils import timezone

from access.actions import Action
from access.holdings import Holding, Subject
from access.roles import Role
from core import gate
from core.models import AuditEntry
from people.models import Person
from tests import make
from tests.core import gate_urls
from tests.core.gate_urls import Broken, Paper

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.core.gate_urls")]

HELD: list[Holding] = []


def held(person: Any, on: date) -> list[Holding]:
    """Say that everybody holds what the test put into ``HELD``."""
    return HELD


@pytest.fixture(autouse=True)
def papers(monkeypatch: pytest.MonkeyPatch) -> dict[int, Paper]:
    """Put one paper of panel 1 behind the gate and let ``HELD`` say what everybody holds."""
    monkeypatch.setattr(gate, "_providers", [])
    gate.register(held)
    HELD.clear()
    gate_urls.PAPERS.clear()
    gate_urls.PAPERS[1] = Paper()
    return gate_urls.PAPERS


@pytest.fixture
def person() -> Person:
    return make.person()


@pytest.fixture
def signed_in(client: Client, person: Person) -> Client:
    client.force_login(person)
    return client


def test_public_page_opens_without_signing_in(client: Client) -> None:
    assert client.get("/").status_code == 200
    assert client.get("/page/1/").status_code == 200


def test_stranger_is_sent_to_sign_in_and_back(client: Client) -> None:
    response = client.get("/sign/1/?from=letter")
    assert response.status_code == 302
    assert response["Location"] == "/accounts/login/?next=/sign/1/%3Ffrom%3Dletter"


def test_stranger_who_posts_is_not_sent_back_to_an_address_that_only_takes_posts(client: Client) -> None:
    assert client.post("/sign/1/")["Location"] == "/accounts/login/?next=/"


def test_stranger_cannot_tell_a_thing_that_is_missing_from_one_that_is_not_for_them(client: Client) -> None:
    for address in ("/sign/1/", "/sign/2/", "/meeting/1/", "/meeting/2/", "/complaint/1/", "/complaint/2/"):
        assert client.get(address).status_code == 302, address


def test_stranger_reads_what_is_open(client: Client, papers: dict[int, Paper]) -> None:
    papers[1] = Paper(Subject(panel=1, is_open=True))
    assert client.get("/meeting/1/").status_code == 200


def test_missing_thing_of_a_public_page_is_a_404(client: Client) -> None:
    assert client.get("/page/2/").status_code == 404


def test_whoever_holds_the_role_gets_in(signed_in: Client) -> None:
    HELD[:] = [Holding(Role.MEMBER, panel=1)]
    assert signed_in.get("/meeting/1/").status_code == 200


def test_part_in_the_panel_but_not_this_one_is_a_403(signed_in: Client) -> None:
    HELD[:] = [Holding(Role.SUSPENDED, panel=1)]
    assert signed_in.get("/meeting/1/").status_code == 403


def test_no_part_in_the_panel_is_a_404_like_a_thing_that_is_missing(signed_in: Client) -> None:
    HELD[:] = [Holding(Role.MEMBER, panel=2)]
    there, missing = signed_in.get("/meeting/1/"), signed_in.get("/meeting/9/")
    assert (there.status_code, missing.status_code) == (404, 404)
    assert without_tokens(there.content.decode()) == without_tokens(missing.content.decode())


def without_tokens(page: str) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page)


def test_case_file_is_a_404_even_for_whoever_has_a_part_in_the_panel(signed_in: Client) -> None:
    HELD[:] = [Holding(Role.CHAIR, panel=1)]
    assert signed_in.get("/complaint/1/").status_code == 404


def test_own_part_of_a_thing_is_meant_where_the_view_says_so(signed_in: Client) -> None:
    HELD[:] = [Holding(Role.MEMBER, panel=1)]
    assert signed_in.get("/sign/1/").status_code == 200
    HELD[:] = [Holding(Role.DWO, ward=1)]
    assert signed_in.get("/sign/1/").status_code == 404


def test_action_about_the_whole_service_needs_no_thing(signed_in: Client) -> None:
    HELD[:] = [Holding(Role.ADMINISTRATOR)]
    assert signed_in.get("/site/").status_code == 200
    HELD[:] = [Holding(Role.MEMBER, panel=1)]
    assert signed_in.get("/site/").status_code == 403


def test_page_of_ones_own_things_asks_only_for_signing_in(client: Client, person: Person) -> None:
    assert client.get("/details/").status_code == 302
    client.force_login(person)
    assert client.get("/details/").content.decode() == person.full_name


def test_role_taken_away_is_gone_at_the_next_request(signed_in: Client) -> None:
    HELD[:] = [Holding(Role.MEMBER, panel=1)]
    assert signed_in.get("/meeting/1/").status_code == 200
    HELD.clear()
    assert signed_in.get("/meeting/1/").status_code == 404


def test_person_who_may_no_longer_sign_in_is_a_stranger_at_the_next_request(signed_in: Client, person: Person) -> None:
    HELD[:] = [Holding(Role.MEMBER, panel=1)]
    person.is_active = False
    person.save()
    assert signed_in.get("/meeting/1/").status_code == 302


def test_check_that_fails_means_no(signed_in: Client, papers: dict[int, Paper]) -> None:
    HELD[:] = [Holding(Role.CHAIR, panel=1)]
    papers[1] = Broken()
    assert signed_in.get("/meeting/1/").status_code == 404
    assert not gate.may(make.person(), Action.MEETING_READ, papers[1])


def test_provider_that_fails_means_no(signed_in: Client) -> None:
    def broken(person: Any, on: date) -> list[Holding]:
        raise RuntimeError("The postings cannot be read.")

    HELD[:] = [Holding(Role.CHAIR, panel=1)]
    gate.register(broken)
    assert signed_in.get("/meeting/1/").status_code == 404


def test_check_that_fails_keeps_a_stranger_out(client: Client, papers: dict[int, Paper]) -> None:
    papers[1] = Broken()
    assert client.get("/meeting/1/").status_code == 302


@pytest.mark.parametrize(("holding", "status"), [(Holding(Role.SUSPENDED, panel=1), 403), (Holding(Role.MEMBER, panel=2), 404)])
def test_every_refusal_leaves_an_entry(signed_in: Client, person: Person, holding: Holding, status: int) -> None:
    HELD[:] = [holding]
    assert signed_in.get("/meeting/1/").status_code == status
    entry = AuditEntry.objects.get()
    assert (entry.by_id, entry.action, entry.outcome) == (person.pk, "meeting.read", "refused")


def test_answer_that_is_yes_leaves_no_entry(signed_in: Client) -> None:
    HELD[:] = [Holding(Role.MEMBER, panel=1)]
    signed_in.get("/meeting/1/")
    assert not AuditEntry.objects.exists()


def test_holdings_are_those_of_the_day_asked_about(person: Person) -> None:
    asked: list[date] = []

    def provider(who: Any, on: date) -> list[Holding]:
        asked.append(on)
        return [Holding(Role.MEMBER, panel=1)] if on < date(2026, 1, 1) else []

    gate.register(provider)
    assert gate.may(person, Action.MEETING_READ, Paper(), on=date(2025, 12, 31))
    assert not gate.may(person, Action.MEETING_READ, Paper(), on=date(2026, 1, 1))
    gate.may(person, Action.MEETING_READ, Paper())
    assert asked[-1] == timezone.localdate()


def test_holdings_are_looked_up_once_a_request(person: Person) -> None:
    asked: list[date] = []

    def provider(who: Any, on: date) -> list[Holding]:
        asked.append(on)
        return []

    gate.register(provider)
    request = RequestFactory().get("/")
    request.user = person
    for _ in range(3):
        gate.asker(request).may(Action.MEETING_READ, Paper())
    assert len(asked) == 1


def test_nobody_and_whoever_may_not_sign_in_hold_nothing(person: Person) -> None:
    HELD[:] = [Holding(Role.ADMINISTRATOR)]
    person.is_active = False
    assert gate.holdings_of(person, timezone.localdate()) == ()
    assert gate.holdings_of(AnonymousUser(), timezone.localdate()) == ()


def test_every_view_carries_its_mark() -> None:
    assert gate_urls.meeting.gate_action is Action.MEETING_READ
    assert gate_urls.front.gate_action == gate.PUBLIC
    assert gate_urls.details.gate_action == gate.OWN


@pytest.mark.django_db
def test_what_somebody_holds_is_looked_up_once_within_a_block_and_afresh_after_it(monkeypatch):
    person, asked = make.person(), []
    monkeypatch.setattr(gate, "_providers", [lambda who, _: asked.append(who.pk) or ()])
    with gate.asked_once():
        gate.holdings_of(person, make.today())
        with gate.asked_once():
            gate.holdings_of(person, make.today())
    assert asked == [person.pk]
    gate.holdings_of(person, make.today())
    assert asked == [person.pk, person.pk]


@pytest.mark.django_db
def test_what_is_known_of_an_asker_is_not_looked_up_again():
    person = make.person()
    known = gate.Asker(person.pk, (Holding(Role.CENTRAL),))
    with gate.asked_once(known):
        assert gate.holdings_of(person, make.today()) == known.holdings
