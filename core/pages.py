"""One way for every form page: show it (200), refuse it (422), do it and go on (303)."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping
from secrets import token_urlsafe
from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from handbook.rules import Breach

ONCE = "once"
REMEMBERED = 20
# A double click sends the same page twice side by side. The second waits for where the first one leads; in seconds.
IN_HAND = 60
LONGEST_WAIT = 8.0
LOOKS_EVERY = 0.1
UNDER_WAY = "What you sent a moment ago is still being dealt with. Look whether it is done before you send it again."


class SeeOther(HttpResponseRedirect):
    """Sends the browser on with a GET after something was done."""

    status_code = 303


def form_page(
    request: HttpRequest,
    form: BaseForm,
    *,
    act: Callable[..., Any],
    title: str,
    to: str | Callable[[Any], str],
    template: str = "core/form.html",
    done: str | Callable[[Any], str] = "",
    context: Mapping[str, Any] | None = None,
    submit: str = "Save",
) -> HttpResponse:
    """Carry a form page: ``act`` gets the cleaned fields as keywords, ``to`` and ``done`` may ask what came of it.

    A ``Breach`` from the act is shown on the page with its citation. The same page sent twice acts once: the second answer
    leads where the first one led. ``context`` may hold ``lead``, ``back`` and ``place`` for the template.
    """
    page = {"title": title, "submit": submit, "lead": "", "back": "", "place": "", "refusal": None, **(context or {})}
    if request.method != "POST":
        return _show(request, template, form, page, status=200)
    answered = _answered_before(request)
    if answered:
        return SeeOther(answered)
    _bind(form, request)
    if not form.is_valid():
        return _show(request, template, form, page, status=422)
    hold = _Hold(request)
    if not hold.take():
        return SeeOther(hold.leads_to) if hold.leads_to else _under_way(request, template, form, page)
    try:
        with hold:
            result = act(**form.cleaned_data)
            hold.leads_to = to(result) if callable(to) else to
    except Breach as breach:
        form.add_error(None, str(breach))
        return _show(request, template, form, page | {"refusal": breach}, status=422)
    _remember_answer(request, hold.leads_to)
    sentence = done(result) if callable(done) else done
    if sentence:
        messages.success(request, sentence)
    return SeeOther(hold.leads_to)


def _show(request: HttpRequest, template: str, form: BaseForm, page: Mapping[str, Any], status: int) -> HttpResponse:
    once = request.POST.get(ONCE) or token_urlsafe(16)
    return render(request, template, {"form": form, ONCE: once, **page}, status=status)


def _under_way(request: HttpRequest, template: str, form: BaseForm, page: Mapping[str, Any]) -> HttpResponse:
    form.add_error(None, UNDER_WAY)
    return _show(request, template, form, page, status=409)


def _bind(form: BaseForm, request: HttpRequest) -> None:
    """Treat an empty form that was sent as sent: a view may well build it with ``request.POST or None``."""
    if not form.is_bound:
        form.is_bound, form.data, form.files = True, request.POST, request.FILES


def _answered_before(request: HttpRequest) -> str:
    """Return where the same page led when it was sent before, or nothing."""
    address: str = request.session.get("answered", {}).get(request.POST.get(ONCE), "")
    return address


def _remember_answer(request: HttpRequest, address: str) -> None:
    """Keep where the last few pages led, by the token that each page carries."""
    token = request.POST.get(ONCE)
    if token:
        answered = request.session.get("answered", {}) | {token: address}
        request.session["answered"] = dict(list(answered.items())[-REMEMBERED:])


class _Hold:
    """The hold that one request has on a page while it acts, so that the same page sent at the same moment does not act too."""

    def __init__(self, request: HttpRequest) -> None:
        token = request.POST.get(ONCE)
        self.key = f"page:{request.user.pk}:{hashlib.sha256(token.encode()).hexdigest()}" if token else ""
        self.leads_to = ""

    def take(self) -> bool:
        """Take hold; where another request has it, wait until it is known where that one leads, and say no."""
        tries = int(LONGEST_WAIT / LOOKS_EVERY)
        for _ in range(tries):
            if not self.key or cache.add(self.key, "", IN_HAND):
                return True
            self.leads_to = cache.get(self.key) or ""
            if self.leads_to:
                return False
            time.sleep(LOOKS_EVERY)
        return False

    def __enter__(self) -> None:
        """Act, which says where it leads when it is done."""

    def __exit__(self, *problem: object) -> None:
        """Say where it led, or let the page be sent again when nothing came of it."""
        if self.key and self.leads_to:
            cache.set(self.key, self.leads_to, IN_HAND)
        elif self.key:
            cache.delete(self.key)
