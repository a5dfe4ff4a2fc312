"""What the timetable starts here: expressions of interest go when their day has come (GDPR-5)."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from panels.services import expressions


@shared_task(name="panels.tasks.remove_expressions", ignore_result=True)  # type: ignore[untyped-decorator]
def remove_expressions() -> None:
    """Remove what people who would like to join have said half a year ago."""
    expressions.remove_past(timezone.localdate())
