"""The token of a survey's page: signed, for one survey and one use, and it knows when it was handed out (SUR-8).

It lies in the page and not in a cookie or a session, so that nothing about whoever answers is kept.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core import signing

SALT = "surveys.pages"
LASTS = timedelta(hours=12)


@dataclass(frozen=True)
class Page:
    """One page that was handed out: its own number, and how long ago that was."""

    token: str
    seconds: int


class Spent(ValueError):
    """The token is none of ours, for another survey, or too old."""


def issue(survey: int, now: datetime, *, waited: int = 0) -> str:
    """Return a token; ``waited`` counts seconds that somebody has already had the questions before them."""
    handed_out = int(now.timestamp()) - waited
    return signing.dumps([survey, secrets.token_hex(12), handed_out], salt=SALT)


def read(token: str, survey: int, now: datetime) -> Page:
    """Return the page that the token stands for, or raise Spent."""
    try:
        of, number, handed_out = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        raise Spent("The token is none of ours.") from None
    seconds = int(now.timestamp()) - handed_out
    if of != survey or seconds > LASTS.total_seconds():
        raise Spent("The token is for another survey, or too old.")
    return Page(number, max(0, seconds))
