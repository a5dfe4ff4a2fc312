"""A concern from the day it was raised to its answer (HB 2.3, 4; MTG-15)."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from access.holdings import Subject
from core.encryption import EncryptedTextField
from meetings.models import Meeting
from panels.models import Panel, Ward


class Concern(models.Model):
    """What somebody noticed in the ward. Those that say the same are joined to one of them, which is answered for all."""

    class Stage(models.TextChoices):
        OPEN = "open", "Open"
        JOINED = "joined", "Joined to another"
        ANSWERED = "answered", "Answered"
        SET_ASIDE = "set-aside", "Set aside"

    SETTLED = (Stage.ANSWERED, Stage.SET_ASIDE)

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="concerns")
    stage = models.CharField(max_length=9, choices=Stage, default=Stage.OPEN)
    joins = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="joined")
    place = models.CharField("where", max_length=200)
    ward = models.ForeignKey(Ward, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name="another ward")
    words = EncryptedTextField("what", blank=True)
    noticed = models.CharField("when it was noticed", max_length=120, blank=True)
    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    raised_on = models.DateField()
    email = EncryptedTextField("where the answer goes", blank=True)
    keep_until = models.DateField("day on which the words go")
    subject = models.CharField("what the panel calls it", max_length=150, blank=True)
    you_said = models.CharField(max_length=500, blank=True)
    we_did = models.TextField(blank=True)
    settled_on = models.DateField("answered or set aside on", null=True, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    set_aside_because = models.CharField(max_length=300, blank=True)
    public_said = models.CharField("you said, as it is published", max_length=500, blank=True)
    public_did = models.TextField("we did, as it is published", blank=True)
    published_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-raised_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stage="joined", joins__isnull=False) | (~Q(stage="joined") & Q(joins=None)),
                name="joined_concern_names_the_other",
            ),
            models.CheckConstraint(
                condition=Q(stage__in=["answered", "set-aside"], settled_on__isnull=False)
                | (~Q(stage__in=["answered", "set-aside"]) & Q(settled_on=None)),
                name="settled_concern_has_its_day",
            ),
            models.CheckConstraint(condition=~Q(stage="set-aside") | ~Q(set_aside_because=""), name="concern_is_set_aside_with_a_reason"),
            models.CheckConstraint(
                condition=Q(published_on=None) | Q(stage="answered", published_on__isnull=False) & ~Q(public_said="") & ~Q(public_did=""),
                name="published_concern_was_answered_and_has_its_words",
            ),
        ]

    def __str__(self) -> str:
        return self.subject or (f"Concern: {self.place}" if self.place else "Concern")

    @property
    def is_open(self) -> bool:
        """Say whether it waits for an answer of its own."""
        return self.stage == self.Stage.OPEN

    @property
    def is_answered(self) -> bool:
        """Say whether it was answered."""
        return self.stage == self.Stage.ANSWERED

    @property
    def address(self) -> str:
        """Return where its answer goes, or nothing where nobody is to be told."""
        return self.email or (self.raised_by.address if self.raised_by else "")

    def get_absolute_url(self) -> str:
        """Return the address of the page of those who answer it."""
        return reverse("concern", kwargs={"panel": self.panel.slug, "concern": self.pk})

    def gate_subject(self) -> Subject:
        """Return the panel, owned by whoever raised it with an account."""
        return replace(self.panel.gate_subject(), owner=self.raised_by_id)


class Brought(models.Model):
    """A concern that was brought to a meeting; it stands under the item on community concerns, in the panel's own words."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="brought")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="concerns_brought")
    on = models.DateField()

    class Meta:
        ordering = ["meeting", "pk"]
        verbose_name_plural = "brought"
        constraints = [models.UniqueConstraint(fields=["concern", "meeting"], name="concern_is_brought_to_a_meeting_once")]

    def __str__(self) -> str:
        return f"Concern {self.concern_id} at meeting {self.meeting_id}"

    def gate_subject(self) -> Subject:
        """Return the panel that meets."""
        return self.meeting.gate_subject()
