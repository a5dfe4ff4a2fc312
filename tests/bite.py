"""Whether the tests of a rule notice when the function that decides it does nothing: `script/check --bite`.

Each function of the registry is replaced in turn, in a process of its own, by one that does nothing; the tests marked with
its rules then have to fail. What doing nothing means follows from what the function says it returns:

- nothing, or something that may be missing: it returns None, so it refuses nothing and warns of nothing;
- a truth: once it is always False and once always True, and both have to be noticed;
- a day: it returns the first day that it was given, as if no time had to pass;
- a number, a text or a collection: nought, or an empty one;
- anything else: None.

The body of the function is exchanged, not its name, so that every module that holds on to it is affected. The tests are
collected once; those that need no database run first, and the database is made once, for the functions that are left. A test
that fails without any stand-in notices nothing: it has to hold again once the function is back.
"""

from __future__ import annotations

import inspect
import os
import sys
import typing
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from types import FunctionType, NoneType, UnionType
from typing import Any

import pytest
from hypothesis import Phase, settings

from core.management.commands.rules_document import name_all_rules
from handbook.rules import DECIDERS

SIDE_BY_SIDE = 2
NOT_HERE = ("postgres", "redis", "browser")
EMPTY = {int: "0", str: "''", tuple: "()", list: "[]", dict: "{}", set: "set()", frozenset: "frozenset()"}
FIRST_DAY = "next(one for one in (*given, *named.values()) if isinstance(one, __import__('datetime').date))"


@dataclass(frozen=True)
class StandIn:
    """A function that decides rules, with one of the things that can stand in for it."""

    name: str
    rules: frozenset[str]
    answer: str

    def __str__(self) -> str:
        return f"{self.name} (always {self.answer})" if self.answer in ("True", "False") else self.name

    def take_its_place(self) -> Callable[[], None]:
        """Exchange the body of the function for one that gives the answer alone; return what puts it back."""
        function = found(self.name)
        own = {name: getattr(function, name) for name in ("__code__", "__defaults__", "__kwdefaults__")}
        scope: dict[str, Any] = {}
        exec(f"def stand_in(*given, **named): return {self.answer}", scope)  # noqa: S102 - the answer is one of this module
        function.__code__ = scope["stand_in"].__code__
        function.__defaults__ = function.__kwdefaults__ = None

        def put_back() -> None:
            for name, value in own.items():
                setattr(function, name, value)

        return put_back


def found(name: str) -> FunctionType:
    """Return the function of a dotted name, below whatever is wrapped around it."""
    module, _, qualified = name.rpartition(".")
    function = inspect.unwrap(getattr(import_module(module), qualified))
    assert isinstance(function, FunctionType), name
    return function


def answers(function: Callable[..., Any]) -> tuple[str, ...]:
    """Return what a function can say instead of deciding, as expressions."""
    returned = typing.get_type_hints(function).get("return", NoneType)
    origin = typing.get_origin(returned) or returned
    if returned is bool:
        return ("False", "True")
    if origin in (typing.Union, UnionType) and NoneType in typing.get_args(returned):
        return ("None",)
    if returned is date and any(hint is date for name, hint in typing.get_type_hints(function).items() if name != "return"):
        return (FIRST_DAY,)
    return (EMPTY.get(origin, "None"),) if isinstance(origin, type) else ("None",)


def stand_ins(root: Path) -> list[StandIn]:
    """Return every stand-in for the functions of the project below the root, in the order of their names."""
    name_all_rules(root)
    rules: dict[str, set[str]] = {}
    for identifier, names in DECIDERS.items():
        for name in names:
            if Path(str(import_module(name.rpartition(".")[0]).__file__)).is_relative_to(root):
                rules.setdefault(name, set()).add(identifier)
    return [StandIn(name, frozenset(of), answer) for name, of in sorted(rules.items()) for answer in answers(found(name))]


