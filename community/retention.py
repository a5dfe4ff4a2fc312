"""What is kept of the time between meetings goes when its time has come (App B; GDPR-5)."""

from __future__ import annotations

from datetime import date

from community.services import invitations


def remove(today: date) -> int:
    """Remove who replied to invitations of long ago; return of how many."""
    return invitations.remove_past(today)
