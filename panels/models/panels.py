"""The ward panel itself (HB 1.2, 3.1; PAN-1, PAN-7)."""

from __future__ import annotations

from dataclasses import replace

from django.db import models
from django.urls import reverse
from django.utils import timezone

from access.holdings import Subject

from .places import Ward


class Panel(models.Model):
    """A ward's panel: up to 25 residents who meet the local police team and set its priorities."""

    class Stage(models.TextChoices):
        INTERIM = "interim", "Interim"
        ACTIVE = "active", "Active"
        DISSOLVED = "dissolved", "Dissolved"

    LIVING = (Stage.INTERIM, Stage.ACTIVE)

    ward = models.ForeignKey(Ward, on_delete=models.PROTECT, related_name="panels")
    name = models.CharField(max_length=150, help_text="As it stands in the terms of reference, without the label.")
    label = models.CharField(max_length=60, default="ward panel", help_text="What the borough calls its panels (PAN-7).")
    slug = models.SlugField(max_length=120, unique=True)
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.INTERIM)
    interval_months = models.PositiveSmallIntegerField("months between meetings", default=3)
    counts_clear_days = models.BooleanField("notice is 14 clear days", default=False)
    founded_on = models.DateField()
    dissolved_on = models.DateField(null=True, blank=True)
    secretary_answers = models.BooleanField("the secretary answers who would like to join, too", default=False)
    about = models.TextField("about the panel, for the public page", blank=True)
    data_controller = models.ForeignKey("panels.Membership", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    controller_chosen_on = models.DateField("day on which the data controller was chosen", null=True, blank=True)
    list_reviewed_on = models.DateField("day on which the list of members was last looked through", null=True, blank=True)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["ward"], condition=models.Q(stage__in=["interim", "active"]), name="one_living_panel_per_ward"),
            models.CheckConstraint(
                condition=models.Q(interval_months__gte=1, interval_months__lte=3), name="panel_meets_every_three_months"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.label}"

    def get_absolute_url(self) -> str:
        """Return the address of the panel's public page."""
        return reverse("panel", kwargs={"panel": self.slug})

    @property
    def rhythm(self) -> str:
        """Say how often the panel meets, to begin a sentence with (PAN-7)."""
        return {1: "Every month", 2: "Every two months"}.get(self.interval_months, "Every three months")

    @property
    def is_living(self) -> bool:
        """Say whether the panel is interim or active."""
        return self.stage in self.LIVING

    @property
    def is_read_only(self) -> bool:
        """Say whether the day is over on which the panel dissolved itself; on that day the last meeting is still brought to its end."""
        return self.stage == self.Stage.DISSOLVED and (self.dissolved_on is None or self.dissolved_on < timezone.localdate())

    def gate_subject(self) -> Subject:
        """Return the panel with its places; callers fetch ``ward__borough`` along."""
        ward = self.ward
        place = Subject(panel=self.pk, ward=ward.pk, team=ward.team_id, borough=ward.borough_id, bcu=ward.borough.bcu_id)
        return replace(place, is_read_only=self.is_read_only)
