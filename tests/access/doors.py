"""Walks over every address of the service and finds its view and the mark that the gate left on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

# Sign-in has rules of its own, and whether the service is well is for anybody to ask.
OTHERS = ("allauth.",)
UNMARKED = frozenset({"healthz"})


@dataclass(frozen=True)
class Door:
    """One address: its name, its route, whether the route has parts to fill, and the view behind it."""

    name: str
    route: str
    has_parts: bool
    view: Any

    @property
    def mark(self) -> Any:
        """Return what the gate was told of the view, or nothing."""
        return getattr(self.view, "gate_action", None)

    @property
    def is_ours(self) -> bool:
        """Say whether the gate has to stand before it."""
        return not self.view.__module__.startswith(OTHERS) and self.name not in UNMARKED


def doors(urlconf: Any = None) -> list[Door]:
    """Return every door of our own; of the service unless other addresses are given."""
    return [door for door in _walk(get_resolver(urlconf), "", "") if door.is_ours]


def _walk(resolver: URLResolver, route: str, namespace: str) -> Iterator[Door]:
    for entry in resolver.url_patterns:
        here = route + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield Door(f"{namespace}{entry.name or here}", here, bool(entry.pattern.regex.groupindex), entry.callback)
        else:
            yield from _walk(entry, here, f"{namespace}{entry.namespace}:" if entry.namespace else namespace)
