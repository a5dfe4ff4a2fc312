"""The gate asked in a template gives the answer of the page behind the link."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from django.test import RequestFactory

from access.holdings import Holding, Subject
from access.roles import Role
from core import gate
from people.models import Person
from tests import make
from tests.core.gate_urls import Paper

pytestmark = pytest.mark.django_db

HELD: list[Holding] = []


def held(person: Any, on: date) -> list[Holding]:
    """Say that everybody holds what the test put into ``HELD``."""
    return HELD


@pytest.fixture(autouse=True)
def nothing_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "_providers", [held])
    HELD.clear()


@pytest.fixture
def person() -> Person:
    return make.person()


def ask_in_template(person: Person | AnonymousUser, thing: Paper | None, text: str) -> str:
    request = RequestFactory().get("/")
    request.user = person
    return Template("{% load gate %}" + text).render(Context({"request": request, "paper": thing}))


def test_template_asks_the_same_question(person: Person) -> None:
    text = '{% may "meeting.read" paper as can_read %}{{ can_read }}'
    HELD[:] = [Holding(Role.MEMBER, panel=1)]
    assert ask_in_template(person, Paper(), text) == "True"
    assert ask_in_template(person, Paper(replace(Subject(), panel=2)), text) == "False"
    assert ask_in_template(AnonymousUser(), Paper(), text) == "False"


def test_template_asks_about_the_readers_own_part(person: Person) -> None:
    HELD[:] = [Holding(Role.MEMBER, panel=1)]
    assert ask_in_template(person, Paper(), '{% may "terms.sign" paper own=True as can %}{{ can }}') == "True"
    assert ask_in_template(person, Paper(), '{% may "terms.sign" paper as can %}{{ can }}') == "False"


def test_template_refuses_about_a_thing_that_is_not_there(person: Person) -> None:
    HELD[:] = [Holding(Role.ADMINISTRATOR)]
    assert ask_in_template(person, None, '{% may "settings.site" missing as can %}{{ can }}') == "False"


def test_template_without_a_request_refuses() -> None:
    assert Template('{% load gate %}{% may "panel.read" as can %}{{ can }}').render(Context()) == "False"


def test_template_that_names_no_action_fails_loudly(person: Person) -> None:
    with pytest.raises(KeyError):
        ask_in_template(person, Paper(), '{% may "meeting.raed" paper as can %}')
