"""The handbook's own texts, a panel's terms of reference and who has signed them (HB 3.2; TOR-1 to TOR-6)."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.db import models
from django.db.models import Q

from access.holdings import Subject
from core.models import Document

from .panels import Panel


class HandbookEdition(models.Model):
    """One edition of the handbook's texts, imported whole by the central unit from its own file (TOR-1, TOR-7)."""

    version = models.CharField(max_length=20)
    is_official = models.BooleanField(default=True, help_text="False for the built-in wording, which only a demo may sign.")
    source_sha256 = models.CharField(max_length=64, unique=True)
    imported_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-imported_at", "-pk"]

    def __str__(self) -> str:
        return f"Handbook {self.version}" if self.is_official else "The wording that comes with this service"


class HandbookPart(models.Model):
    """One text of an edition, in numbered sections.

    ``sections`` is a list of ``{"number", "title", "lead", "clauses"}``; each clause is ``{"letter", "text", "points"}``.
    """

    class Kind(models.TextChoices):
        TERMS = "terms", "Core terms of reference"
        PRIVACY = "privacy", "Privacy notice"
        AGENDA = "agenda", "Example agenda"
        ADVERTS = "adverts", "Adverts"

    edition = models.ForeignKey(HandbookEdition, on_delete=models.CASCADE, related_name="parts")
    kind = models.CharField(max_length=10, choices=Kind)
    sections = models.JSONField()

    class Meta:
        ordering = ["edition", "kind"]
        constraints = [models.UniqueConstraint(fields=["edition", "kind"], name="one_part_of_a_kind")]

    def __str__(self) -> str:
        return self.get_kind_display()


class Terms(models.Model):
    """A version of a panel's terms of reference: the core text as imported and the panel's own additions."""

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="terms")
    edition = models.ForeignKey(HandbookEdition, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveSmallIntegerField(default=1)
    additions = models.TextField("the panel's own clauses", blank=True)
    put_forward_on = models.DateField()
    adopted_on = models.DateField(null=True, blank=True, help_text="When a meeting agreed this version.")

    class Meta:
        ordering = ["panel", "-version"]
        verbose_name_plural = "terms"
        constraints = [models.UniqueConstraint(fields=["panel", "version"], name="one_text_per_version")]

    def __str__(self) -> str:
        return f"Terms of reference, version {self.version}"

    def gate_subject(self) -> Subject:
        """Return the panel whose terms these are."""
        return self.panel.gate_subject()


class Flag(models.Model):
    """The central unit's word that a clause a panel has added does not fit the framework: advice, which alters nothing (TOR-1)."""

    terms = models.ForeignKey(Terms, on_delete=models.PROTECT, related_name="flags")
    text = models.TextField("what does not fit, and what would")
    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    raised_on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-raised_on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["terms"], condition=Q(withdrawn_on=None), name="one_open_flag_of_a_version"),
            models.CheckConstraint(condition=~Q(text=""), name="flag_says_why"),
        ]

    def __str__(self) -> str:
        return f"Flag of {self.raised_on} on version {self.terms.version}"

    def gate_subject(self) -> Subject:
        """Return the panel whose clauses it is about."""
        return self.terms.gate_subject()


class Signature(models.Model):
    """One person's name under one version: typed name, declaration, moment and the hash of what they saw (TOR-3)."""

    terms = models.ForeignKey(Terms, on_delete=models.PROTECT, related_name="signatures")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="signatures")
    typed_name = models.CharField(max_length=200)
    signed_on = models.DateField()
    signed_at = models.DateTimeField(auto_now_add=True)
    text_sha256 = models.CharField(max_length=64)
    copy = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["signed_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["terms", "person"], name="one_signature_per_version"),
            models.CheckConstraint(condition=~Q(typed_name=""), name="signature_has_a_name"),
        ]

    def __str__(self) -> str:
        return f"{self.typed_name}, {self.signed_on}"

    def gate_subject(self) -> Subject:
        """Return the panel, owned by the person who signed."""
        return replace(self.terms.gate_subject(), owner=self.person_id)


class SignedEdition(models.Model):
    """One version with all signatures of a day on one paper, sealed; each further signature makes another, and the old ones stay."""

    terms = models.ForeignKey(Terms, on_delete=models.PROTECT, related_name="signed_editions")
    number = models.PositiveSmallIntegerField()
    paper = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="+")
    signatures = models.PositiveSmallIntegerField("how many have signed it")
    made_on = models.DateField()

    class Meta:
        ordering = ["terms", "-number"]
        constraints = [models.UniqueConstraint(fields=["terms", "number"], name="one_signed_edition_per_number")]

    def __str__(self) -> str:
        return f"Edition {self.number} of version {self.terms.version}"

    def gate_subject(self) -> Subject:
        """Return the panel whose terms these are."""
        return self.terms.gate_subject()
