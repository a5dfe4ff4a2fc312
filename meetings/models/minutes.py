"""The minutes of a meeting, version by version, and where each stands (ToR 5f; MTG-6, MTG-9, MTG-17)."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.db import models
from django.db.models import Q

from access.holdings import Subject
from core.models import Document
from panels.models import Panel

from .meeting import Meeting


class MinutesRows(models.Manager["Minutes"]):
    """Reads minutes without what they said, which is long and shown on one page only."""

    def get_queryset(self) -> models.QuerySet[Minutes]:
        """Return the rows, their records fetched when they are asked for."""
        return super().get_queryset().defer("records")


class RealMinutes(MinutesRows):
    """Leaves out the minutes of rehearsals (MTG-24)."""

    def get_queryset(self) -> models.QuerySet[Minutes]:
        """Return the rows of meetings that are meant."""
        return super().get_queryset().filter(meeting__is_rehearsal=False)


class Minutes(models.Model):
    """One version of a meeting's minutes; once circulated its papers and what they say are stored and never change.

    What a later meeting approves, or puts right, is the next version and names the vote; the version before stays as it went out.
    """

    class Stage(models.TextChoices):
        DRAFT = "draft", "Draft"
        CIRCULATED = "circulated", "Circulated as a draft for approval"
        APPROVED = "approved", "Approved"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="minutes")
    version = models.PositiveSmallIntegerField(default=1)
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.DRAFT)
    circulated_at = models.DateTimeField(null=True, blank=True)
    circulated_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    paper = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    roles_paper = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+", help_text="With roles and counts (SNB-4)."
    )
    partners_paper = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+", help_text="With the names of adults only (HB 3.3.4)."
    )
    records = models.JSONField(default=dict, blank=True, help_text="What each edition said when it went out.")
    approval = models.OneToOneField(
        "meetings.Motion",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="approved",
        help_text="The vote at a later meeting that approved this version, or put the one before right.",
    )
    corrections = models.TextField("what the meeting put right", blank=True)

    objects = RealMinutes()
    everything = MinutesRows()

    class Meta:
        ordering = ["meeting", "-version"]
        default_manager_name = "everything"
        verbose_name_plural = "minutes"
        constraints = [
            models.UniqueConstraint(fields=["meeting", "version"], name="one_text_per_minutes_version"),
            models.CheckConstraint(
                name="approved_minutes_name_their_vote",
                condition=Q(stage="approved", approval__isnull=False) | ~Q(stage="approved") & Q(approval=None),
            ),
        ]

    def __str__(self) -> str:
        return f"Minutes, version {self.version}"

    @property
    def is_rehearsal(self) -> bool:
        """Say whether the minutes are of a rehearsal."""
        return self.meeting.is_rehearsal

    @property
    def panel(self) -> Panel:
        """Return the panel that meets."""
        return self.meeting.panel

    @property
    def has_gone_out(self) -> bool:
        """Say whether this version was sent round."""
        return self.circulated_at is not None

    def gate_subject(self) -> Subject:
        """Return the panel that met; what a meeting has approved is published, with roles and counts."""
        is_open = self.stage == self.Stage.APPROVED
        return replace(self.meeting.panel.gate_subject(), is_open=is_open, standing_in=self.meeting.runners)
