"""What the police plan for a ward without a panel that works (SNWP; SNB-2, GEO-2)."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from access.holdings import Subject

from .places import Ward


class WardPlan(models.Model):
    """One statement of what is planned and by when; a later one takes its place, and both stay."""

    ward = models.ForeignKey(Ward, on_delete=models.PROTECT, related_name="plans")
    plan = models.CharField("what is planned", max_length=500)
    done_by = models.DateField("by when it is done")
    stated_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    stated_on = models.DateField()

    class Meta:
        ordering = ["-stated_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(done_by__gte=models.F("stated_on")), name="plan_is_for_a_day_to_come"),
        ]

    def __str__(self) -> str:
        return f"Plan for {self.ward}"

    def gate_subject(self) -> Subject:
        """Return the ward that it is for."""
        return self.ward.gate_subject()
