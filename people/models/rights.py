"""Requests and complaints about personal data, and the copies that answer them (App B; GDPR-4, GDPR-9, GDPR-10)."""

from __future__ import annotations

from secrets import token_hex

from django.conf import settings
from django.db import models
from django.urls import reverse

from access.holdings import Subject
from core.encryption import EncryptedFileField, EncryptedTextField
from handbook.data_protection import Right


def random_reference() -> str:
    """Return 128 random bits: nobody comes upon what is somebody else's by counting."""
    return token_hex(16)


RIGHTS = {
    Right.ACCESS: "A copy of what is kept about me",
    Right.RECTIFICATION: "Something put right or completed",
    Right.ERASURE: "Something erased",
    Right.RESTRICTION: "Something kept but not used for a while",
    Right.OBJECTION: "An objection to a use",
    Right.PORTABILITY: "What I gave, in a form that another service can read",
}


class DataRequest(models.Model):
    """One person's request about what is kept of them, with the day by which it is answered."""

    class Stage(models.TextChoices):
        OPEN = "open", "Being answered"
        PAUSED = "paused", "Waits for a reply"
        ANSWERED = "answered", "Answered"
        REFUSED = "refused", "Refused"

    LIVING = (Stage.OPEN, Stage.PAUSED)

    reference = models.CharField(max_length=32, unique=True, default=random_reference)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="data_requests")
    right = models.CharField(max_length=15, choices=[(right.value, words) for right, words in RIGHTS.items()])
    details = EncryptedTextField("what is asked for", blank=True)
    received_on = models.DateField()
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+", help_text="For somebody who wrote."
    )
    panel_id = models.BigIntegerField(null=True, blank=True, help_text="The panel it was entered at.")
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.OPEN)
    answer_by = models.DateField(null=True, blank=True, help_text="Empty while the clock stands.")
    extended_on = models.DateField(null=True, blank=True)
    extended_because = EncryptedTextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)
    answer = EncryptedTextField(blank=True)

    class Meta:
        ordering = ["-received_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="open_request_has_a_day",
                condition=~models.Q(stage="open") | models.Q(answer_by__isnull=False),
            ),
            models.CheckConstraint(
                name="ended_request_has_a_last_day",
                condition=~models.Q(stage__in=["answered", "refused"]) | models.Q(ended_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.get_right_display()

    def get_absolute_url(self) -> str:
        """Return the address of the request for its owner."""
        return reverse("right", kwargs={"reference": self.reference})

    def gate_subject(self) -> Subject:
        """Return nothing of a place: those who answer do so for the whole force."""
        return Subject(owner=self.person_id)

    @property
    def is_living(self) -> bool:
        """Say whether an answer is still owed."""
        return self.stage in self.LIVING

    @property
    def is_by_post(self) -> bool:
        """Say whether whoever it is about reads nothing here, so that what is written to them is printed."""
        return not self.person.email

    @property
    def asks_for_copy(self) -> bool:
        """Say whether the answer is a copy of what is kept."""
        return self.right in {Right.ACCESS.value, Right.PORTABILITY.value}


class Pause(models.Model):
    """A question about identity or scope that stops the clock until it is answered (GDPR-10)."""

    request = models.ForeignKey(DataRequest, on_delete=models.CASCADE, related_name="pauses")
    asked_on = models.DateField()
    question = EncryptedTextField()
    replied_on = models.DateField(null=True, blank=True)
    reply = EncryptedTextField(blank=True)

    class Meta:
        ordering = ["asked_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["request"], condition=models.Q(replied_on=None), name="one_open_question"),
            models.CheckConstraint(
                name="reply_follows_question", condition=models.Q(replied_on=None) | models.Q(replied_on__gte=models.F("asked_on"))
            ),
        ]

    def __str__(self) -> str:
        return f"Question of {self.asked_on}"


class DataCopy(models.Model):
    """One file with everything that is kept about somebody: made, looked through, released, and removed again."""

    class Stage(models.TextChoices):
        WAITING = "waiting", "Being made"
        READY = "ready", "Made, and not released yet"
        RELEASED = "released", "Released"
        REMOVED = "removed", "Removed"

    reference = models.CharField(max_length=32, unique=True, default=random_reference)
    request = models.OneToOneField(DataRequest, on_delete=models.PROTECT, related_name="copy")
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.WAITING)
    file = EncryptedFileField(upload_to="copies", blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField(null=True, blank=True)
    released_on = models.DateField(null=True, blank=True)
    open_until = models.DateField(null=True, blank=True, help_text="The first day on which it can no longer be fetched.")
    kept_until = models.DateField(null=True, blank=True, help_text="The day on which the file goes.")

    class Meta:
        ordering = ["-pk"]
        verbose_name_plural = "data copies"
        constraints = [
            models.CheckConstraint(
                name="released_copy_has_its_days",
                condition=~models.Q(stage="released")
                | models.Q(released_on__isnull=False, open_until__isnull=False, kept_until__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.get_stage_display()


class DataComplaint(models.Model):
    """A complaint about how personal data were handled, on a clock of its own (GDPR-9)."""

    class Stage(models.TextChoices):
        RECEIVED = "received", "Received"
        ACKNOWLEDGED = "acknowledged", "Acknowledged"
        ANSWERED = "answered", "Answered"

    LIVING = (Stage.RECEIVED, Stage.ACKNOWLEDGED)

    reference = models.CharField(max_length=32, unique=True, default=random_reference)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="data_complaints")
    text = EncryptedTextField("what went wrong")
    received_on = models.DateField()
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    panel_id = models.BigIntegerField(null=True, blank=True, help_text="The panel it was entered at.")
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.RECEIVED)
    acknowledge_by = models.DateField()
    acknowledged_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    answer = EncryptedTextField(blank=True)

    class Meta:
        ordering = ["-received_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="answered_data_complaint_has_a_last_day", condition=~models.Q(stage="answered") | models.Q(ended_on__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return "Complaint about the handling of data"

    def get_absolute_url(self) -> str:
        """Return the address of the complaint for its owner."""
        return reverse("data-complaint", kwargs={"reference": self.reference})

    def gate_subject(self) -> Subject:
        """Return nothing of a place: those who answer do so for the whole force."""
        return Subject(owner=self.person_id)

    @property
    def is_living(self) -> bool:
        """Say whether an answer is still owed."""
        return self.stage in self.LIVING

    @property
    def is_by_post(self) -> bool:
        """Say whether whoever it is about reads nothing here, so that what is written to them is printed."""
        return not self.person.email
