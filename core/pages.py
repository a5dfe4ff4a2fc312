"""One way for every form page: show it (200), refuse it (422), do it and go on (303)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from secrets import token_urlsafe
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from handbook.rules import Breach

ONCE = "once"
REMEMBERED = 20


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
    try:
        result = act(**form.cleaned_data)
    except Breach as breach:
        form.add_error(None, str(breach))
        return _show(request, template, form, page | {"refusal": breach}, status=422)
    address = to(result) if callable(to) else to
    _remember_answer(request, address)
    sentence = done(result) if callable(done) else done
    if sentence:
        messages.success(request, sentence)
    return SeeOther(address)


def _show(request: HttpRequest, template: str, form: BaseForm, page: Mapping[str, Any], status: int) -> HttpResponse:
    once = request.POST.get(ONCE) or token_urlsafe(16)
    return render(request, template, {"form": form, ONCE: once, **page}, status=status)


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
