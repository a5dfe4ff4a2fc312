"""Reminders of a complaint's deadlines, to whoever handles it and nobody else (CMP-4, CMP-5, CMP-9).

Each yields the latest that ought to have been written by today, so that days on which nothing ran are caught up with one letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from complaints import clocks, letters, queries
from core.outbox import Draft
from handbook.complaints import late_reminders


def due(today: date) -> Iterator[Draft]:
    """Yield every reminder that is due by today."""
    for complaint in queries.still_open().filter(handler__isnull=False):
        if complaint.handler_id in queries.barred(complaint):
            continue
        for clock in clocks.of(complaint):
            days = [day for day in (*clock.reminders, *late_reminders(clock.by, today)) if day <= today]
            if days and not clock.is_done:
                yield letters.reminder(complaint, clock.name, clock.what, clock.by, max(days))
