"""Help that a panel asks of its police team (HB 4.2; MTG-22)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from access.holdings import Subject
from panels.models import Panel


class HelpRequest(models.Model):
    """One thing the panel asks the team to help with, its answer, and that it was done."""

    class About(models.TextChoices):
        VENUE = "venue", "A venue"
        ENGAGEMENT = "engagement", "Engagement with the community"
        RECRUITMENT = "recruitment", "Finding members"

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="help_requests")
    about = models.CharField(max_length=11, choices=About)
    text = models.TextField("what is needed")
    needed_by = models.DateField(null=True, blank=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_on = models.DateField()
    answer_by = models.DateField(help_text="A week after it was asked for, worked out then.")
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answered_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-asked_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_on=None, answered_by=None, answer="")
                | (Q(answered_on__isnull=False, answered_by__isnull=False) & ~Q(answer="")),
                name="answer_has_its_day_and_officer",
            ),
            models.CheckConstraint(condition=Q(done_on=None) | Q(answered_on__isnull=False), name="help_is_answered_before_done"),
        ]

    def __str__(self) -> str:
        return self.get_about_display()

    @property
    def is_answered(self) -> bool:
        """Say whether the team has answered."""
        return self.answered_on is not None

    @property
    def is_done(self) -> bool:
        """Say whether the team has helped."""
        return self.done_on is not None

    def is_late(self, on: date) -> bool:
        """Say whether the answer is overdue."""
        return not self.is_answered and on > self.answer_by

    def get_absolute_url(self) -> str:
        """Return where it stands among the others."""
        return f"{reverse('help', kwargs={'panel': self.panel.slug})}#help-{self.pk}"

    def gate_subject(self) -> Subject:
        """Return the panel."""
        return self.panel.gate_subject()
