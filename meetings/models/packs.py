"""The papers of a meeting as they went out, in one sealed paper for each kind of reader (HB 4.2; MTG-16)."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from access.holdings import Subject
from core.models import Document
from panels.models import Panel

from .meeting import Meeting


class Pack(models.Model):
    """What was sent before a meeting; it never changes, and what comes later is taken at the meeting itself."""

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="pack")
    paper = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    partners_paper = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="With the names of adults only (HB 3.3.4).",
    )
    sent_on = models.DateField()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["meeting"]

    def __str__(self) -> str:
        return f"Papers of meeting {self.meeting_id}"

    @property
    def panel(self) -> Panel:
        """Return the panel that meets."""
        return self.meeting.panel

    def gate_subject(self) -> Subject:
        """Return the panel that meets; a meeting that is open to everybody does not make its papers so."""
        return self.meeting.panel.gate_subject()
