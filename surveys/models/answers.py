"""What residents answered: no person, no address, no time, and keys by chance so that no order can be told (SUR-7, SUR-8).

Beside the answers, and linked to none of them, lie the marks of the day: keyed hashes that tell how often one network sent
something. Their key is thrown away with the day, and then they mean nothing to anybody.
"""

from __future__ import annotations

import secrets
import uuid

from django.db import models

from handbook.surveys import REASONS, LeftOut

from .survey import Option, Question, Survey

LEFT_OUT = [(reason.value, REASONS[reason]) for reason in LeftOut]


class Response(models.Model):
    """One survey form that was sent, counted or left out with its reason."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="responses")
    left_out = models.CharField("why it is not counted", max_length=8, choices=LEFT_OUT, blank=True)

    class Meta:
        ordering = ["survey", "id"]

    def __str__(self) -> str:
        return self.get_left_out_display() or "counted"


class Chosen(models.Model):
    """One option that was chosen."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="chosen")
    option = models.ForeignKey(Option, on_delete=models.PROTECT, related_name="chosen")

    class Meta:
        ordering = ["response", "id"]
        verbose_name_plural = "chosen"
        constraints = [models.UniqueConstraint(fields=["response", "option"], name="option_is_chosen_once")]

    def __str__(self) -> str:
        return f"Option {self.option_id}"


class Written(models.Model):
    """What somebody wrote, held apart from what they chose."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="written")
    text = models.TextField()
    left_out = models.CharField("why it is not counted", max_length=8, choices=LEFT_OUT, blank=True)

    class Meta:
        ordering = ["question", "id"]
        verbose_name_plural = "written"

    def __str__(self) -> str:
        return f"Words under question {self.question_id}"


class DayKey(models.Model):
    """The key of one day's marks."""

    day = models.DateField(primary_key=True)
    key = models.CharField(max_length=64, default=secrets.token_hex)

    class Meta:
        ordering = ["day"]

    def __str__(self) -> str:
        return f"Key of {self.day}"


class Mark(models.Model):
    """How often something came to a survey on one day: from one network, the same answers from it, anything at all."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    digest = models.CharField(max_length=64)
    times = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["survey", "day", "digest"]
        constraints = [models.UniqueConstraint(fields=["survey", "day", "digest"], name="one_mark_per_day")]

    def __str__(self) -> str:
        return f"{self.times} on {self.day}"


class UsedPage(models.Model):
    """A form that was sent: the same page sent twice counts once."""

    token = models.CharField(max_length=32, primary_key=True)
    day = models.DateField()

    class Meta:
        ordering = ["token"]

    def __str__(self) -> str:
        return f"Page used on {self.day}"
