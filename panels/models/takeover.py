"""A panel that exists on paper is taken over: what shows who was admitted, and who has confirmed the list (PAN-8)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from access.holdings import Subject
from core.models import Document

from .panels import Panel


class Takeover(models.Model):
    """The list that the ward officer enters from paper, until chair and officer have both confirmed it."""

    panel = models.OneToOneField(Panel, on_delete=models.PROTECT, related_name="takeover")
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    entered_on = models.DateField()
    scan = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name="scan of the terms signed on paper"
    )
    chair = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    chair_confirmed_on = models.DateField("confirmed by the chair on", null=True, blank=True)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    officer_confirmed_on = models.DateField("confirmed by the ward officer on", null=True, blank=True)

    class Meta:
        ordering = ["panel"]
        constraints = [
            models.CheckConstraint(
                condition=Q(chair=None, chair_confirmed_on=None) | Q(chair__isnull=False, chair_confirmed_on__isnull=False),
                name="chair_confirms_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(officer=None, officer_confirmed_on=None) | Q(officer__isnull=False, officer_confirmed_on__isnull=False),
                name="officer_confirms_on_a_day",
            ),
            models.CheckConstraint(condition=Q(chair=None) | Q(officer=None) | ~Q(chair=F("officer")), name="two_persons_confirm"),
        ]

    def __str__(self) -> str:
        return f"{self.panel}, taken over from paper"

    @property
    def is_confirmed(self) -> bool:
        """Say whether both sides have confirmed the list."""
        return self.chair_confirmed_on is not None and self.officer_confirmed_on is not None

    def gate_subject(self) -> Subject:
        """Return the panel that is taken over."""
        return self.panel.gate_subject()