@dataclass
class Bite:
    """The plugin that takes the place of pytest's own loop."""

    root: Path
    bitten: set[StandIn] = field(default_factory=set)
    unbitten: list[StandIn] = field(default_factory=list)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave the tests that hold a rule and need nothing that is not here."""
        items[:] = [item for item in items if rules_of(item) and not any(item.get_closest_marker(mark) for mark in NOT_HERE)]

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every stand-in against tests without a database first, and those that none of them notices against the others."""
        if session.testsfailed:
            raise session.Interrupted("the tests could not be collected")
        plain = [item for item in session.items if not needs_database(item)]
        others = [item for item in session.items if needs_database(item)]
        waiting = self._left_of(stand_ins(self.root), plain, session)
        if waiting and others:
            make_database(session, others)
            waiting = self._left_of(waiting, others, session)
        self.unbitten = waiting
        return True

    def _left_of(self, candidates: Sequence[StandIn], items: Sequence[pytest.Item], session: pytest.Session) -> list[StandIn]:
        """Run the tests of each candidate in a process of its own, two at a time; return those that no test noticed."""
        running: dict[int, StandIn] = {}
        for candidate in candidates:
            chosen = [item for item in items if rules_of(item) & candidate.rules]
            if not chosen:
                continue
            if len(running) == SIDE_BY_SIDE:
                self._wait(running)
            running[fork(candidate, nearest_first(chosen, candidate), session)] = candidate
        while running:
            self._wait(running)
        return [candidate for candidate in candidates if candidate not in self.bitten]

    def _wait(self, running: dict[int, StandIn]) -> None:
        process, status = os.wait()
        candidate = running.pop(process)
        if os.waitstatus_to_exitcode(status) == 1:
            self.bitten.add(candidate)


def rules_of(item: pytest.Item) -> set[str]:
    """Return the rules that a test is marked with."""
    return {identifier for mark in item.iter_markers("rule") for identifier in mark.args}


def needs_database(item: pytest.Item) -> bool:
    """Say whether a test touches the database."""
    return item.get_closest_marker("django_db") is not None or "db" in getattr(item, "fixturenames", ())


def nearest_first(items: Collection[pytest.Item], candidate: StandIn) -> list[pytest.Item]:
    """Put the tests of the function's own module first, then those of its package: they are likely to notice."""
    parts = candidate.name.split(".")[:-1]
    own = ["/".join(["tests", *parts[:-1], f"test_{parts[-1]}.py"]), f"tests/{parts[0]}/"]
    return sorted(items, key=lambda item: [not item.nodeid.startswith(place) for place in own])


def make_database(session: pytest.Session, items: Sequence[pytest.Item]) -> None:
    """Run one test, and keep what it set up for the session; every process gets a copy of the database in memory."""
    first = items[0]
    first.config.hook.pytest_runtest_protocol(item=first, nextitem=items[-1])


def fork(candidate: StandIn, items: Sequence[pytest.Item], session: pytest.Session) -> int:
    """Start a process in which the stand-in is in place; it ends with 1 as soon as a test fails, else with 0."""
    process = os.fork()
    if process:
        return process
    code = 2
    try:
        silence(session)
        code = int(any(notices(item, candidate, session) for item in items))
    finally:
        os._exit(code)


def silence(session: pytest.Session) -> None:
    """Keep what the tests of a stand-in say to themselves."""
    session.config.pluginmanager.unregister(name="terminalreporter")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def notices(item: pytest.Item, candidate: StandIn, session: pytest.Session) -> bool:
    """Say whether a test fails with the stand-in, and holds again with the function itself."""
    put_back = candidate.take_its_place()
    fails = not holds(item, session)
    put_back()
    return fails and holds(item, session)


def holds(item: pytest.Item, session: pytest.Session) -> bool:
    """Run one test, whatever ran before it, and say whether it passed; what belongs to the session stays for the next."""
    after = next(other for other in (session.items[0], session.items[-1]) if other is not item)
    session._setupstate.teardown_exact(after)
    failed = session.testsfailed
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
    return session.testsfailed == failed


def said(bite: Bite) -> Iterator[str]:
    """Yield how it went: the functions bitten, and by name those that were not."""
    unbitten: Mapping[str, StandIn] = {candidate.name: candidate for candidate in bite.unbitten}
    names = {candidate.name for candidate in bite.bitten} | set(unbitten)
    yield f"{len(names)} rule functions, {len(names - set(unbitten))} bitten"
    for candidate in bite.unbitten:
        yield f"No test marked {' or '.join(sorted(candidate.rules))} fails without {candidate}"


def main(root: Path) -> int:
    """Bite every function below the root with its tests."""
    # A failure need not be made smaller, and few examples show it.
    settings.register_profile("bite", max_examples=20, phases=(Phase.explicit, Phase.generate), database=None, deadline=None)
    settings.load_profile("bite")
    bite = Bite(root.resolve())
    code = pytest.main(["-q", "--no-header", "--no-summary", "-p", "no:cacheprovider", "-p", "no:xdist", "tests"], plugins=[bite])
    print("", *said(bite), sep="\n")  # noqa: T201 - it speaks to whoever started it
    return int(code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED) or bool(bite.unbitten))


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
