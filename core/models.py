"""Letters, the audit trail and stored papers: what every app leaves behind."""

from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.urls import reverse


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
    address = models.CharField(max_length=254)
    domain = models.CharField(max_length=254, help_text="The part of the address after the @, in small letters.")
    subject = models.CharField(max_length=200)
    text = models.TextField()
    html = models.TextField(blank=True)
    about = models.CharField(max_length=100, blank=True, help_text="What the letter belongs to, as in meetings.meeting:12.")
    panel_id = models.BigIntegerField(null=True, blank=True, help_text="The panel the letter is about, for its own outbox page.")
    is_confidential = models.BooleanField(default=False, help_text="Of a case file: nobody but its reader sees that it was written.")
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    written_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField(help_text="Not before.")
    claim = models.CharField(max_length=32, blank=True, help_text="The run of the sender that has the letter in hand.")
    claimed_until = models.DateTimeField(null=True, blank=True, help_text="When another sender may take the letter.")
    attempting_since = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["due_at", "id"], name="letters_waiting", condition=models.Q(stage="waiting")),
            models.Index(fields=["claimed_until"], name="letters_attempting", condition=models.Q(stage="attempting")),
            models.Index(fields=["domain"], name="letters_by_domain", condition=models.Q(stage="waiting")),
            models.Index(fields=["panel_id", "-id"], name="letters_by_panel"),
            models.Index(fields=["about"], name="letters_about", condition=~models.Q(about="")),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.get_stage_display()})"

    def get_absolute_url(self) -> str:
        """Return the letter's page in the demo."""
        return reverse("core:letter", args=[self.pk])


class EnclosedFile(models.Model):
    """The bytes of an enclosure, stored once however many letters carry them."""

    sha256 = models.CharField(max_length=64, unique=True)
    content = models.BinaryField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.sha256[:12]


class Enclosure(models.Model):
    """A file that goes out with a letter; the letters of one mailing share its bytes."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="enclosures")
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    file = models.ForeignKey(EnclosedFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def content(self) -> bytes:
        """Return the bytes that go out."""
        return bytes(self.file.content)


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


class AppendOnly(TypeError):
    """Somebody tried to change or remove what may only be added to."""


class Appended(models.QuerySet[Any, Any]):
    """Rows that are read and added to, never changed or removed."""

    def update(self, **fields: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnly(f"{self.model._meta.verbose_name_plural} are never changed.")

    def bulk_update(self, *rows: Any, **options: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnly(f"{self.model._meta.verbose_name_plural} are never changed.")

    def delete(self) -> NoReturn:
        """Refuse."""
        raise AppendOnly(f"{self.model._meta.verbose_name_plural} are never removed.")


class AppendedModel(models.Model):
    """A row that is written once."""

    objects = Appended.as_manager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the row; refuse to change one that is there."""
        if not self._state.adding:
            raise AppendOnly(f"{self._meta.verbose_name_plural} are never changed.")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnly(f"{self._meta.verbose_name_plural} are never removed.")


class AuditEntry(AppendedModel):
    """One act: who, what, on which thing, when. Appended, never changed; no free text about a person."""

    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    action = models.CharField(max_length=60)
    thing = models.CharField(max_length=60, help_text="The model's label, as in meetings.meeting.")
    thing_id = models.CharField(max_length=40, blank=True)
    panel_id = models.BigIntegerField(null=True, blank=True)
    outcome = models.CharField(max_length=20, default="done")

    class Meta(AppendedModel.Meta):
        ordering = ["pk"]
        verbose_name_plural = "audit entries"
        indexes = [
            models.Index(fields=["panel_id", "-at"], name="audit_by_panel"),
            models.Index(fields=["thing", "thing_id"], name="audit_by_thing"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action}"


class AuditSeal(AppendedModel):
    """An entry's place in the chain: a hash over the entry and over the seal before it."""

    position = models.BigIntegerField(primary_key=True)
    entry = models.OneToOneField(AuditEntry, on_delete=models.PROTECT, related_name="seal")
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    class Meta(AppendedModel.Meta):
        ordering = ["position"]
        verbose_name_plural = "audit seals"

    def __str__(self) -> str:
        return f"{self.position} {self.digest[:12]}"
