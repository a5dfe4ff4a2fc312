"""Every address, every role, own panel and another one: each answer is the one that the approved grid promises."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path, reverse

from access.actions import Action
from core.gate import OWN as OWN_THINGS
from core.gate import PUBLIC, public
from panels.models import Panel
from people.models import Person
from tests import make
from tests.access.doors import Door, doors
from tests.access.grid import ELSEWHERE, GRID, OWN, ROLES, Situation
from tests.access.things import Thing, nothing, things
from tests.thrift import printed_once, turned_away_once

DOORS = {door.name: door for door in doors()}
PARTS_OF = {"PUB": (), "CHR": ("CHR", "MEM"), "SEC": ("SEC", "MEM"), "NOBODY": ()}
ALLOWED, TO_SIGN_IN, REFUSED, HIDDEN = "allowed", "to sign in", "refused", "hidden"
METHODS = ("get", "post")


def test_every_view_says_what_it_does() -> None:
    assert [door.route for door in doors() if door.mark is None] == []


def test_every_view_says_one_of_what_the_grid_knows() -> None:
    assert [door.name for door in doors() if not (isinstance(door.mark, Action) or door.mark in {PUBLIC, OWN_THINGS})] == []


def test_every_address_has_a_name_of_its_own() -> None:
    assert len(DOORS) == len(doors())


def test_no_view_is_open_to_forged_forms() -> None:
    assert [door.name for door in doors() if getattr(door.view, "csrf_exempt", False)] == []


def test_every_address_with_parts_names_a_thing() -> None:
    assert sorted(door.name for door in doors() if door.has_parts and door.name not in things()) == []


def test_no_thing_is_named_for_an_address_that_is_gone() -> None:
    assert sorted(things().keys() - DOORS.keys()) == []


def test_walk_finds_a_view_without_a_mark_however_deep_it_lies() -> None:
    def forgotten(request: HttpRequest) -> HttpResponse:
        return HttpResponse("Open to the world")

    inner = ([path("<int:number>/", public(forgotten), name="marked"), path("new/", lambda _: HttpResponse(), name="new")], "inner")
    found = {door.name: door for door in doors((path("things/", include(inner)),))}
    assert {name: door.mark for name, door in found.items()} == {"inner:marked": PUBLIC, "inner:new": None}
    assert found["inner:marked"].has_parts
    assert found["inner:new"].route == "things/new/"


@dataclass(frozen=True)
class Ground:
    """Two panels, and everybody who has a role at the first, signed in."""

    own: Panel
    other: Panel
    clients: dict[str, Client]


@pytest.fixture(scope="module")
def ground(django_db_setup: None, django_db_blocker: Any) -> Iterator[Ground]:
    """Make the ground once; what is asked of each address is taken back at once, and the ground after the last."""
    with django_db_blocker.unblock(), transaction.atomic(), printed_once(), turned_away_once():
        own, other = make.panel(), make.panel()
        yield Ground(own, other, {role: signed_in(person) for role, person in everybody(own).items()})
        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(DOORS))
def test_door_opens_to_whom_the_grid_says(name: str, ground: Ground, request: pytest.FixtureRequest) -> None:
    door, turn = DOORS[name], None if request.config.getoption("thorough") else sorted(DOORS).index(name)
    for place, panel in ((OWN, ground.own), (ELSEWHERE, ground.other)):
        with rolled_back():
            thing = things().get(name, nothing)(panel)
            address = reverse(name, kwargs=thing.address, query=thing.query)
            for role, method, expected in asked(answers_promised(door, place, thing), place, turn, METHODS[: 1 if thing.is_costly else 2]):
                with rolled_back():
                    answer = answer_of(getattr(ground.clients[role], method)(address))
                    assert answer in expected, f"{role}, {place} panel, {method} {address}"


def asked(
    answers: list[tuple[str, set[str]]], place: str, turn: int | None, by: tuple[str, ...] = METHODS
) -> Iterator[tuple[str, str, set[str]]]:
    """Yield who asks, and by which method; `--thorough` (no turn) lets everybody ask by both.

    In an ordinary run the first of each kind of answer asks by both, or by the one that a costly paper is asked for by, and the
    others take turns: one in two at one's own panel, one in four at another.
    """
    kinds: set[str] = set()
    each = 2 if place == OWN else 4
    for position, (role, expected) in enumerate(answers):
        is_first = str(sorted(expected)) not in kinds
        kinds.add(str(sorted(expected)))
        if turn is None or is_first:
            yield from ((role, method, expected) for method in (METHODS if turn is None else by))
        elif (turn + position) % each == 0:
            yield role, by[turn // each % len(by)], expected


def test_everybody_gets_a_turn_by_each_method_at_each_place() -> None:
    answers = [(role, {HIDDEN}) for role in ROLES]
    for place in (OWN, ELSEWHERE):
        heard = {(role, method) for turn in range(8) for role, method, _ in asked(answers, place, turn)}
        assert heard == {(role, method) for role in ROLES for method in METHODS}
        assert len(list(asked(answers, place, None))) == 2 * len(answers)


def answers_promised(door: Door, place: str, thing: Thing) -> list[tuple[str, set[str]]]:
    """Return what the grid promises to each role, or to the first of each kind of answer where asking is costly."""
    answers = [(role, promised(door, role, place, thing)) for role in (*ROLES, "NOBODY")]
    if not thing.is_costly:
        return answers
    return list({str(sorted(expected)): (role, expected) for role, expected in reversed(answers)}.values())


def everybody(panel: Panel) -> dict[str, Person | None]:
    """Make somebody for each role at the panel or its places; the public is nobody, and somebody without a role is there too."""
    ward = panel.ward
    assert ward.team is not None
    assert ward.borough.bcu is not None
    people = {
        "PUB": None,
        "NOBODY": make.person(),
        "MEM": make.member(panel).person,
        "SUS": make.suspended(panel).person,
        "PAR": make.partner(panel).person,
        "CHR": make.chair(panel).person,
        "SEC": make.secretary(panel).person,
        "DWO": make.dwo(ward).person,
        "SGT": make.sergeant(ward.team).person,
        "INS": make.inspector(ward.borough).person,
        "SUP": make.superintendent(ward.borough.bcu).person,
        "SNB": make.board(ward.borough).person,
        "CEN": make.central().person,
        "SYS": make.administrator().person,
    }
    assert people.keys() == {*ROLES, "NOBODY"}
    return people


def signed_in(person: Person | None) -> Client:
    client = Client()
    if person is not None:
        client.force_login(person)
    return client


def promised(door: Door, role: str, place: str, thing: Thing) -> set[str]:
    """Return what the grid promises; who is not signed in is sent to sign in instead of being turned away.

    Of a page of one's own things the grid says only that it is for whoever has signed in; there may be nothing there.
    """
    if door.mark == PUBLIC:
        return {ALLOWED}
    if door.mark == OWN_THINGS:
        return {TO_SIGN_IN} if role == "PUB" else {ALLOWED, HIDDEN}
    facts = thing.facts | ({"mine"} if door.view.gate_own else set())
    answer = GRID[door.mark.value].answer(PARTS_OF.get(role, (role,)), Situation(place, facts, thing.level))
    return {TO_SIGN_IN if role == "PUB" and answer != ALLOWED else answer}


def answer_of(response: object) -> str:
    """Return how the service answered; whatever is no refusal counts as let in."""
    status, address = response.status_code, response.headers.get("Location", "")  # type: ignore[attr-defined]
    if status == 302 and address.startswith(reverse("account_login")):
        return TO_SIGN_IN
    return {403: REFUSED, 404: HIDDEN}.get(status, ALLOWED)


@contextmanager
def rolled_back() -> Iterator[None]:
    """Take back whatever was done within."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
