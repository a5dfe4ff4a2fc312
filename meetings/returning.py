"""What comes back at a meeting from the one before, as the apps above meetings tell it (HB 4; MTG-7).

Actions come back by themselves. An app that carries something on from meeting to meeting names a function through
``register``; pages show what it returns under the item of that topic.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from handbook.rules import Rule
from meetings.models import AgendaItem, Meeting


@dataclass(frozen=True)
class Returning:
    """One thing that comes back: under which topic, what it is, how it stands, and where it is read."""

    topic: str
    title: str
    how: str
    url: str


@dataclass(frozen=True)
class Bundle:
    """What comes back together under one topic: why, and what is done with it."""

    topic: str
    things: tuple[Returning, ...]
    why: str
    rule: Rule
    url: str = ""
    link: str = ""


Provider = Callable[[Meeting], Iterable[Bundle]]
_providers: list[Provider] = []


def register(provider: Provider) -> None:
    """Take note of a function of an app above that says what comes back at a meeting."""
    if provider not in _providers:
        _providers.append(provider)


def bundles(meeting: Meeting) -> list[Bundle]:
    """Return everything that comes back at the meeting."""
    return [bundle for provider in _providers for bundle in provider(meeting)]


def under(items: Iterable[AgendaItem], found: Iterable[Bundle]) -> dict[int, list[Bundle]]:
    """Return what comes back by the item under which it stands: the first of its topic."""
    by_topic: dict[str, int] = {}
    for item in items:
        by_topic.setdefault(item.topic, item.pk)
    placed: dict[int, list[Bundle]] = {}
    for bundle in found:
        if bundle.topic in by_topic:
            placed.setdefault(by_topic[bundle.topic], []).append(bundle)
    return placed
