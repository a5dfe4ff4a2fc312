"""The menu and the foot of the page show what opens, in order, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.test import RequestFactory

from access.actions import Action
from access.holdings import Holding
from access.roles import Role
from core import gate, navigation
from core.navigation import Entry, Link
from people.models import Person
from tests import make
from tests.core.gate_urls import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.core.gate_urls")]

PANEL = Paper()


@pytest.fixture(autouse=True)
def registries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start each test with nothing registered."""
    for module, name in [
        (gate, "_providers"),
        (navigation, "_providers"),
        (navigation, "_footer_providers"),
        (navigation, "_panel_finders"),
        (navigation, "_details"),
    ]:
        monkeypatch.setattr(module, name, [])


def request_by(person: Person | AnonymousUser, path: str = "/", *holdings: Holding) -> HttpRequest:
    gate.register(lambda *_: holdings)
    request = RequestFactory().get(path)
    request.user = person
    return request


def offer(*entries: Entry) -> None:
    navigation.register(lambda *_: entries)


def at_the_panel() -> None:
    navigation.register_panel(lambda *_: PANEL)


def test_entry_is_shown_to_whoever_its_page_opens_for() -> None:
    at_the_panel()
    offer(Entry("Meetings", "/meetings/", Action.MEETING_READ), Entry("Votes", "/votes/", Action.BALLOT_CONTROL), Entry("Home", "/"))
    request = request_by(make.person(), "/home/", Holding(Role.MEMBER, panel=1))
    assert [link.label for link in navigation.links(request)] == ["Meetings", "Home"]


def test_entries_come_in_order_whoever_offers_them() -> None:
    offer(Entry("Papers", "/papers/", order=70))
    offer(Entry("Home", "/", order=10), Entry("Meetings", "/meetings/", order=20))
    assert [link.label for link in navigation.links(request_by(AnonymousUser()))] == ["Home", "Meetings", "Papers"]


@pytest.mark.parametrize(
    ("path", "current"), [("/", ["Home"]), ("/panel/meetings/4/", ["Meetings"]), ("/panel/", ["Panel"]), ("/elsewhere/", [])]
)
def test_entry_with_the_longest_matching_address_is_current(path: str, current: list[str]) -> None:
    offer(Entry("Home", "/"), Entry("Panel", "/panel/"), Entry("Meetings", "/panel/meetings/"))
    assert [link.label for link in navigation.links(request_by(AnonymousUser(), path)) if link.is_current] == current


def test_entry_may_be_about_another_thing_than_the_panel() -> None:
    at_the_panel()
    offer(Entry("Settings", "/settings/", Action.PANEL_EDIT, thing=Paper(gate.Subject(panel=2))))
    assert navigation.links(request_by(make.person(), "/", Holding(Role.CHAIR, panel=1))) == []


def test_panel_is_that_of_the_pages_thing_and_looked_up_once() -> None:
    asked: list[Any] = []

    def finder(person: Any, thing: Any) -> Any:
        asked.append(thing)
        return PANEL

    navigation.register_panel(finder)
    request = request_by(AnonymousUser())
    request.gate_thing = "the meeting"  # type: ignore[attr-defined]
    assert navigation.panel_of(request) is navigation.panel_of(request) is PANEL
    assert asked == ["the meeting"]


def test_provider_that_registers_twice_offers_once() -> None:
    def provider(person: Any, panel: Any) -> Iterable[Entry]:
        return [Entry("Home", "/")]

    navigation.register(provider)
    navigation.register(provider)
    assert len(navigation.links(request_by(AnonymousUser()))) == 1


def test_foot_of_the_page_shows_its_links() -> None:
    navigation.register_footer(lambda *_: [Entry("Privacy notice", "/privacy/")])
    request = request_by(AnonymousUser())
    assert navigation.footer(request) == [Link("Privacy notice", "/privacy/", False)]
    assert navigation.links(request) == []
