"""How a panel looks for new members: a poster, a text for newsletters, a letter to groups, short posts (ToR 4e, App C; MEM-17)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date

import segno
from django.conf import settings
from django.core.cache import caches
from django.urls import reverse

from core.documents import render_pdf
from handbook.membership import MAX_MEMBERS
from handbook.representation import require_short
from handbook.rules import Breach
from handbook.words import counted
from panels import outline, queries, texts
from panels.models import HandbookPart, Panel

ONE_DAY = 24 * 60 * 60
TITLE = "Join your ward panel"
# Each post in its wordings, the longest first; a long name leaves room for a shorter one only.
POSTS = (
    (
        "Do you live, work or study in {ward}? {panel} {seats}. Meet the local police, choose what they work on. No police checks. {url}",
        "Live, work or study in {ward}? Join the ward panel: meet the local police, choose what they work on. No police checks. {url}",
        "Join your ward panel and choose what the local police work on: {url}",
    ),
    (
        "What should the police in {ward} work on next? Come and choose with us: {panel} looks for people from every street. {url}",
        "What should the police in {ward} work on next? Come and choose with us. {url}",
        "What should your local police work on next? Come and choose with us: {url}",
    ),
    (
        "Traders, tenants, students and parents of {ward}: {panel} needs your voice. One evening every few months. {url}",
        "Traders, tenants, students and parents of {ward}: the ward panel needs your voice. {url}",
        "Your ward panel needs your voice: {url}",
    ),
)


def posts(panel: Panel) -> list[str]:
    """Return short posts, each in the longest wording that no service cuts off."""
    named = _named(panel)
    return [next(_short(wording.format(**named) for wording in wordings)) for wordings in POSTS]


def newsletter(panel: Panel) -> str:
    """Return a text for a newsletter or a notice board."""
    named = _named(panel)
    return (
        "{panel} {seats}. We are people who live, work or study in {ward}. {rhythm} we meet the local police team, hear what happened, "
        "say what worries people, and choose what the team works on next.\n\n"
        "You need no experience, and there are no police checks. Members agree with our terms of reference and serve for a year.\n\n"
        "Read about us and say that you are interested: {url}"
    ).format(**named)


def letter(panel: Panel) -> str:
    """Return a letter to a group, a school, a business or a housing office."""
    named = _named(panel)
    return (
        "To whom it may concern\n\n"
        "{panel} brings together people who live, work or study in {ward} and the local police team. Together we choose what the team "
        "works on, and ask what came of it.\n\n"
        "We would like to hear from everybody in the ward, and nobody speaks for a group as well as one of its own. Would somebody "
        "like to come to one of our meetings, or to join us? {rhythm} we meet for an evening. There are no police checks.\n\n"
        "Everything about us, and a form to say that you are interested, is here: {url}\n\n"
        "With kind regards\n{panel}"
    ).format(**named)


def adverts(panel: Panel) -> list[texts.Section]:
    """Return the handbook's own adverts with the panel's name in them."""
    return texts.filled_in(queries.handbook_part(HandbookPart.Kind.ADVERTS), str(panel))


def poster(panel: Panel, on: date) -> bytes:
    """Return the poster as a PDF, with a code that leads to the form; the same text is made into a paper once a day at most."""
    text = newsletter(panel)
    key = f"recruiting-poster:{panel.pk}:{hashlib.sha256(text.encode()).hexdigest()}:{on}"
    papers = caches["papers"]
    content: bytes | None = papers.get(key)
    if content is None:
        content = _print(panel)
        papers.set(key, content, ONE_DAY)
    return content


def code(address: str) -> str:
    """Return the address as a QR code: a picture inside the page."""
    return segno.make(address, error="m", micro=False).svg_data_uri(scale=4, border=2)


def address_of(panel: Panel) -> str:
    """Return the address of the form for whoever would like to join, in full."""
    return f"{settings.SITE_URL.rstrip('/')}{reverse('join', kwargs={'panel': panel.slug})}"


def _short(wordings: Iterator[str]) -> Iterator[str]:
    """Yield the wordings that are short enough."""
    for wording in wordings:
        try:
            require_short(wording)
        except Breach:
            continue
        yield wording


def _named(panel: Panel) -> dict[str, str]:
    """Return what the texts name."""
    free = MAX_MEMBERS - queries.seats_taken(panel)
    seats = f"has {counted(free, 'free seat')}" if free > 0 else "looks for its next members"
    return {"panel": str(panel), "ward": str(panel.ward), "seats": seats, "url": address_of(panel), "rhythm": panel.rhythm}


def _print(panel: Panel) -> bytes:
    address = address_of(panel)
    context = {
        "panel": panel,
        "place": f"{panel}, {panel.ward.borough}",
        "outline": outline.of(panel.ward),
        "code": code(address),
        "address": address.partition("://")[2],
        "free": MAX_MEMBERS - queries.seats_taken(panel),
        "mailbox": panel.ward.team.mailbox if panel.ward.team else "",
    }
    return render_pdf("papers/recruiting.html", context, title=TITLE)
