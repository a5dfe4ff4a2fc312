"""What the great sweeps spare: the same paper is printed once, and the page that turns somebody away is drawn once for each."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from django.core.handlers import exception
from django.http import HttpRequest, HttpResponse
from django.urls import URLResolver

from core import documents


@contextmanager
def printed_once() -> Iterator[None]:
    """Print the same page once, whoever asks for the paper."""
    run, printed = subprocess.run, {}

    def once(command: list[str], *, input: bytes, **how: Any) -> subprocess.CompletedProcess[bytes]:  # noqa: A002 - as it is called
        if input not in printed:
            printed[input] = run(command, input=input, **how)
        return printed[input]

    with patch.object(documents.subprocess, "run", once):
        yield


@contextmanager
def turned_away_once() -> Iterator[None]:
    """Draw the page that turns somebody away once for each of them at a panel; it says the same whatever was asked for."""
    draw, drawn = exception.get_exception_response, set()

    def once(request: HttpRequest, resolver: URLResolver, status_code: int, error: Exception) -> HttpResponse:
        whom = (request.user.pk, status_code)
        if whom in drawn:
            return HttpResponse(status=status_code)
        drawn.add(whom)
        return draw(request, resolver, status_code, error)

    with patch.object(exception, "get_exception_response", once):
        yield
