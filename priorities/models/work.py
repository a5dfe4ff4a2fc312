"""What speaks for a priority and what is done on it: evidence, actions, activity, updates (PRI-6 to PRI-9, POL-7)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from access.holdings import Subject
from handbook.priority_work import Stage
from handbook.remit import Work, hours
from meetings.models import Meeting
from panels.models import Panel

from .priority import Priority
from .review import Review


class Evidence(models.Model):
    """One thing that speaks for a priority, with where it can be looked up (PRI-7)."""

    class Kind(models.TextChoices):
        REPORT = "report", "Police figures"
        SURVEY = "survey", "Survey result"
        CONCERN = "concern", "Concern of residents"
        SESSION = "session", "Contact session"
        EVENT = "event", "Public meeting or event"
        ANALYSIS = "analysis", "A closer look by police or partners"

    STAGES = {
        Kind.REPORT: Stage.RESEARCH,
        Kind.CONCERN: Stage.ENGAGEMENT,
        Kind.SESSION: Stage.ENGAGEMENT,
        Kind.EVENT: Stage.ENGAGEMENT,
        Kind.SURVEY: Stage.PREFERENCES,
        Kind.ANALYSIS: Stage.ANALYSIS,
    }

    priority = models.ForeignKey(Priority, on_delete=models.CASCADE, related_name="evidence")
    kind = models.CharField(max_length=8, choices=Kind)
    note = models.CharField("what it says", max_length=300)
    month = models.DateField("month of the police figures", null=True, blank=True, help_text="The first day of the month.")
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    link = models.URLField("where it can be read", blank=True)
    added_on = models.DateField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["priority", "pk"]
        verbose_name_plural = "pieces of evidence"
        constraints = [
            models.CheckConstraint(name="only_figures_have_a_month", condition=Q(month=None) | Q(kind="report")),
            models.CheckConstraint(name="only_events_are_meetings", condition=Q(meeting=None) | Q(kind="event")),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.note}"

    @property
    def stage(self) -> Stage:
        """Return the stage of the priority that rests on it (PRI-11)."""
        return self.STAGES[self.Kind(self.kind)]

    def gate_subject(self) -> Subject:
        """Return the panel."""
        return self.priority.gate_subject()


class PlannedAction(models.Model):
    """Something that is to be done about a priority: by the police team, the panel or a partner (PRI-6)."""

    class LedBy(models.TextChoices):
        POLICE = "police", "The police team"
        PANEL = "panel", "The panel"
        PARTNER = "partner", "A partner"

    class Kind(models.TextChoices):
        PATROL = "patrol", "Patrols and enforcement"
        PREVENT = "prevent", "Prevention and advice"
        PLACE = "place", "A change to the place itself"
        PEOPLE = "people", "Work with the people who cause it"
        SUPPORT = "support", "Support for those it hurts"
        OTHER = "other", "Something else"

    priority = models.ForeignKey(Priority, on_delete=models.PROTECT, related_name="actions")
    text = models.CharField("what is to be done", max_length=300)
    kind = models.CharField(max_length=8, choices=Kind)
    led_by = models.CharField(max_length=8, choices=LedBy)
    owner = models.CharField("who takes it", max_length=150, help_text="A team, a service or a group; residents read it.")
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    result = models.CharField("what came of it", max_length=300, blank=True)

    class Meta:
        ordering = ["priority", "done_on", "due_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="done_action_says_what_came_of_it",
                condition=Q(done_on=None, result="") | (Q(done_on__isnull=False) & ~Q(result="")),
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def gate_subject(self) -> Subject:
        """Return the panel."""
        return self.priority.gate_subject()


class Activity(models.Model):
    """Time that the police team spent on the ward: on a priority or on the rest of its remit (PRI-8, POL-7, POL-8)."""

    WORK = [(work.value, work.words) for work in Work]

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="activities")
    priority = models.ForeignKey(Priority, null=True, blank=True, on_delete=models.PROTECT, related_name="activities")
    work = models.CharField(max_length=10, choices=WORK)
    on = models.DateField()
    minutes = models.PositiveIntegerField("time of all officers together", help_text="Minutes.")
    note = models.CharField("what was done", max_length=200, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["panel", "-on", "-pk"]
        verbose_name_plural = "activities"
        constraints = [
            models.CheckConstraint(
                name="time_for_a_priority_names_it",
                condition=Q(work="priority", priority__isnull=False) | (~Q(work="priority") & Q(priority=None)),
            ),
            models.CheckConstraint(name="activity_took_time", condition=Q(minutes__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.get_work_display()}, {self.time}"

    @property
    def time(self) -> str:
        """Return the time in hours, as people say it."""
        return hours(self.minutes)

    def gate_subject(self) -> Subject:
        """Return the panel."""
        return self.panel.gate_subject()


class Update(models.Model):
    """What was done about a priority, told by the team or recorded at a meeting (PRI-9, PRI-10)."""

    priority = models.ForeignKey(Priority, on_delete=models.PROTECT, related_name="updates")
    on = models.DateField()
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    review = models.OneToOneField(Review, null=True, blank=True, on_delete=models.PROTECT, related_name="told")

    class Meta:
        ordering = ["priority", "-on", "-pk"]

    def __str__(self) -> str:
        return f"Update of {self.on}"
