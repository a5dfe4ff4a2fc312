"""What the timetable starts here: memberships end when the time for an appeal has passed (CON-5)."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from panels.services import conduct


@shared_task(name="panels.tasks.end_memberships", ignore_result=True)  # type: ignore[untyped-decorator]
def end_memberships() -> None:
    """End the memberships of those who were deselected and have not appealed in time."""
    conduct.end_lapsed(timezone.localdate())
