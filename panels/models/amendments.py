"""What is proposed to stand in a panel's terms of reference until a meeting decides on it (ToR 10; TOR-4, TOR-5, TOR-7)."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from access.holdings import Subject

from .panels import Panel
from .terms import HandbookEdition, Terms


class Amendment(models.Model):
    """A proposal to alter the terms: the core edition and the panel's own clauses as they would read afterwards."""

    class Stage(models.TextChoices):
        PROPOSED = "proposed", "Proposed"
        CARRIED = "carried", "Carried"
        NOT_CARRIED = "not-carried", "Not carried"
        WITHDRAWN = "withdrawn", "Withdrawn"

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="amendments")
    base = models.ForeignKey(Terms, on_delete=models.PROTECT, related_name="+", verbose_name="version that it alters")
    edition = models.ForeignKey(HandbookEdition, on_delete=models.PROTECT, related_name="+", verbose_name="core text that it rests on")
    additions = models.TextField("the panel's own clauses as they would read", blank=True)
    reason = models.CharField("why", max_length=500)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposed_on = models.DateField()
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.PROPOSED)
    decided_on = models.DateField(null=True, blank=True)
    result = models.OneToOneField(Terms, null=True, blank=True, on_delete=models.PROTECT, related_name="amendment")

    class Meta:
        ordering = ["panel", "-proposed_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stage="proposed", decided_on=None) | (~Q(stage="proposed") & Q(decided_on__isnull=False)),
                name="decided_amendment_has_its_day",
            ),
            models.CheckConstraint(
                condition=Q(stage="carried", result__isnull=False) | (~Q(stage="carried") & Q(result=None)),
                name="carried_amendment_became_terms",
            ),
        ]

    def __str__(self) -> str:
        return "Adopt the new core text" if self.adopts_core else "Alter the panel’s own clauses"

    @property
    def adopts_core(self) -> bool:
        """Say whether the core text changes with it (TOR-7)."""
        return self.edition_id != self.base.edition_id

    @property
    def is_undecided(self) -> bool:
        """Say whether it still waits for a meeting."""
        return self.stage == self.Stage.PROPOSED

    def get_absolute_url(self) -> str:
        """Return the address of the proposal's page."""
        return reverse("amendment", kwargs={"panel": self.panel.slug, "amendment": self.pk})

    def gate_subject(self) -> Subject:
        """Return the panel whose terms are to be altered, owned by who proposes it."""
        return replace(self.panel.gate_subject(), owner=self.proposed_by_id)
