"""Hands complaints on whose handler has gone or become concerned, and closes what is over (CMP-3, R2, R9)."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from complaints.services import routing


@shared_task(name="complaints.tasks.look_after", ignore_result=True)  # type: ignore[untyped-decorator]
def look_after() -> None:
    """Do both as of today."""
    today = timezone.localdate()
    routing.reroute(today)
    routing.close_over(today)
