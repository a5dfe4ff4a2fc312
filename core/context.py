"""What every page shows around its own content: the menu, who is signed in, the links at the foot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from access.decide import touches
from access.holdings import Holding, Subject
from access.roles import Role
from core import gate
from core.navigation import details_url, footer, links, panel_of

# Somebody who holds several roles at a place is introduced by the first of these, else by whatever they hold there.
FOREMOST = (Role.CHAIR, Role.SECRETARY)


@dataclass(frozen=True, slots=True)
class Who:
    """The person signed in, as the head of the page introduces them."""

    name: str
    role: str
    url: str


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Offer the entries of the menu that open for whoever asks."""
    return {"navigation": SimpleLazyObject(lambda: links(request))}


def footer_links(request: HttpRequest) -> dict[str, Any]:
    """Offer the links at the foot of the page."""
    return {"footer_links": SimpleLazyObject(lambda: footer(request))}


def who(request: HttpRequest) -> dict[str, Any]:
    """Offer the name of the person signed in and their role at the place the page is about."""
    return {"who": SimpleLazyObject(lambda: _who(request))}


def _who(request: HttpRequest) -> Who:
    panel = panel_of(request)
    subject = panel.gate_subject() if panel is not None else Subject()
    role = _foremost([holding for holding in gate.asker(request).holdings if touches(holding, subject)])
    return Who(str(request.user), role.words if role else "", details_url())


def _foremost(holdings: list[Holding]) -> Role | None:
    """Return the role that somebody is introduced by."""
    roles = [holding.role for holding in holdings]
    return next((role for role in (*FOREMOST, *roles) if role in roles), None)
