"""Forms of the evening that the browser keeps while the connection is away, and sends when it is back (MTG-6).

``static/scripts/evening.js`` adds a key of one use and the mark of whoever was signed in. With the header it asks for a short
answer: 204 entered, now or before; 409 somebody else is signed in; 422 refused, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from core.pages import SeeOther
from meetings.models import AgendaItem, Meeting
from meetings.services import entered
from people.requests import SignedIn

KEY, WHOSE, WAITED = "kept", "kept_by", "kept_for"
LONGEST = timedelta(hours=12)
HEADER = "Wardpanel-Kept"
DONE, ANOTHER = 204, 409


def kept(view: Callable[[SignedIn, Any], HttpResponse]) -> Callable[[SignedIn, Any], HttpResponse]:
    """Let the view act once for each key; what it refuses uses no key up."""

    @wraps(view)
    def door(request: SignedIn, thing: Meeting | AgendaItem) -> HttpResponse:
        key = request.POST.get(KEY, "")
        if not key:
            return view(request, thing)
        if not constant_time_compare(request.POST.get(WHOSE, ""), entered.mark_of(request.user)):
            return HttpResponse("Somebody else is signed in.", status=ANOTHER, content_type="text/plain")
        meeting = thing if isinstance(thing, Meeting) else thing.meeting
        with transaction.atomic():
            if not entered.is_first(meeting, key, by=request.user):
                return _short(request) or SeeOther(reverse("meeting-live", args=[meeting.panel.slug, meeting.pk]))
            answer = view(request, thing)
            if answer.status_code >= 400:
                transaction.set_rollback(True)
                return answer
        return _short(request) or answer

    return door


def moment(request: SignedIn) -> datetime:
    """Return when it was entered: now, or as many seconds ago as it has waited in the browser."""
    said = request.POST.get(WAITED, "") if request.POST.get(KEY) else ""
    waited = timedelta(seconds=int(said)) if re.fullmatch(r"[0-9]{1,6}", said) else timedelta()
    return timezone.now() - min(waited, LONGEST)


def is_short(request: SignedIn) -> bool:
    """Say whether the browser asks for a short answer."""
    return HEADER in request.headers


def _short(request: SignedIn) -> HttpResponse | None:
    return HttpResponse(status=DONE) if is_short(request) else None
