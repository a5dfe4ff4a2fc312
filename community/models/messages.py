"""Prevention messages, and how members passed them on (HB 2.4; MTG-21)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from access.holdings import Subject
from panels.models import Panel


class PreventionMessage(models.Model):
    """Something that residents are to hear: a plain text that members pass on in their own ways."""

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="prevention_messages")
    title = models.CharField(max_length=120)
    text = models.TextField("text to pass on")
    link = models.URLField("where more can be read", max_length=200, blank=True)
    is_from_police = models.BooleanField("given out by the police team", default=True)
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    given_on = models.DateField()
    until = models.DateField("to be passed on by", null=True, blank=True)

    class Meta:
        ordering = ["-given_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=models.F("given_on")), name="message_lasts_from_its_day"),
        ]

    def __str__(self) -> str:
        return self.title

    def is_current(self, on: date) -> bool:
        """Say whether it is still to be passed on."""
        return self.until is None or self.until >= on

    def get_absolute_url(self) -> str:
        """Return the address of its page."""
        return reverse("message", kwargs={"panel": self.panel.slug, "message": self.pk})

    def gate_subject(self) -> Subject:
        """Return the panel."""
        return self.panel.gate_subject()


class PassedOn(models.Model):
    """That one person passed a message on: how, to about how many, and what came back."""

    class Way(models.TextChoices):
        TALK = "talk", "Talking to people"
        GROUP = "group", "A group chat or mailing list"
        SOCIAL = "social", "Social media"
        NEWSLETTER = "newsletter", "A newsletter"
        BOARD = "board", "A notice board or leaflets"
        MEETING = "meeting", "A meeting of a group"
        OTHER = "other", "Another way"

    message = models.ForeignKey(PreventionMessage, on_delete=models.PROTECT, related_name="passed_on")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    way = models.CharField("how", max_length=10, choices=Way)
    own_word = models.CharField("in their own word", max_length=100, blank=True)
    reached = models.PositiveIntegerField("about how many people", null=True, blank=True)
    feedback = models.TextField("what came back", blank=True)
    on = models.DateField()

    class Meta:
        ordering = ["message", "-on", "-pk"]
        verbose_name_plural = "passed on"
        constraints = [
            models.CheckConstraint(condition=~Q(way="other", own_word=""), name="another_way_is_said"),
        ]

    def __str__(self) -> str:
        return self.how

    @property
    def panel(self) -> Panel:
        """Return the panel whose message it was."""
        return self.message.panel

    @property
    def how(self) -> str:
        """Say how it was passed on, in their own word where they have one."""
        return self.own_word or self.get_way_display()

    def gate_subject(self) -> Subject:
        """Return the panel, owned by whoever passed it on."""
        return replace(self.message.gate_subject(), owner=self.person_id)
