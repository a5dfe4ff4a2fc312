"""What the timetable starts here: letters leave, reminders are written, the audit trail is sealed."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from core import audit, duties, outbox


@shared_task(name=outbox.SENDING, ignore_result=True)  # type: ignore[untyped-decorator]
def send_letters() -> None:
    """Send the letters that are due."""
    outbox.deliver_due(timezone.now())


@shared_task(name="core.tasks.write_reminders", ignore_result=True)  # type: ignore[untyped-decorator]
def write_reminders() -> None:
    """Write the reminders that ought to have been written by today."""
    duties.write_reminders(timezone.localdate())


@shared_task(name="core.tasks.sweep_audit", ignore_result=True)  # type: ignore[untyped-decorator]
def sweep_audit() -> None:
    """Seal the entries of the audit trail that no act has sealed since."""
    audit.sweep()
