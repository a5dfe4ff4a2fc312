"""What is kept of the time between meetings goes when its time has come (App B; GDPR-5)."""

from __future__ import annotations

from datetime import date

from community.services import concerns, invitations


def remove(today: date) -> int:
    """Remove who replied to invitations of long ago, and what people wrote in concerns; return of how many."""
    return concerns.remove_past(today) + invitations.remove_past(today)
