"""Contact sessions of the police team, and the places and times that people suggest for them (HB 2.4, 4; MTG-14)."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from access.holdings import Subject
from core.hours import Timed
from handbook.dates import in_full
from panels.models import Panel


class ContactSession(Timed):
    """One time at which the team is somewhere in the ward to be spoken to, and what came of it."""

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="contact_sessions")
    place = models.CharField(max_length=250)
    planned_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    planned_on = models.DateField()
    cancelled_on = models.DateField(null=True, blank=True)
    cancelled_because = models.CharField("why it was cancelled", max_length=300, blank=True)
    came = models.PositiveSmallIntegerField("how many people came", null=True, blank=True)
    raised = models.TextField("what was raised", blank=True)
    recorded_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="contact_session_ends_after_it_begins"),
            models.CheckConstraint(
                condition=Q(cancelled_on=None, cancelled_because="") | (Q(cancelled_on__isnull=False) & ~Q(cancelled_because="")),
                name="cancelled_contact_session_says_why",
            ),
            models.CheckConstraint(
                condition=Q(came=None, recorded_on=None, recorded_by=None)
                | Q(came__isnull=False, recorded_on__isnull=False, recorded_by__isnull=False, cancelled_on=None),
                name="recorded_contact_session_says_how_many_came",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place}, {in_full(self.on)}"

    @property
    def is_cancelled(self) -> bool:
        """Say whether it was cancelled."""
        return self.cancelled_on is not None

    @property
    def is_planned(self) -> bool:
        """Say whether it is neither cancelled nor recorded."""
        return self.cancelled_on is None and self.recorded_on is None

    def gate_subject(self) -> Subject:
        """Return the panel of the ward."""
        return self.panel.gate_subject()


class SessionSuggestion(models.Model):
    """A place and a time that somebody suggests for a contact session, and the team's word on it."""

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="session_suggestions")
    place = models.CharField(max_length=200)
    time = models.CharField("when", max_length=200, blank=True)
    why = models.CharField(max_length=300, blank=True)
    suggested_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    suggested_on = models.DateField()
    is_taken_up = models.BooleanField("the team takes it up", null=True, blank=True)
    word = models.CharField("the team's word on it", max_length=300, blank=True)
    settled_on = models.DateField(null=True, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-suggested_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_taken_up=None, settled_on=None, settled_by=None, word="")
                | (Q(is_taken_up__isnull=False, settled_on__isnull=False, settled_by__isnull=False) & ~Q(word="")),
                name="settled_suggestion_has_its_word_day_and_officer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place}, {self.time}" if self.time else self.place

    @property
    def is_settled(self) -> bool:
        """Say whether the team has given its word."""
        return self.settled_on is not None

    def gate_subject(self) -> Subject:
        """Return the panel of the ward, owned by whoever suggested it with an account."""
        return replace(self.panel.gate_subject(), owner=self.suggested_by_id)
