"""What is done with surveys each night."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from surveys.services import nightly


@shared_task(name="surveys.tasks.tidy", ignore_result=True)  # type: ignore[untyped-decorator]
def tidy() -> None:
    """Close what is over, forget the marks of yesterday, mix the answers, remove old text."""
    nightly.tidy(timezone.localdate())
