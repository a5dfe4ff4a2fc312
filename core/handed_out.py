"""The token of a page that strangers send: signed, for one thing and one use, and it knows when the page was handed out.

It lies in the page and not in a cookie or a session, so that nothing about whoever sends it is kept.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core import signing
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.forms import BaseForm

LASTS = timedelta(hours=12)
HAS_WAITED = timedelta(hours=1)
# Nobody reads a form and writes a sentence into it in less.
LEAST_SECONDS = 5
LAY_OPEN = "This page was open for a long time. What you wrote is still here: send it once more."
TOO_FAST = "That was faster than anybody can write. What you wrote is still here: look through it and send it once more."


@dataclass(frozen=True)
class Page:
    """One page that was handed out: its own number, and how long ago that was."""

    token: str
    seconds: int


class Spent(ValueError):
    """The token is none of ours, for another thing, or too old."""


@dataclass(frozen=True)
class Pages:
    """The pages of one form; ``salt`` keeps its tokens apart from those of every other."""

    salt: str

    def issue(self, thing: int, now: datetime) -> str:
        """Return the token of a page that is handed out now."""
        return self._signed(thing, secrets.token_hex(12), now)

    def read(self, token: str, thing: int, now: datetime) -> Page:
        """Return the page that the token stands for, or raise Spent."""
        page = self._opened(token, thing, now)
        if page is None:
            raise Spent("The token is none of ours, or for another thing.")
        if page.seconds > LASTS.total_seconds():
            raise Spent("The token is too old.")
        return page

    def again(self, token: str, thing: int, now: datetime) -> str:
        """Return a token in the place of one that is spent.

        Whose page merely lay open too long has had the form before them: it stays the same page, which is taken once. Whoever
        sends a token that is none of ours begins anew, or no time at all would have to pass between two forms.
        """
        page = self._opened(token, thing, now)
        return self.issue(thing, now) if page is None else self._signed(thing, page.token, now - HAS_WAITED)

    def _signed(self, thing: int, number: str, handed_out: datetime) -> str:
        return signing.dumps([thing, number, int(handed_out.timestamp())], salt=self.salt)

    def _opened(self, token: str, thing: int, now: datetime) -> Page | None:
        """Return the page of a token however old, or nothing when it is none of ours or for another thing."""
        try:
            of, number, handed_out = signing.loads(token, salt=self.salt)
        except (signing.BadSignature, ValueError, TypeError):
            return None
        return Page(number, max(0, int(now.timestamp()) - handed_out)) if of == thing else None


@contextmanager
def used_once(page: Page) -> Iterator[bool]:
    """Say whether the page is sent for the first time; where nothing comes of it, it can be sent again."""
    key = f"page-used:{hashlib.sha256(page.token.encode()).hexdigest()}"
    is_first = cache.add(key, True, int(LASTS.total_seconds()))
    try:
        yield is_first
    except Exception:
        if is_first:
            cache.delete(key)
        raise


class StrangersForm(BaseForm):
    """A form that anybody may send without an account: its page is ours, was open for long enough and not for too long."""

    page = forms.CharField(required=False, widget=forms.HiddenInput)
    pages: Pages

    def __init__(self, *args: Any, thing: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.thing = thing
        self.fields["page"].initial = self.pages.issue(thing, timezone.now())

    def clean(self) -> dict[str, Any]:
        """Return the page with what was written, or ask to send it once more."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        token, now = cleaned.get("page", ""), timezone.now()
        try:
            page = self.pages.read(token, self.thing, now)
        except Spent:
            self.data = {**self.data.dict(), self.add_prefix("page"): self.pages.again(token, self.thing, now)}  # type: ignore[attr-defined]
            raise ValidationError(LAY_OPEN) from None
        if page.seconds < LEAST_SECONDS:
            raise ValidationError(TOO_FAST)
        return cleaned | {"page": page}
