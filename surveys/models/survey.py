"""A survey as the police team makes it: its days, its short updates, its questions (HB 1.3, 4.4; SUR-1 to SUR-4, SUR-9)."""

from __future__ import annotations

from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from access.holdings import Subject
from handbook.surveys import is_open
from panels.models import Panel


class Survey(models.Model):
    """One survey of one ward, for its panel."""

    class Stage(models.TextChoices):
        DRAFT = "draft", "Draft"
        PUBLISHED = "published", "Published"
        CLOSED = "closed", "Closed"

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="surveys")
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.DRAFT)
    title = models.CharField(max_length=120)
    introduction = models.TextField("what it is about", blank=True)
    opens_on = models.DateField("first day for answers")
    closes_on = models.DateField("last day for answers")
    asks_to_join = models.BooleanField("leads those who want to join the panel to its form", default=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_on = models.DateField()
    published_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField("totals stand since", null=True, blank=True)
    chosen_on = models.DateField("the panel chose what is published on", null=True, blank=True)
    text_removed_on = models.DateField("what people wrote was removed on", null=True, blank=True)

    class Meta:
        ordering = ["-opens_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(closes_on__gte=F("opens_on")), name="survey_closes_after_it_opens"),
            models.CheckConstraint(
                condition=Q(stage="draft", published_on=None) | Q(~Q(stage="draft"), published_on__isnull=False),
                name="published_survey_has_its_day",
            ),
            models.CheckConstraint(
                condition=Q(stage="closed", closed_on__isnull=False) | Q(~Q(stage="closed"), closed_on=None),
                name="closed_survey_has_its_day",
            ),
            models.CheckConstraint(condition=Q(chosen_on=None) | Q(stage="closed"), name="questions_are_chosen_of_closed_surveys"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def results_on(self) -> date:
        """Return the day from which its totals stand: that of closing, or the one after its last day."""
        return self.closed_on or self.closes_on + timedelta(days=1)

    def is_open_on(self, on: date) -> bool:
        """Say whether it can be answered on that day."""
        return self.stage == self.Stage.PUBLISHED and is_open(self.opens_on, self.closes_on, on)

    def has_ended(self, on: date) -> bool:
        """Say whether its last day is over, or it was closed before."""
        return self.stage == self.Stage.CLOSED or (self.stage == self.Stage.PUBLISHED and self.closes_on < on)

    def get_absolute_url(self) -> str:
        """Return the address where residents answer it and read what was published."""
        return reverse("survey", kwargs={"panel": self.panel.slug, "survey": self.pk})

    def gate_subject(self) -> Subject:
        """Return the panel whose survey it is."""
        return self.panel.gate_subject()


class Update(models.Model):
    """A short update that residents read before they answer (SUR-4)."""

    class Kind(models.TextChoices):
        DONE = "done", "What was done after the last survey"
        PRIORITIES = "priorities", "Our priorities"
        NEWS = "news", "News of the ward and its police team"
        ADVICE = "advice", "How to stay safe"

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="updates")
    kind = models.CharField(max_length=10, choices=Kind)
    text = models.TextField()
    link = models.URLField("where to read more", blank=True)

    class Meta:
        ordering = ["survey", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.text[:40]}"

    @property
    def panel(self) -> Panel:
        """Return the panel whose survey it is."""
        return self.survey.panel

    def gate_subject(self) -> Subject:
        """Return the panel whose survey it is."""
        return self.survey.gate_subject()


class Question(models.Model):
    """One question; after publication it stays as it is."""

    class Kind(models.TextChoices):
        ONE = "one", "One answer"
        SEVERAL = "several", "Several answers"
        SCALE = "scale", "A scale of five"
        TEXT = "text", "In their own words"

    class Measure(models.TextChoices):
        INFORMED = "informed", "Feel well informed"
        MATTERS = "matters", "Agree that police deal with what matters"
        CONTACT = "contact", "Know how to contact their officer"

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=8, choices=Kind)
    text = models.CharField(max_length=250)
    measure = models.CharField("what it measures of confidence", max_length=8, choices=Measure, blank=True)
    follows = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="followed_by")
    is_published = models.BooleanField("its totals are public, as the panel chose", default=False)

    class Meta:
        ordering = ["survey", "position"]
        constraints = [
            models.UniqueConstraint(fields=["survey", "position"], name="one_question_per_position"),
            models.UniqueConstraint(fields=["survey", "measure"], condition=~Q(measure=""), name="one_question_per_measure"),
            models.CheckConstraint(condition=~Q(kind="text", is_published=True), name="written_answers_are_never_published"),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_standing(self) -> bool:
        """Say whether it is one of those that measure confidence, worded alike over time (SUR-9)."""
        return bool(self.measure)

    @property
    def panel(self) -> Panel:
        """Return the panel whose survey it is."""
        return self.survey.panel

    def gate_subject(self) -> Subject:
        """Return the panel whose survey it is."""
        return self.survey.gate_subject()


class Option(models.Model):
    """One answer that a question offers."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="options")
    position = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=120)

    class Meta:
        ordering = ["question", "position"]
        constraints = [
            models.UniqueConstraint(fields=["question", "position"], name="one_option_per_position"),
            models.UniqueConstraint(fields=["question", "label"], name="one_option_per_label"),
        ]

    def __str__(self) -> str:
        return self.label


class AttitudeFigure(models.Model):
    """What the Public Attitude Survey found of one statement, to compare with (SUR-9)."""

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="attitude_figures")
    measure = models.CharField(max_length=8, choices=Question.Measure)
    until = models.DateField("the last day it covers")
    percent = models.PositiveSmallIntegerField("how many in a hundred agree")
    area = models.CharField("the area it is of", max_length=120)

    class Meta:
        ordering = ["panel", "measure", "-until"]
        constraints = [
            models.UniqueConstraint(fields=["panel", "measure", "until"], name="one_attitude_figure_per_day"),
            models.CheckConstraint(condition=Q(percent__lte=100), name="attitude_figure_is_of_a_hundred"),
        ]

    def __str__(self) -> str:
        return f"{self.get_measure_display()}: {self.percent} in 100, {self.area}"


class Suggestion(models.Model):
    """What the chair suggests that the next survey asks."""

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="survey_suggestions")
    text = models.CharField("what to ask", max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    settled_on = models.DateField("taken up or set aside on", null=True, blank=True)

    class Meta:
        ordering = ["panel", "-on", "-pk"]

    def __str__(self) -> str:
        return self.text

    def gate_subject(self) -> Subject:
        """Return the panel whose surveys it is for."""
        return self.panel.gate_subject()
