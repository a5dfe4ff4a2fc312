"""What asks for more than the machine has is refused: a request larger than any file we take, a paper while others are made."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core.documents import NotPrinted
from core.uploads import LARGEST

# The largest file, and room for the rest of its form.
LARGEST_REQUEST = LARGEST + 1024 * 1024
RETRY_AFTER = "60"
PIECE = 64 * 1024
# A browser shows an answer only when its upload was taken. More than this is a mistake no browser makes: the line is cut.
MOST_TAKEN = 300 * 1024 * 1024


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


def _declared(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdecimal() else 0


def _throw_away(request: HttpRequest) -> None:
    taken = 0
    while taken < MOST_TAKEN and (piece := request.read(PIECE)):
        taken += len(piece)
