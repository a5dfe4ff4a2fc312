"""Nobody with an office, a posting or a seat on a board works without a second factor (ASVS 6.3.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from access.roles import Role
from core import gate

NEEDS_SECOND_FACTOR = frozenset(
    {
        Role.CHAIR,
        Role.SECRETARY,
        Role.DWO,
        Role.SERGEANT,
        Role.INSPECTOR,
        Role.SUPERINTENDENT,
        Role.BOARD,
        Role.CENTRAL,
        Role.ADMINISTRATOR,
    }
)
SET_UP = "mfa_index"
ON_THE_WAY = frozenset({"account_logout", "account_reauthenticate"})


class SecondFactor:
    """Sends whoever needs a second factor and has none to set one up, before anything else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: tuple[Any, ...], address: dict[str, Any]
    ) -> HttpResponse | None:
        """Turn the request away to the set-up, unless it is part of setting up."""
        if not settings.SECOND_FACTOR_REQUIRED or _is_on_the_way(request) or not _lacks_second_factor(request):
            return None
        messages.info(request, "Your role opens other people's details. Set up a second step of signing in first.")
        return redirect(SET_UP)


def _is_on_the_way(request: HttpRequest) -> bool:
    """Say whether the page belongs to setting a second factor up, or to leaving."""
    name = request.resolver_match.view_name if request.resolver_match else ""
    return name.startswith("mfa_") or name in ON_THE_WAY


def _lacks_second_factor(request: HttpRequest) -> bool:
    """Say whether the person's roles of today ask for a second factor that is not there."""
    if not request.user.is_authenticated:
        return False
    roles = {holding.role for holding in gate.asker(request).holdings}
    return not NEEDS_SECOND_FACTOR.isdisjoint(roles) and not is_mfa_enabled(request.user)
