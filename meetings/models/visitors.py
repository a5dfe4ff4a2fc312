"""Residents who ask to attend a meeting, or a question in advance (HB 4.3, ToR 9g; MTG-11)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse

from access.holdings import Subject
from core.encryption import EncryptedTextField

from .meeting import Meeting


class Visitor(models.Model):
    """What somebody without an account asks of one meeting; it goes by itself a month after it."""

    class Wish(models.TextChoices):
        ROOM = "room", "Asks to come"
        ONLINE = "online", "Asks for the link"
        QUESTION = "question", "Asks a question only"

    class Stage(models.TextChoices):
        OPEN = "open", "Waiting for an answer"
        WELCOME = "welcome", "Told how to attend"
        NOTED = "noted", "Question taken in"
        DECLINED = "declined", "Told that there is no place"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="asked")
    full_name = EncryptedTextField("name")
    email = EncryptedTextField("e-mail address")
    wish = models.CharField(max_length=8, choices=Wish)
    question = EncryptedTextField("question in advance", blank=True)
    is_laid = models.BooleanField("the question is laid under the meeting", default=False)
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.OPEN)
    sent_on = models.DateField()
    keep_until = models.DateField("day on which it goes")
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["meeting", "sent_on", "pk"]

    def __str__(self) -> str:
        return f"{self.get_wish_display()}, meeting {self.meeting_id}"

    def get_absolute_url(self) -> str:
        """Return the address of its page."""
        panel = self.meeting.panel
        return reverse("visitor", kwargs={"panel": panel.slug, "meeting": self.meeting_id, "visitor": self.pk})

    def gate_subject(self) -> Subject:
        """Return the panel that meets; a meeting that is open to everybody does not make those who ask so."""
        return self.meeting.panel.gate_subject()
