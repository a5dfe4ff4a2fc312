"""What the timetable starts here: copies of what is kept are made, and what has been kept long enough goes."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from people import retention
from people.services import copies


@shared_task(name=copies.MAKING, ignore_result=True)  # type: ignore[untyped-decorator]
def make_copies() -> None:
    """Make the copies that wait."""
    copies.make_waiting(timezone.now())


@shared_task(name="people.tasks.remove_what_is_due", ignore_result=True)  # type: ignore[untyped-decorator]
def remove_what_is_due() -> None:
    """Remove what has been kept long enough."""
    retention.remove_what_is_due(timezone.localdate())
