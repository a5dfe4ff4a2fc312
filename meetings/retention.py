"""What residents asked of a meeting goes a month after it (App B; GDPR-5)."""

from __future__ import annotations

from datetime import date

from meetings.services import visitors


def remove(today: date) -> int:
    """Remove what is due by that day and return how much it was."""
    return visitors.remove_past(today)
