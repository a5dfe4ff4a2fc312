"""The ward priorities: SMART, agreed at a meeting, worked on and told about (HB 2.1; PRI-1 to PRI-7)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from access.holdings import Subject
from meetings.models import Meeting
from panels.models import Panel


class Priority(models.Model):
    """One thing the police team works on until the panel says otherwise."""

    class Setter(models.TextChoices):
        POLICE = "police", "The police team"
        PANEL = "panel", "The panel"

    class Stage(models.TextChoices):
        IN_FORCE = "in-force", "In force"
        CLOSED = "closed", "Closed"
        REPLACED = "replaced", "Replaced"

    class Agreed(models.TextChoices):
        DISCUSSION = "discussion", "Through discussion"
        VOTE = "vote", "By vote"
        POLICE = "police", "Set by the police team"

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="priorities")
    number = models.PositiveSmallIntegerField(help_text="1 is the police team's own; 2 and up are the panel's.")
    set_by = models.CharField(max_length=8, choices=Setter)
    title = models.CharField(max_length=120)
    problem = models.TextField("the problem")
    area = models.CharField("where in the ward", max_length=250)
    step = models.TextField("the step before the next meeting")
    step_by = models.DateField("when that step is taken")
    relevance = models.TextField("why it is this ward's")
    due_on = models.DateField("when the aim should be met")
    police_statement = models.TextField("what the team can do and by when", blank=True)
    agreed_how = models.CharField(max_length=10, choices=Agreed)
    agreed_on = models.DateField()
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="priorities")
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.IN_FORCE)
    ended_on = models.DateField(null=True, blank=True)
    updated_on = models.DateField("last brought up to date on")

    class Meta:
        ordering = ["panel", "number", "-agreed_on", "pk"]
        verbose_name_plural = "priorities"
        constraints = [
            models.UniqueConstraint(fields=["panel", "number"], condition=Q(stage="in-force"), name="one_priority_per_number"),
            models.CheckConstraint(
                name="first_priority_is_the_teams", condition=Q(number=1, set_by="police") | Q(number__gte=2, set_by="panel")
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def setter_in_words(self) -> str:
        """Return who set it, as in "set by the police team"."""
        return "set by the police team" if self.set_by == self.Setter.POLICE else "chosen by the panel"

    def get_absolute_url(self) -> str:
        """Return the address of the priority's page."""
        return reverse("priority", kwargs={"panel": self.panel.slug, "priority": self.pk})

    def gate_subject(self) -> Subject:
        """Return the panel whose priority it is."""
        return self.panel.gate_subject()


class Measure(models.Model):
    """One number that shows whether the work comes to something: what it was and what it should be (PRI-2)."""

    priority = models.ForeignKey(Priority, on_delete=models.CASCADE, related_name="measures")
    name = models.CharField("what is counted", max_length=150)
    baseline = models.PositiveIntegerField("the number now")
    target = models.PositiveIntegerField("the number to reach")

    class Meta:
        ordering = ["priority", "pk"]

    def __str__(self) -> str:
        return f"{self.name}: from {self.baseline} to {self.target}"


class Update(models.Model):
    """What was done about a priority, told by the team or recorded at a meeting (PRI-9, PRI-10)."""

    priority = models.ForeignKey(Priority, on_delete=models.PROTECT, related_name="updates")
    on = models.DateField()
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["priority", "-on", "-pk"]

    def __str__(self) -> str:
        return f"Update of {self.on}"
