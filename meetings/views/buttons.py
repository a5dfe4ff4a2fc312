"""Buttons that do one thing and lead back: refusals are shown where they were pressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse

from core.pages import SeeOther
from handbook.rules import Breach

from .kept import HEADER


def press(request: HttpRequest, act: Callable[[], Any], *, to: str, done: str = "") -> HttpResponse:
    """Do it and go on; a rule that is broken is said with its citation on the page that follows.

    What waited in the browser for its connection gets the sentence alone.
    """
    try:
        act()
    except Breach as breach:
        if HEADER in request.headers:
            return HttpResponse(str(breach), status=422, content_type="text/plain")
        messages.error(request, str(breach))
    else:
        if done:
            messages.success(request, done)
    return SeeOther(to)
