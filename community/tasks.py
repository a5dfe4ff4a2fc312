"""What is looked after between meetings without anybody's doing."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from community.services import invitations


@shared_task(name="community.tasks.fill_places", ignore_result=True)  # type: ignore[untyped-decorator]
def fill_places() -> None:
    """Give the places of whoever left or was suspended to those who wait (MTG-12)."""
    invitations.settle_all(timezone.now(), timezone.localdate())
