"""Letters, the audit trail and stored papers: what every app leaves behind."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Letter(models.Model):
    """One message to one person, written in the transaction of its cause and sent by a worker afterwards."""

    class Stage(models.TextChoices):
        WAITING = "waiting", "Waiting to be sent"
        ATTEMPTING = "attempting", "Being sent"
        SENT = "sent", "Sent"
        FAILED = "failed", "Could not be delivered"
        DROPPED = "dropped", "Not sent, with a reason"

    key = models.CharField(max_length=200, unique=True, help_text="Names thing, duty and date, so that nothing is written twice.")
    to = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="letters")
    address = models.EmailField(max_length=254)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    html = models.TextField(blank=True)
    panel_id = models.BigIntegerField(null=True, blank=True, help_text="The panel the letter is about, for its own outbox page.")
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    written_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField(help_text="Not before.")
    attempting_since = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["due_at", "id"], name="letters_waiting", condition=models.Q(stage="waiting")),
            models.Index(fields=["attempting_since"], name="letters_attempting", condition=models.Q(stage="attempting")),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.get_stage_display()})"


class Enclosure(models.Model):
    """A file that goes out with a letter; letters of one mailing share it by its content."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="enclosures")
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    content = models.BinaryField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class Document(models.Model):
    """A finished paper, stored once with its hash and never changed (TOR-3, MTG-9)."""

    class Kind(models.TextChoices):
        MINUTES = "minutes", "Minutes, with names"
        MINUTES_ROLES = "minutes-roles", "Minutes, with roles and counts"
        TERMS = "terms", "Terms of reference"
        SIGNED_TERMS = "signed-terms", "Signed terms of reference"
        PACK = "pack", "Meeting pack"
        REPORT = "report", "Police report"

    kind = models.CharField(max_length=20, choices=Kind)
    title = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100, default="application/pdf")
    file = models.FileField(upload_to="documents/%Y/%m")
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField(help_text="Bytes.")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return self.title


class AuditEntry(models.Model):
    """One act: who, what, on which thing, when. Appended, chained by hash, never changed; no free text about a person."""

    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    action = models.CharField(max_length=60)
    thing = models.CharField(max_length=60, help_text="The model's label, as in meetings.meeting.")
    thing_id = models.CharField(max_length=40, blank=True)
    panel_id = models.BigIntegerField(null=True, blank=True)
    outcome = models.CharField(max_length=20, default="done")
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "audit entries"
        indexes = [models.Index(fields=["panel_id", "-at"], name="audit_by_panel")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action}"
