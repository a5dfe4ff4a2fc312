"""A secret vote: who has voted lies apart from what was voted, and nothing leads from one to the other (VOTE-7).

Neither row has a time or a number that counts up. What was voted is kept as totals alone, and those are changed all at once by
each vote, so that not even the row that changed last says what the last voter chose.
"""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from access.holdings import Subject
from panels.models import Membership

from .votes import Ballot, Motion, Option


class SecretVoter(models.Model):
    """One member who has voted in a secret vote; there is never a second row."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    motion = models.ForeignKey(Motion, on_delete=models.PROTECT, related_name="secret_voters")
    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["motion", "membership__person__full_name"]
        constraints = [models.UniqueConstraint(fields=["motion", "membership"], name="one_secret_vote_each")]

    def __str__(self) -> str:
        return f"{self.membership_id} has voted"

    def gate_subject(self) -> Subject:
        """Return the panel that votes."""
        return self.motion.gate_subject()


class SecretCount(models.Model):
    """How many voted one way, while a secret vote is open; when it closes the result says it and the rows go."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    motion = models.ForeignKey(Motion, on_delete=models.PROTECT, related_name="secret_counts")
    choice = models.CharField(max_length=8, choices=Ballot.Choice, blank=True)
    option = models.ForeignKey(Option, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    votes = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["motion", "choice", "option__position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(choice="", option__isnull=False) | ~Q(choice="") & Q(option=None), name="secret_count_is_of_one_choice"
            ),
            models.UniqueConstraint(fields=["motion", "choice"], condition=Q(option=None), name="one_secret_count_a_choice"),
            models.UniqueConstraint(fields=["motion", "option"], name="one_secret_count_an_option"),
        ]

    def __str__(self) -> str:
        return f"Total of {self.option or self.get_choice_display()}"

    def gate_subject(self) -> Subject:
        """Return the panel that votes."""
        return self.motion.gate_subject()
