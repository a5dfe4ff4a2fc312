"""What asks for more than its share is refused: a request larger than any file we take, a paper while others are made, form upon form."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import salted_hmac

from core.documents import NotPrinted
from core.uploads import LARGEST

# The largest file, and room for the rest of its form.
LARGEST_REQUEST = LARGEST + 1024 * 1024
RETRY_AFTER = "60"
PIECE = 64 * 1024
# A browser shows an answer only when its upload was taken. More than this is a mistake no browser makes: the line is cut.
MOST_TAKEN = 300 * 1024 * 1024
HOUR = 60 * 60
# What a form answers with when it shows its errors again.
NOT_TAKEN = 422


@dataclass(frozen=True)
class Pace:
    """How often one address of the network may send a form, and in how many seconds."""

    times: int
    seconds: int


# The forms that strangers may send, by the name of their address. A household or a library shares one address.
OPEN_FORMS: Mapping[str, Pace] = {
    "join": Pace(5, HOUR),
    "conduct-tell": Pace(5, HOUR),
    "concern-raise": Pace(10, HOUR),
    "attend": Pace(5, HOUR),
    "session-suggest": Pace(5, HOUR),
}


class SmallRequests:
    """Answer a request whose declared length is over the limit with 413, and throw its body away piece by piece."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the request through or refuse it."""
        if _declared(request) <= LARGEST_REQUEST:
            return self.get_response(request)
        _throw_away(request)
        return render(request, "413.html", status=413)


class NoPaper:
    """Answer a request for a paper that could not be made with 503 and say when to try again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, trouble: Exception) -> HttpResponse | None:
        """Say that no paper was made; everything else is not for here."""
        if not isinstance(trouble, NotPrinted):
            return None
        answer = render(request, "503.html", {"trouble": trouble}, status=503)
        answer.headers["Retry-After"] = RETRY_AFTER
        return answer


class FewForms:
    """Answer with 429 whoever sends a form that is open to strangers more often than its pace; others are not affected."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request; a form that came back with errors took no turn, as nothing was stored."""
        response = self.get_response(request)
        turn = getattr(request, "form_turn", None)
        if turn is not None and response.status_code == NOT_TAKEN:
            cache.delete(turn)
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Let the form through or refuse it."""
        name = request.resolver_match.view_name if request.resolver_match else ""
        pace = OPEN_FORMS.get(name)
        if pace is None or request.method != "POST":
            return None
        turn = _takes_a_turn(request, name, pace)
        if turn is not None:
            request.form_turn = turn  # type: ignore[attr-defined]
            return None
        answer = render(request, "429.html", status=429)
        answer.headers["Retry-After"] = str(pace.seconds)
        return answer


def _takes_a_turn(request: HttpRequest, name: str, pace: Pace) -> str | None:
    """Take one of the turns that the address has at this time and return its key, or nothing when all are taken.

    Each is taken once, also by requests side by side.

    The address itself is kept nowhere, only what a key of the day makes of it.
    """
    now = int(time.time())
    day, turn_of = now // (24 * HOUR), now // pace.seconds
    who = salted_hmac(f"config.limits:{day}", f"{name}:{turn_of}:{_network(request)}").hexdigest()
    keys = (f"turn:{who}:{turn}" for turn in range(pace.times))
    return next((key for key in keys if cache.add(key, True, pace.seconds)), None)


def _network(request: HttpRequest) -> str:
    """Return the address that the request comes from; of the sixth version, the network of one household."""
    address = ip_address(get_adapter().get_client_ip(request))
    return str(ip_network(f"{address}/64", strict=False)) if isinstance(address, IPv6Address) else str(address)


def _declared(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdecimal() else 0


def _throw_away(request: HttpRequest) -> None:
    taken = 0
    while taken < MOST_TAKEN and (piece := request.read(PIECE)):
        taken += len(piece)
