"""The token of a survey's page: signed, for one survey and one use, and it knows when it was handed out (SUR-8)."""

from __future__ import annotations

from core.handed_out import LASTS, Page, Pages, Spent

__all__ = ["LASTS", "Page", "Spent", "again", "issue", "read"]

_pages = Pages("surveys.pages")
issue, read, again = _pages.issue, _pages.read, _pages.again
