"""What people said to the notice of a meeting; never a record of who came (HB 4.1; MTG-18, MTG-19)."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.db import models
from django.db.models import Q

from access.holdings import Subject
from handbook.replies import answers_offered

from .meeting import Meeting


class Reply(models.Model):
    """The last thing that one person said to one meeting, at the time for which it was called then."""

    class Answer(models.TextChoices):
        COMING = "coming", "Coming"
        ONLINE = "online", "Coming online"
        APOLOGIES = "apologies", "Apologies"

    class Reason(models.TextChoices):
        WORK = "work", "Work or study"
        CARE = "care", "Family or caring"
        AWAY = "away", "Away on that day"
        OTHER_DATE = "other-date", "Another appointment"
        PERSONAL = "personal", "A personal reason"

    class Way(models.TextChoices):
        LINK = "link", "By the link in a letter"
        PAGE = "page", "On the page"
        TOLD = "told", "Told chair or secretary"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="replies")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="replies")
    answer = models.CharField(max_length=10, choices=Answer)
    reason = models.CharField(max_length=10, choices=Reason, blank=True)
    words = models.CharField("a word with the reason", max_length=150, blank=True)
    starts_at = models.DateTimeField("time of the meeting that was answered", help_text="At another time the reply holds no longer.")
    way = models.CharField(max_length=4, choices=Way)
    given_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["meeting", "person"]
        verbose_name_plural = "replies"
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="one_reply_per_person"),
            models.CheckConstraint(
                name="apologies_alone_have_a_reason",
                condition=Q(answer="apologies") & ~Q(reason="") | ~Q(answer="apologies") & Q(reason="", words=""),
            ),
            models.CheckConstraint(
                name="told_reply_names_who_entered_it",
                condition=Q(way="told", recorded_by__isnull=False) | ~Q(way="told") & Q(recorded_by=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_answer_display()}, meeting {self.meeting_id}"

    @property
    def why(self) -> str:
        """Return the reason with the word that came with it."""
        return ": ".join(part for part in (self.get_reason_display(), self.words) if part)

    @property
    def holds(self) -> bool:
        """Say whether it answers the meeting as it stands: another time, or a way to attend that is gone, has to be answered anew."""
        meeting = self.meeting
        return self.starts_at == meeting.starts_at and self.answer in answers_offered(bool(meeting.venue), bool(meeting.online_link))

    def gate_subject(self) -> Subject:
        """Return the panel that meets, owned by whoever replied."""
        return replace(self.meeting.panel.gate_subject(), owner=self.person_id)
