"""What members, partners and officers suggest for the agenda, and what becomes of it (HB 4, ToR 9c; MTG-4)."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from access.holdings import Subject
from panels.models import Panel

from .agenda import AgendaItem


class Suggestion(models.Model):
    """One suggestion; the chair puts it on an agenda, keeps it for a later one or declines it."""

    class Stage(models.TextChoices):
        OPEN = "open", "Waits for the chair"
        KEPT = "kept", "Kept for a later meeting"
        TAKEN = "taken", "On an agenda"
        DECLINED = "declined", "Declined"

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="suggestions")
    title = models.CharField("what should be talked about", max_length=150)
    why = models.CharField("why", max_length=500, blank=True)
    suggested_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="suggestions")
    suggested_on = models.DateField()
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.OPEN)
    words = models.CharField("what the chair says to it", max_length=300, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    item = models.OneToOneField(AgendaItem, null=True, blank=True, on_delete=models.PROTECT, related_name="suggestion")

    class Meta:
        ordering = ["-suggested_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="taken_suggestion_names_its_item",
                condition=Q(stage="taken", item__isnull=False) | ~Q(stage="taken") & Q(item=None),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_waiting(self) -> bool:
        """Say whether it can still come to an agenda."""
        return self.stage in (self.Stage.OPEN, self.Stage.KEPT)

    def get_absolute_url(self) -> str:
        """Return the address of the panel's suggestions."""
        return reverse("suggestions", kwargs={"panel": self.panel.slug})

    def gate_subject(self) -> Subject:
        """Return the panel, owned by whoever made the suggestion."""
        return replace(self.panel.gate_subject(), owner=self.suggested_by_id)
