"""What the menu and the foot of a page lead to: each app offers its entries, the gate decides who sees which."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from access.actions import Action
from core import gate


@dataclass(frozen=True, slots=True)
class Entry:
    """One place to go: what it is called, its address, and the action its page needs, asked about ``thing`` or the panel.

    Pages whose addresses hold ``also`` count as lying under it.
    """

    label: str
    url: str
    action: Action | None = None
    thing: Any = None
    order: int = 50
    also: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An entry as the page shows it."""

    label: str
    url: str
    is_current: bool


Provider = Callable[[Any, Any], Iterable[Entry]]
PanelFinder = Callable[[Any, Any], Any]

_providers: list[Provider] = []
_footer_providers: list[Provider] = []
_panel_finders: list[PanelFinder] = []
_details: list[str] = []


def register(provider: Provider) -> None:
    """Take note of a function that offers entries of the menu to a person (or nobody) on a panel (or none)."""
    if provider not in _providers:
        _providers.append(provider)


def register_footer(provider: Provider) -> None:
    """Take note of a function that offers links at the foot of the page, likewise."""
    if provider not in _footer_providers:
        _footer_providers.append(provider)


def register_panel(finder: PanelFinder) -> None:
    """Take note of the function that names the panel somebody is at: that of the page's thing, else their own."""
    if finder not in _panel_finders:
        _panel_finders.append(finder)


def register_details(view_name: str) -> None:
    """Take note of the page where somebody sees and changes their own details."""
    _details[:] = [view_name]


def details_url() -> str:
    """Return the address of the page of one's own details, or nothing while no app has one."""
    return reverse(_details[0]) if _details else ""


def panel_of(request: HttpRequest) -> Any:
    """Return the panel this request is about, or nothing; looked up once a request."""
    if not hasattr(request, "navigation_panel"):
        thing = getattr(request, "gate_thing", None)
        found = (finder(request.user, thing) for finder in _panel_finders)
        request.navigation_panel = next((panel for panel in found if panel is not None), None)  # type: ignore[attr-defined]
    return request.navigation_panel  # type: ignore[attr-defined]


def links(request: HttpRequest) -> list[Link]:
    """Return what the menu shows, in order; the entry with the longest matching address is the current one."""
    shown = _open_to(request, _providers)
    current = max((entry.url for entry in shown if _is_over(entry, request.path)), key=len, default=None)
    return [Link(entry.label, entry.url, entry.url == current) for entry in shown]


def footer(request: HttpRequest) -> list[Link]:
    """Return the links at the foot of the page, in order."""
    return [Link(entry.label, entry.url, False) for entry in _open_to(request, _footer_providers)]


def _open_to(request: HttpRequest, providers: Iterable[Provider]) -> list[Entry]:
    """Return the entries whose pages would open for whoever asks."""
    panel = panel_of(request)
    asker = gate.asker(request)
    offered = (entry for provider in providers for entry in provider(request.user, panel))
    return [
        entry
        for entry in sorted(offered, key=lambda entry: entry.order)
        if entry.action is None or asker.may(entry.action, panel if entry.thing is None else entry.thing)
    ]


def _is_over(entry: Entry, path: str) -> bool:
    """Say whether the page lies under the entry; the front page has nothing under it."""
    if entry.url == "/":
        return path == "/"
    return path.startswith(entry.url) or bool(entry.also and entry.also in path)
