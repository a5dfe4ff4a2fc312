"""What the police team invites members and partners to, and who comes (HB 4.2; MTG-12)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from access.holdings import Subject
from core.hours import Timed
from handbook.dates import in_full
from panels.models import Panel


class Invitation(Timed):
    """One piece of proactive police activity that people of the panel can come along to."""

    class Kind(models.TextChoices):
        SWEEP = "sweep", "Weapon sweep"
        RIDE = "ride", "Ride-along"
        WALK = "walk", "Walk-along"
        DAY = "day", "Day of action"
        OTHER = "other", "Other police activity"

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="invitations")
    kind = models.CharField(max_length=5, choices=Kind)
    what = models.TextField("what will happen")
    meet_at = models.CharField("where to meet", max_length=250)
    bring = models.CharField("what to bring or wear", max_length=300, blank=True)
    places = models.PositiveSmallIntegerField()
    admits_under_18 = models.BooleanField("members under 18 may come, each with their appropriate adult", default=False)
    sequence = models.PositiveSmallIntegerField(default=0, help_text="Rises with every change people are told of.")
    changed_because = models.CharField("why it was changed", max_length=300, blank=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    invited_on = models.DateField()
    cancelled_on = models.DateField(null=True, blank=True)
    cancelled_because = models.CharField("why it was cancelled", max_length=300, blank=True)

    class Meta:
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=models.F("starts_at")), name="activity_ends_after_it_begins"),
            models.CheckConstraint(condition=Q(places__gte=1), name="activity_has_places"),
            models.CheckConstraint(
                condition=Q(cancelled_on=None, cancelled_because="") | (Q(cancelled_on__isnull=False) & ~Q(cancelled_because="")),
                name="cancelled_activity_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} on {in_full(self.on)}"

    @property
    def is_cancelled(self) -> bool:
        """Say whether it was cancelled."""
        return self.cancelled_on is not None

    @property
    def takes_replies(self) -> bool:
        """Say whether people can still reply: it is neither cancelled nor has it begun."""
        return not self.is_cancelled and self.starts_at > timezone.now()

    @property
    def is_over(self) -> bool:
        """Say whether it has ended."""
        return self.ends_at <= timezone.now()

    def get_absolute_url(self) -> str:
        """Return the address of its page."""
        return reverse("invitation", kwargs={"panel": self.panel.slug, "invitation": self.pk})

    def gate_subject(self) -> Subject:
        """Return the panel that is invited."""
        return self.panel.gate_subject()


class InvitationReply(models.Model):
    """What one person said to one invitation; goes by itself ninety days after the day (GDPR-5)."""

    class Stage(models.TextChoices):
        COMING = "coming", "Has a place"
        WAITING = "waiting", "On the waiting list"
        NOT_COMING = "not-coming", "Does not come"

    IN_LINE = (Stage.COMING, Stage.WAITING)

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="replies")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    stage = models.CharField(max_length=10, choices=Stage)
    needs = models.PositiveSmallIntegerField("places needed", default=1, help_text="Two with an appropriate adult.")
    turn = models.PositiveIntegerField("place in the line", help_text="Rises with every yes: whoever says yes first comes first.")
    replied_on = models.DateField()
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["invitation", "turn", "pk"]
        verbose_name_plural = "invitation replies"
        constraints = [
            models.UniqueConstraint(fields=["invitation", "person"], name="one_reply_to_an_invitation"),
            models.UniqueConstraint(fields=["invitation", "turn"], name="one_place_in_the_line_each"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_stage_display().lower()}"


@dataclass(frozen=True)
class ByLink:
    """An invitation as the holder of the link in a letter sees it: open to them, and the reply is that of whom the letter went to."""

    invitation: Invitation
    person: int
    token: str

    def gate_subject(self) -> Subject:
        """Return the panel, open."""
        return replace(self.invitation.gate_subject(), is_open=True)
