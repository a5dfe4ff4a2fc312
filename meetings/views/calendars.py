"""Somebody's calendar: the page with its secret address, and what stands there for their calendar program."""

from __future__ import annotations

import hashlib

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_POST, require_safe

from core.gate import own, public
from meetings import feed
from meetings.models import CalendarAddress
from meetings.services import calendars as services
from people.requests import SignedIn

from .buttons import press

FRESH_FOR = "private, max-age=900"


@own
def page(request: SignedIn) -> HttpResponse:
    """Show somebody the address of their calendar, and let them make, renew or stop it."""
    row = CalendarAddress.objects.filter(person=request.user).first()
    context = {"title": "Meetings in your calendar", "row": row, "address": feed.address_of(row) if row else "", "back": reverse("details")}
    return render(request, "meetings/calendar.html", context)


@own
@require_POST
def make(request: SignedIn) -> HttpResponse:
    """Make an address, in the place of the one that was there."""
    done = "Your calendar has its address. Copy it into your calendar program."
    return press(request, lambda: services.make_address(request.user, on=timezone.localdate()), to=reverse("calendar"), done=done)


@own
@require_POST
def stop(request: SignedIn) -> HttpResponse:
    """Give the address up."""
    return press(
        request, lambda: services.give_up_address(request.user), to=reverse("calendar"), done="The address opens nothing any more."
    )


@public
@require_safe
def read(request: HttpRequest, token: str) -> HttpResponseBase:
    """Hand the calendar to the program that asks by the address; nothing again while nothing has changed."""
    row = feed.row_at(token)
    if row is None:
        raise Http404
    content = feed.calendar_of(row.person, timezone.localdate())
    etag = quote_etag(hashlib.sha256(content).hexdigest())
    answer = get_conditional_response(request, etag=etag)
    if answer is None:
        answer = HttpResponse(content, content_type="text/calendar; charset=utf-8", headers={"ETag": etag})
    answer.headers["Cache-Control"] = FRESH_FOR
    return answer
