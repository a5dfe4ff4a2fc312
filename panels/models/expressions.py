"""Somebody who would like to join a panel, until they are proposed or half a year has gone (ToR 4b; MEM-5)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from access.holdings import Subject

from .membership import Membership, Office
from .panels import Panel


@dataclass(frozen=True)
class Joining:
    """A panel, seen by whoever may read who would like to join it: the secretary only when the chair leaves it to them."""

    panel: Panel

    def gate_subject(self) -> Subject:
        """Return the panel, with its secretary of today where the chair leaves it to them."""
        subject = self.panel.gate_subject()
        if not self.panel.secretary_answers:
            return subject
        today = timezone.localdate()
        lasting = Q(since__lte=today) & (Q(until=None) | Q(until__gte=today))
        held = Office.objects.filter(lasting, panel=self.panel, kind=Office.Kind.SECRETARY)
        return replace(subject, assigned=frozenset(held.values_list("membership__person", flat=True)))


class Expression(models.Model):
    """What somebody without an account has said of themselves; it goes by itself when it is not taken up."""

    class Stage(models.TextChoices):
        OPEN = "open", "Waiting for an answer"
        ANSWERED = "answered", "Answered"
        TAKEN_UP = "taken-up", "Proposed as a member"
        CLOSED = "closed", "Closed"

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="expressions")
    full_name = models.CharField(max_length=200)
    email = models.EmailField(max_length=254)
    phone = models.CharField(max_length=40, blank=True)
    basis = models.CharField("connection with the ward", max_length=8, choices=Membership.Basis)
    community = models.CharField("community they could speak for", max_length=200, blank=True)
    words = models.TextField("what they would like to say", blank=True)
    sent_on = models.DateField()
    keep_until = models.DateField("day on which it goes")
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.OPEN)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    membership = models.ForeignKey(Membership, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-sent_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stage="taken-up", membership__isnull=False) | (~Q(stage="taken-up") & Q(membership=None)),
                name="taken_up_means_proposed",
            ),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def is_undecided(self) -> bool:
        """Say whether it is neither taken up nor closed."""
        return self.stage in (self.Stage.OPEN, self.Stage.ANSWERED)

    def get_absolute_url(self) -> str:
        """Return the address of its page."""
        return reverse("expression", kwargs={"panel": self.panel.slug, "expression": self.pk})

    def gate_subject(self) -> Subject:
        """Return the panel, and who answers for it."""
        return Joining(self.panel).gate_subject()
