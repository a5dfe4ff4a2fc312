"""What one page asks of the database it asks once, and about all its things together; nothing is remembered longer than the page.

``once`` remembers an answer by the question's arguments. ``together`` turns a question about many things into one about a
single thing: on a page it is asked for everything the page is about at the first need. Outside ``page`` both ask every time,
so an act never goes by what was true before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from django.db.models import Model

P = ParamSpec("P")
Answer = TypeVar("Answer")
Thing = TypeVar("Thing", bound=Model)


@dataclass
class Page:
    """What a page is about, and what it has been told so far."""

    things: list[Model] = field(default_factory=list)
    told: dict[Any, Any] = field(default_factory=dict)

    def about(self, things: Iterable[Model]) -> None:
        """Take note of things that will be asked about one by one."""
        self.things += [thing for thing in things if thing not in self.things]


_page: ContextVar[Page | None] = ContextVar("page", default=None)


@contextmanager
def page(things: Iterable[Model] = ()) -> Iterator[Page]:
    """Remember answers while a page that changes nothing is put together; a page within a page is the same page."""
    around = _page.get()
    here = around or Page()
    here.about(things)
    token = _page.set(here)
    try:
        yield here
    finally:
        _page.reset(token)


def about(things: Iterable[Model]) -> None:
    """Tell the page that is put together, if one is, of further things that will be asked about one by one."""
    here = _page.get()
    if here is not None:
        here.about(things)


def once(question: Callable[P, Answer]) -> Callable[P, Answer]:
    """Ask the question once a page for the same arguments."""

    @wraps(question)
    def ask(*args: P.args, **more: P.kwargs) -> Answer:
        here = _page.get()
        if here is None:
            return question(*args, **more)
        key = (question, args, tuple(sorted(more.items())))
        if key not in here.told:
            here.told[key] = question(*args, **more)
        answer: Answer = here.told[key]
        return answer

    return ask


def together(question: Callable[Concatenate[list[Thing], P], Mapping[int, Answer]]) -> Callable[Concatenate[Thing, P], Answer]:
    """Ask about one thing what ``question`` answers for many, by their keys; it has to answer for each that it is asked about."""

    @wraps(question)
    def ask(thing: Thing, *args: P.args, **more: P.kwargs) -> Answer:
        here = _page.get()
        if here is None:
            return question([thing], *args, **more)[thing.pk]
        answers: dict[int, Answer] = here.told.setdefault((question, args, tuple(sorted(more.items()))), {})
        if thing.pk not in answers:
            others = [one for one in here.things if isinstance(one, type(thing)) and one.pk not in answers and one != thing]
            answers.update(question([thing, *others], *args, **more))
        return answers[thing.pk]

    return cast("Callable[Concatenate[Thing, P], Answer]", ask)
