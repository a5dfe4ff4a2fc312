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
HAS_WAITED = timedelta(hours=1)


@dataclass(frozen=True)
class Page:
    """One page that was handed out: its own number, and how long ago that was."""

    token: str
    seconds: int


class Spent(ValueError):
    """The token is none of ours, for another survey, or too old."""


def issue(survey: int, now: datetime) -> str:
    """Return the token of a page that is handed out now."""
    return _signed(survey, secrets.token_hex(12), now)


def read(token: str, survey: int, now: datetime) -> Page:
    """Return the page that the token stands for, or raise Spent."""
    page = _opened(token, survey, now)
    if page is None:
        raise Spent("The token is none of ours, or for another survey.")
    if page.seconds > LASTS.total_seconds():
        raise Spent("The token is too old.")
    return page


def again(token: str, survey: int, now: datetime) -> str:
    """Return a token in the place of one that is spent.

    Whose page merely lay open too long has had the questions before them: it stays the same page, of which one answer is taken. Whoever
    sends a token that is none of ours begins anew, or no time at all would have to pass between two answers.
    """
    page = _opened(token, survey, now)
    return issue(survey, now) if page is None else _signed(survey, page.token, now - HAS_WAITED)


def _signed(survey: int, number: str, handed_out: datetime) -> str:
    return signing.dumps([survey, number, int(handed_out.timestamp())], salt=SALT)


def _opened(token: str, survey: int, now: datetime) -> Page | None:
    """Return the page of a token however old, or nothing when it is none of ours or for another survey."""
    try:
        of, number, handed_out = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Page(number, max(0, int(now.timestamp()) - handed_out)) if of == survey else None
