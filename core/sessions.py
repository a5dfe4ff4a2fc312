"""A session ends when it is left alone, sooner for whoever opens more, and never lasts longer than half a day (ASVS 7.3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from access.roles import Role
from core import gate

OFFICIAL = frozenset(
    {
        Role.DWO,
        Role.SERGEANT,
        Role.INSPECTOR,
        Role.SUPERINTENDENT,
        Role.BOARD,
        Role.CENTRAL,
        Role.ADMINISTRATOR,
    }
)
OFFICIALS_LIMIT = timedelta(minutes=30)
LIMIT = timedelta(minutes=60)
# Looking at pages writes to the session no more often than this.
NOTED_EVERY = timedelta(minutes=1)
BEGAN, SEEN = "began_at", "seen_at"


class Lapsing:
    """Signs out whoever has left their session alone for too long, or signed in too long ago."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, or send to sign in with a sentence that says why."""
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
            return self.get_response(request)
        now = timezone.now().timestamp()
        why = _why_over(request, now)
        if why:
            logout(request)
            messages.info(request, why)
            return redirect_to_login(request.get_full_path() if request.method in gate.SAFE_METHODS else "/")
        if now - request.session.get(SEEN, 0) >= NOTED_EVERY.total_seconds():
            request.session.setdefault(BEGAN, now)
            request.session[SEEN] = now
        return self.get_response(request)


def begin(sender: object, request: HttpRequest, **signal: Any) -> None:
    """Note when a session began: with signing in, and not again before the next time."""
    request.session[BEGAN] = request.session[SEEN] = timezone.now().timestamp()


def _why_over(request: HttpRequest, now: float) -> str:
    """Return the sentence that tells why the session is over, or nothing while it is not."""
    began, seen = request.session.get(BEGAN, now), request.session.get(SEEN, now)
    if now - began >= settings.SESSION_COOKIE_AGE:
        return "You signed in twelve hours ago, so you were signed out. Sign in again to carry on."
    idle = timedelta(seconds=now - seen)
    if idle < OFFICIALS_LIMIT:
        return ""
    limit = OFFICIALS_LIMIT if any(held.role in OFFICIAL for held in gate.asker(request).holdings) else LIMIT
    minutes = int(limit.total_seconds() // 60)
    return f"You were signed out because nothing was done for {minutes} minutes. Sign in again to carry on." if idle >= limit else ""
