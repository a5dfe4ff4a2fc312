"""What was sent during an evening under a key of one use, so that it is entered once however often it is sent (MTG-6)."""

from __future__ import annotations

from django.db import models

from access.holdings import Subject

from .meeting import Meeting


class Entered(models.Model):
    """One key that was used: a hash of it together with whoever sent it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "entered"

    def __str__(self) -> str:
        return f"A key used at meeting {self.meeting_id}"

    def gate_subject(self) -> Subject:
        """Return the panel that meets."""
        return self.meeting.gate_subject()
