"""Complaints and what is written in their files, encrypted at rest (HB 6; CMP-1 to CMP-9, GDPR-7)."""

from __future__ import annotations

from dataclasses import replace
from secrets import token_hex

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from access.holdings import Subject
from core.encryption import EncryptedTextField
from handbook import complaints as handbook
from panels.models import Panel


def new_reference() -> str:
    """Return a reference of 128 random bits, which nobody guesses."""
    return token_hex(16)


class Complaint(models.Model):
    """A complaint about a member or partner: who handles it, where it stands, and the days it leaves."""

    class Stage(models.TextChoices):
        RECEIVED = "received", "Received"
        ACKNOWLEDGED = "acknowledged", "Acknowledged"
        ANSWERED = "answered", "Answered"
        REVIEW_ASKED = "review-asked", "Sent to the sergeant"
        UNDER_REVIEW = "under-review", "Under review"
        REVIEWED = "reviewed", "Decided at stage 2"
        CLOSED = "closed", "Closed"

    class Chat(models.TextChoices):
        HELD = handbook.Chat.HELD.value, "Yes"
        INAPPROPRIATE = handbook.Chat.INAPPROPRIATE.value, "No, it would be inappropriate"
        NOT_SAID = handbook.Chat.NOT_SAID.value, "The complaint does not say"

    AT_SERGEANT = (Stage.REVIEW_ASKED, Stage.UNDER_REVIEW, Stage.REVIEWED)
    REPLIED = (Stage.ANSWERED, Stage.REVIEWED)

    reference = models.CharField(max_length=32, unique=True, default=new_reference)
    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="complaints")
    complainant = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    about = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = EncryptedTextField("what happened")
    wish = EncryptedTextField("what would put it right", blank=True)
    chat = models.CharField("informal chat", max_length=13, choices=Chat)
    chat_note = EncryptedTextField("what came of it, or why there was none", blank=True)
    is_written = models.BooleanField("made in writing", default=True)
    special_reason = EncryptedTextField(blank=True, help_text="Why one that is anonymous or unwritten is taken up (CMP-2).")
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    level = models.CharField(max_length=8, choices=[("chair", "Stage 1"), ("sergeant", "Stage 2")], default="chair")
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.RECEIVED)
    handler = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    inspector = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField()
    acknowledge_by = models.DateField()
    acknowledged_on = models.DateField(null=True, blank=True)
    reply_by = models.DateField()
    answered_on = models.DateField(null=True, blank=True)
    review_asked_on = models.DateField(null=True, blank=True)
    review_by = models.DateField(null=True, blank=True, help_text="The system's own target.")
    reviewed_on = models.DateField(null=True, blank=True)
    closes_on = models.DateField(null=True, blank=True, help_text="The last day to read the reply and to ask for more.")
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-received_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(complainant=models.F("about")), name="complaint_is_about_another"),
            models.CheckConstraint(condition=~Q(stage="closed") | Q(closed_on__isnull=False), name="closed_complaint_has_its_day"),
            models.CheckConstraint(
                condition=Q(level="chair", review_by=None) | Q(level="sergeant", review_by__isnull=False), name="review_has_its_target"
            ),
        ]

    def __str__(self) -> str:
        return f"Complaint {self.reference[:8]}"

    def get_absolute_url(self) -> str:
        """Return the address of the complainant's own page."""
        return reverse("complaint", args=[self.reference])

    @property
    def is_at_sergeant(self) -> bool:
        """Say whether it is at stage 2."""
        return self.level == "sergeant"

    @property
    def is_open(self) -> bool:
        """Say whether anything is still to be done with it."""
        return self.stage != self.Stage.CLOSED

    @property
    def is_by_post(self) -> bool:
        """Say whether the complainant reads nothing here, so that letters to them are printed."""
        return self.complainant is not None and not self.complainant.email

    def gate_subject(self) -> Subject:
        """Return the panel, whose it is, who handles it, and to whom it does not exist (R0, R1)."""
        return replace(
            self.panel.gate_subject(),
            owner=self.complainant_id,
            assigned=frozenset(person for person in (self.handler_id, self.inspector_id) if person),
            concerned=frozenset({self.about_id, *([self.complainant_id] if self.complainant_id else []), *self.involved_ids}),
            is_case=True,
            is_closed=not self.is_open,
            outlasts=True,
        )

    @property
    def involved_ids(self) -> set[int]:
        """Return who is a witness or has declared an interest."""
        return {one.person_id for one in self.involved.all()}


class Involvement(models.Model):
    """Somebody who cannot handle a complaint because they saw it happen or have an interest in it (R2)."""

    class How(models.TextChoices):
        WITNESS = "witness", "Witness"
        INTEREST = "interest", "Has declared an interest"

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="involved")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=8, choices=How)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["complaint", "person", "how"], name="involved_once_in_each_way")]

    def __str__(self) -> str:
        return f"{self.get_how_display()} of {self.complaint}"


class Assignment(models.Model):
    """Who had a complaint in hand from a day on, at which stage and why (CMP-3, CMP-7)."""

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="assignments")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    level = models.CharField(max_length=8)
    since = models.DateField()
    why = models.CharField(max_length=120)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.complaint} from {self.since}"


class Entry(models.Model):
    """One thing written in the file of a complaint; its kind says who reads it."""

    class Kind(models.TextChoices):
        ACKNOWLEDGEMENT = "acknowledgement", "Acknowledgement"
        ANSWER = "answer", "Answer"
        REQUEST = "request", "Stage 2 asked for"
        BEGUN = "begun", "Review begun"
        DECISION = "decision", "Decision"
        NOTE = "note", "Note"
        MEETING = "meeting", "Meeting"
        SUMMARY = "summary", "Summary for the person complained about"
        QUESTION = "question", "Question to the central unit"
        ADVICE = "advice", "Advice of the central unit"

    LETTERS = (Kind.ACKNOWLEDGEMENT, Kind.ANSWER, Kind.BEGUN, Kind.DECISION)
    FOR_COMPLAINANT = (*LETTERS, Kind.REQUEST)

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="entries")
    kind = models.CharField(max_length=16, choices=Kind)
    level = models.CharField(max_length=8)
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    to = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    text = EncryptedTextField()
    with_complainant = models.BooleanField("the complainant came", default=False)
    with_person = models.BooleanField("the person complained about came", default=False)
    adult = EncryptedTextField("appropriate adult", blank=True)
    is_to_post = models.BooleanField("is printed and posted", default=False)
    posted_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["on", "pk"]
        verbose_name_plural = "entries"
        constraints = [
            models.UniqueConstraint(
                fields=["complaint", "kind"], condition=Q(kind__in=["answer", "decision"]), name="one_reply_at_each_stage"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.on}"
