"""What a meeting decided about a live priority, and which drafts a ballot chose among (HB 2.1, 4, ToR 9d; PRI-5, VOTE-4)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from access.holdings import Subject
from meetings.models import Meeting, Option

from .priority import Priority


class Review(models.Model):
    """One priority as one meeting looked at it: kept, amended, replaced, closed, or not reviewed for a reason."""

    class Outcome(models.TextChoices):
        KEPT = "kept", "Kept"
        AMENDED = "amended", "Amended"
        REPLACED = "replaced", "Replaced"
        CLOSED = "closed", "Closed"
        SKIPPED = "skipped", "Not reviewed"

    priority = models.ForeignKey(Priority, on_delete=models.PROTECT, related_name="reviews")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="priority_reviews")
    outcome = models.CharField(max_length=8, choices=Outcome)
    update = models.TextField("what was done since the last meeting", blank=True)
    evidence = models.CharField("what shows it", max_length=300, blank=True)
    because = models.CharField("why it was closed or not reviewed", max_length=300, blank=True)
    replaced_by = models.ForeignKey(Priority, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["priority", "-on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["priority", "meeting"], name="one_review_per_meeting"),
            models.CheckConstraint(name="review_left_out_says_why", condition=~Q(outcome__in=["skipped", "closed"]) | ~Q(because="")),
            models.CheckConstraint(
                name="replaced_priority_names_the_new_one",
                condition=Q(outcome="replaced", replaced_by__isnull=False) | (~Q(outcome="replaced") & Q(replaced_by=None)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} on {self.on}"

    def gate_subject(self) -> Subject:
        """Return the panel."""
        return self.priority.gate_subject()


class Nominee(models.Model):
    """A draft as one option of a ballot among several (ToR 9d; VOTE-4)."""

    option = models.OneToOneField(Option, on_delete=models.PROTECT, related_name="nominee")
    draft = models.ForeignKey(Priority, on_delete=models.PROTECT, related_name="nominations")

    class Meta:
        ordering = ["option"]

    def __str__(self) -> str:
        return str(self.draft)

    def gate_subject(self) -> Subject:
        """Return the panel."""
        return self.draft.gate_subject()
