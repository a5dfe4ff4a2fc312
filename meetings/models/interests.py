"""Interests that people declare in an item, and what the panel decided (ToR 6a; CON-1, VOTE-5, MTG-19)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from access.holdings import Subject
from panels.models import Membership, Panel

from .agenda import AgendaItem
from .real import Real


class Interest(models.Model):
    """One person's interest in one item; a member whom the panel asks to withdraw has no part in it from then on."""

    class Decision(models.TextChoices):
        STAYS = "stays", "Stays for the item"
        WITHDRAWS = "withdraws", "Withdraws from the item"

    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="interests")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="interests")
    membership = models.ForeignKey(Membership, null=True, blank=True, on_delete=models.PROTECT, related_name="interests")
    nature = models.CharField("what the interest is", max_length=300)
    declared_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    decision = models.CharField(max_length=10, choices=Decision, blank=True, help_text="Empty until the panel has decided.")
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = Real["Interest"]("item__meeting__")
    everything = models.Manager["Interest"]()

    class Meta:
        default_manager_name = "everything"
        ordering = ["item", "declared_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["item", "person"], name="one_interest_per_person_and_item"),
            models.CheckConstraint(
                name="decision_has_its_moment", condition=Q(decision="", decided_at=None) | ~Q(decision="") & Q(decided_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"Interest in item {self.item_id}"

    @property
    def is_rehearsal(self) -> bool:
        """Say whether the interest was declared at a rehearsal."""
        return self.item.meeting.is_rehearsal

    @property
    def is_withdrawn(self) -> bool:
        """Say whether the person has no part in the item."""
        return self.decision == self.Decision.WITHDRAWS

    @property
    def panel(self) -> Panel:
        """Return the panel that meets."""
        return self.item.meeting.panel

    @property
    def outcome(self) -> str:
        """Say what the panel decided, and what follows from it."""
        if self.is_withdrawn:
            return "The panel decided on withdrawal from the item: no vote on it, and not counted for its quorum."
        return "The panel decided that they stay for the item." if self.decision else "The panel has not decided yet."

    def gate_subject(self) -> Subject:
        """Return the panel that meets; nobody with an interest in the item runs what is decided on it."""
        return self.item.gate_subject()
