"""What of the priorities goes out to residents: a message to paste and a poster of one page (HB 2.3; PRI-10)."""

from __future__ import annotations

import hashlib
from datetime import date

import segno
from django.conf import settings
from django.core.cache import caches

from core.documents import render_pdf
from meetings.queries import next_public_meeting
from panels.models import Panel

from . import queries, reading

ONE_DAY = 24 * 60 * 60
# So many letters of a message leave a page on which they can be larger.
FEW_LETTERS = 1000


def message_of(panel: Panel, on: date) -> str:
    """Return the text of that day to paste into a message to residents."""
    return reading.message(panel, queries.in_force(panel), next_public_meeting(panel), address_of(panel), on)


def poster(panel: Panel, on: date) -> bytes:
    """Return the priorities on one page to hang up; the same text is made into a paper once a day at most."""
    key = f"priorities-poster:{panel.pk}:{hashlib.sha256(message_of(panel, on).encode()).hexdigest()}"
    papers = caches["papers"]
    content: bytes | None = papers.get(key)
    if content is None:
        content = _print(panel, on)
        papers.set(key, content, ONE_DAY)
    return content


def address_of(panel: Panel) -> str:
    """Return the address of the panel's page, in full."""
    return f"{settings.SITE_URL}{panel.get_absolute_url()}"


def _print(panel: Panel, on: date) -> bytes:
    context = {
        "panel": panel,
        "place": f"{panel}, {panel.ward.borough}",
        "priorities": queries.in_force(panel),
        "meeting": next_public_meeting(panel),
        "address": address_of(panel).partition("://")[2],
        "code": segno.make(address_of(panel), micro=False).svg_data_uri(border=0, dark="#14282d"),
        "mailbox": panel.ward.team.mailbox if panel.ward.team else "",
        "on": on,
        "is_roomy": len(message_of(panel, on)) <= FEW_LETTERS,
    }
    return render_pdf("papers/priorities.html", context, title="What your police team works on")
