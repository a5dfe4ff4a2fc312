"""Reads every page, paper, calendar and file as every role, and names each token that somebody came upon who may not."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from panels.models import Panel
from tests.access.doors import Door
from tests.access.things import Thing
from tests.canary import tokens
from tests.canary.expected import Asker
from tests.canary.ground import OF_THE_DEMO, Ground, made
from tests.thrift import printed_once, turned_away_once

# Whose role reaches further than one panel.
OF_SEVERAL_PANELS = {"DWO", "SGT", "INS", "SUP", "SNB", "CEN", "SYS"}
# What a role that is turned away is shown is the same page for everything; one look at it is enough.
TURNED_AWAY = {302, 403, 404}
FAILED = 500


@dataclass
class Harvest:
    """What a sweep came upon: requests, tokens seen where they may be, and each finding where none may be."""

    requests: int = 0
    seen: set[str] = field(default_factory=set)
    findings: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)

    @property
    def said(self) -> str:
        """Say what was found and what broke, a line each; nothing when all is well."""
        return "\n".join([*sorted(self.findings), *(f"broke: {one}" for one in sorted(self.broken))])

    def look(self, ground: Ground, asker: Asker, where: str, content: bytes, media_type: str) -> None:
        """Look through what somebody was given."""
        for token in tokens.found_in(content, media_type):
            sown = ground.bed.sown.get(token)
            if sown is None:
                continue
            self.seen.add(token)
            if not asker.may_find(sown):
                self.findings.add(f"{asker.role} came upon {sown.entry.name} of {_whose(ground, sown.panel)} at {where}")


def walk(ground: Ground, doors: Iterable[Door], places: Iterable[Panel], *, each: int = 1) -> Harvest:
    """Ask for every address in every place as every role, by GET and, where it opens, by POST.

    With ``each`` above 1 one role in so many asks at each address, others at the next, so that all of them take their turns; of
    several places one is asked at each address.
    """
    harvest = Harvest()
    clients = [(asker, _client(asker)) for asker in ground.askers]
    walked = [door for door in doors if door.name not in OF_THE_DEMO]
    for index, panel in enumerate(places := list(places)):
        with turned_away_once(), printed_once():
            for number, door in enumerate(walked):
                if each > 1 and number % len(places) != index:
                    continue
                turns = [pair for place, pair in enumerate(clients) if (place + number) % each == 0]
                with rolled_back(ground):
                    _visit(harvest, ground, door, panel, turns)
    return harvest


def _visit(harvest: Harvest, ground: Ground, door: Door, panel: Panel, clients: list[tuple[Asker, Client]]) -> None:
    thing = made(door.name, panel)
    ground.bed.plant_all(panel, thing.facts)
    address = reverse(door.name, kwargs=thing.address, query=thing.query)
    for asker, client in _asking(clients, thing, is_next_door=panel == ground.next_door):
        _ask(harvest, ground, replace(asker, told=thing.told), client, address)


def _ask(harvest: Harvest, ground: Ground, asker: Asker, client: Client, address: str) -> None:
    for method in ("get", "post"):
        with rolled_back(ground):
            answer = getattr(client, method)(address)
            harvest.requests += 1
            if answer.status_code >= FAILED:
                harvest.broken.add(f"{asker.role}: {method.upper()} {address}")
            harvest.look(ground, asker, f"{method.upper()} {answer.resolver_match.view_name}", _content(answer), _media_type(answer))
        if method == "get" and answer.status_code in TURNED_AWAY:
            return


def _asking(clients: list[tuple[Asker, Client]], thing: Thing, *, is_next_door: bool) -> list[tuple[Asker, Client]]:
    """Return who asks.

    What takes its time is asked for by some who see most and some who see least. Whose role is in one panel stands to the panel next
    door as to any other: a member asks there for them all.
    """
    few = {"PUB", "MEM", "PAR", "SNB"} if thing.is_costly else {asker.role for asker, _ in clients}
    if is_next_door:
        few &= {"MEM", *OF_SEVERAL_PANELS}
    return [(asker, client) for asker, client in clients if asker.role in few]


def _content(answer: HttpResponse) -> bytes:
    head = "\n".join(f"{name}: {value}" for name, value in answer.headers.items()).encode()
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    return body if body.startswith((b"%PDF", b"PK\x03\x04")) else body + b"\n" + head


def _media_type(answer: HttpResponse) -> str:
    return answer.headers.get("Content-Type", "")


def _client(asker: Asker) -> Client:
    client = Client(raise_request_exception=False)
    if asker.person is not None:
        client.force_login(asker.person)
    return client


def _whose(ground: Ground, panel: int | None) -> str:
    names = {ground.own.pk: "their own panel", ground.next_door.pk: "the panel next door", ground.elsewhere.pk: "a panel elsewhere"}
    return names.get(panel or 0, "no panel")


@contextmanager
def rolled_back(ground: Ground) -> Iterator[None]:
    """Take back whatever was made and planted within."""
    mark = ground.bed.mark()
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    ground.bed.back_to(mark)


class Listener(logging.Handler):
    """Keeps every line that is logged, as the service writes it."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line."""
        self.lines.append(self.format(record))
