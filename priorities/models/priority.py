"""A ward priority from its draft to its end: SMART, agreed at a meeting, amended, closed (HB 2.1; PRI-1 to PRI-5)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from access.holdings import Subject
from handbook.priorities import Violence
from handbook.words import opening
from meetings.models import Meeting
from panels.models import Panel


class Priority(models.Model):
    """One thing the police team works on until the panel says otherwise; a draft before it is agreed."""

    class Setter(models.TextChoices):
        POLICE = "police", "The police team"
        PANEL = "panel", "The panel"

    class Stage(models.TextChoices):
        DRAFT = "draft", "Draft"
        IN_FORCE = "in-force", "In force"
        CLOSED = "closed", "Closed"
        REPLACED = "replaced", "Replaced"
        DROPPED = "dropped", "Set aside"

    NEVER_AGREED = (Stage.DRAFT, Stage.DROPPED)

    class Agreed(models.TextChoices):
        DISCUSSION = "discussion", "Through discussion"
        VOTE = "vote", "By vote"
        POLICE = "police", "Set by the police team"

    VIOLENCE = [(kind.value, opening(kind.words)) for kind in Violence]

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="priorities")
    number = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="1 is the police team's own; 2 and up are the panel's; a draft has none."
    )
    set_by = models.CharField(max_length=8, choices=Setter)
    violence = models.CharField("the violence or driver of violence", max_length=12, choices=VIOLENCE, blank=True)
    title = models.CharField(max_length=120)
    problem = models.TextField("the problem", blank=True)
    area = models.CharField("where in the ward", max_length=250, blank=True)
    step = models.TextField("the step before the next meeting", blank=True)
    step_by = models.DateField("when that step is taken", null=True, blank=True)
    relevance = models.TextField("why it is this ward's", blank=True)
    due_on = models.DateField("when the aim should be met", null=True, blank=True)
    police_statement = models.TextField("what the team can do and by when", blank=True)
    fit = models.TextField("how it fits the priorities of the borough and of the Metropolitan Police", blank=True)
    leaves_time = models.BooleanField("leaves the team able to do its other work", default=False)
    stated_on = models.DateField("when the team said so", null=True, blank=True)
    stated_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    put_to = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="proposed_priorities")
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    agreed_how = models.CharField(max_length=10, choices=Agreed, blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    discussion = models.CharField("what was said for it", max_length=500, blank=True)
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
                name="first_priority_is_the_teams",
                condition=Q(number=None) | Q(number=1, set_by="police") | Q(number__gte=2, set_by="panel"),
            ),
            models.CheckConstraint(
                name="agreed_priority_is_whole",
                condition=Q(stage__in=["draft", "dropped"], number=None, agreed_on=None)
                | Q(number__isnull=False, agreed_on__isnull=False, step_by__isnull=False, due_on__isnull=False)
                & ~Q(stage__in=["draft", "dropped"]),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_draft(self) -> bool:
        """Say whether it is still being written."""
        return self.stage == self.Stage.DRAFT

    @property
    def is_in_force(self) -> bool:
        """Say whether the team works on it."""
        return self.stage == self.Stage.IN_FORCE

    @property
    def is_of_police(self) -> bool:
        """Say whether it is the police team's own to set (PRI-1)."""
        return self.set_by == self.Setter.POLICE

    @property
    def setter_in_words(self) -> str:
        """Return who set it, as in "set by the police team"."""
        return "set by the police team" if self.is_of_police else "chosen by the panel"

    def get_absolute_url(self) -> str:
        """Return the address of the priority's page, or of the draft's."""
        return reverse("priority-draft" if self.is_draft else "priority", kwargs={"panel": self.panel.slug, "priority": self.pk})

    def gate_subject(self) -> Subject:
        """Return the panel whose priority it is."""
        return self.panel.gate_subject()


class Measure(models.Model):
    """One number that shows whether the work comes to something: what it was and what it should be (PRI-2)."""

    priority = models.ForeignKey(Priority, on_delete=models.CASCADE, related_name="measures")
    name = models.CharField("what is counted", max_length=150, blank=True)
    baseline = models.PositiveIntegerField("the number now", null=True, blank=True)
    target = models.PositiveIntegerField("the number to reach", null=True, blank=True)

    class Meta:
        ordering = ["priority", "pk"]

    def __str__(self) -> str:
        return f"{self.name}: from {self.baseline} to {self.target}"


class Version(models.Model):
    """How a priority read before a meeting amended it; the new wording stands on the priority itself (PRI-5)."""

    priority = models.ForeignKey(Priority, on_delete=models.PROTECT, related_name="versions")
    wording = models.JSONField(help_text="Its parts by their names, and the measures.")
    until = models.DateField("the day on which it was amended")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["priority", "-pk"]

    def __str__(self) -> str:
        return f"Wording until {self.until}"

    def gate_subject(self) -> Subject:
        """Return the panel."""
        return self.priority.gate_subject()
