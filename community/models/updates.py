"""What the police team tells between meetings (HB 2.2; MTG-13)."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.db import models
from django.urls import reverse

from access.holdings import Subject
from handbook.outreach import Audience
from panels.models import Panel


class TeamUpdate(models.Model):
    """One update of the police team: for the chair, the panel, the panel and its network, or everybody."""

    AUDIENCES = [
        (Audience.CHAIR.value, "The chair only"),
        (Audience.PANEL.value, "The panel"),
        (Audience.NETWORK.value, "The panel and its network"),
        (Audience.PUBLIC.value, "Everybody"),
    ]

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="team_updates")
    audience = models.CharField("whom it is for", max_length=7, choices=AUDIENCES)
    title = models.CharField(max_length=120)
    text = models.TextField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    written_on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-written_on", "-pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def is_public(self) -> bool:
        """Say whether residents read it."""
        return self.audience == Audience.PUBLIC and self.withdrawn_on is None

    def get_absolute_url(self) -> str:
        """Return where it stands among the others."""
        return f"{reverse('updates', kwargs={'panel': self.panel.slug})}#update-{self.pk}"

    def gate_subject(self) -> Subject:
        """Return the panel; open where residents read it."""
        return replace(self.panel.gate_subject(), is_open=self.is_public)
