"""A meeting, who came and the notice given of it (HB 4, ToR 5e, 9; MTG-1 to MTG-6, MTG-17 to MTG-19, OFF-6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from access.holdings import Subject
from core.hours import Timed
from core.models import Letter
from core.widgets import written
from handbook.dates import in_full
from handbook.evenings import comes_late, entered_later
from panels.models import Membership, Panel

from .real import Real


class Meeting(Timed):
    """One meeting of one panel."""

    class Stage(models.TextChoices):
        DRAFT = "draft", "Being prepared"
        CALLED = "called", "Called"
        IN_PROGRESS = "in-progress", "In progress"
        HELD = "held", "Held"
        CANCELLED = "cancelled", "Cancelled"

    TO_COME = (Stage.DRAFT, Stage.CALLED)

    class PublicAccess(models.TextChoices):
        MEMBERS = "members", "Members and partners only"
        ASK = "ask", "The public may ask to come"
        OPEN = "open", "Open to everybody"

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="meetings")
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.DRAFT)
    venue = models.CharField("place", max_length=250, blank=True)
    online_link = models.URLField("link for taking part online", blank=True)
    public_access = models.CharField(max_length=8, choices=PublicAccess, default=PublicAccess.ASK)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposed_on = models.DateField()
    proposed_by_police = models.BooleanField("proposed by the police team", default=False)
    asked_on = models.DateField("the other side was last asked on", help_text="From here its seven days count (OFF-6).")
    agreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    agreed_on = models.DateField("agreed by the other side on", null=True, blank=True)
    declined_because = models.CharField("why the other side did not agree", max_length=300, blank=True)
    not_agreed_because = models.CharField("why notice went without the team's answer", max_length=300, blank=True)
    notice_by = models.DateField("last day for notice", help_text="Fourteen days before, worked out when the date is set.")
    notice_given_on = models.DateField(null=True, blank=True)
    short_notice_because = models.CharField(max_length=300, blank=True)
    incomplete_because = models.CharField("why the agenda leaves something out", max_length=300, blank=True)
    changed_because = models.CharField("why date or place changed after the notice", max_length=300, blank=True)
    cancelled_because = models.CharField("why the meeting was cancelled", max_length=300, blank=True)
    sequence = models.PositiveSmallIntegerField(default=0, help_text="Rises with every change people are told of.")
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    visitors = models.PositiveSmallIntegerField("members of the public present", default=0)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    entered_on = models.DateField("entered from paper on", null=True, blank=True)

    is_rehearsal = models.BooleanField(default=False, help_text="Looks like a meeting, mails nobody and counts nowhere (MTG-24).")

    objects = Real["Meeting"]()
    everything = models.Manager["Meeting"]()

    stand_ins: frozenset[int] = frozenset()
    runners: frozenset[int] = frozenset()

    class Meta:
        ordering = ["-starts_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=models.F("starts_at")), name="meeting_ends_after_it_begins"),
            models.CheckConstraint(condition=~Q(venue="") | ~Q(online_link=""), name="meeting_has_a_place_or_a_link"),
            models.CheckConstraint(
                condition=Q(agreed_on=None, agreed_by=None) | Q(agreed_on__isnull=False, agreed_by__isnull=False),
                name="agreement_has_its_day_and_person",
            ),
            models.CheckConstraint(condition=Q(agreed_on=None) | Q(declined_because=""), name="agreed_or_declined"),
            models.CheckConstraint(
                condition=~Q(stage__in=["called", "in-progress"]) | Q(notice_given_on__isnull=False) | Q(is_rehearsal=True),
                name="called_meeting_has_its_notice",
            ),
            models.UniqueConstraint(fields=["panel"], condition=Q(stage="in-progress", is_rehearsal=False), name="one_meeting_at_a_time"),
            models.UniqueConstraint(fields=["panel"], condition=Q(is_rehearsal=True), name="one_rehearsal_at_a_time"),
            models.CheckConstraint(
                condition=Q(entered_on=None, entered_by=None) | Q(entered_on__isnull=False, entered_by__isnull=False, stage="held"),
                name="entered_meeting_was_held",
            ),
        ]

    def __str__(self) -> str:
        return f"{'Rehearsal' if self.is_rehearsal else 'Meeting'} of {in_full(self.on)}"

    @property
    def held_on(self) -> date:
        """Return the day the meeting began, or is to begin: what holds on that day decides who may vote."""
        return timezone.localtime(self.began_at or self.starts_at).date()

    @property
    def has_begun(self) -> bool:
        """Say whether the meeting is in progress or held."""
        return self.stage in (self.Stage.IN_PROGRESS, self.Stage.HELD)

    @property
    def is_short_notice(self) -> bool:
        """Say whether notice was given later than on its last day (MTG-2)."""
        return self.notice_given_on is not None and self.notice_given_on > self.notice_by

    @property
    def entered_later(self) -> str:
        """Say that the meeting was held on paper and when it was entered, or nothing (MTG-23)."""
        warning = entered_later(self.on, self.entered_on) if self.entered_on is not None else None
        return warning.sentence if warning is not None else ""

    @property
    def is_to_come(self) -> bool:
        """Say whether the meeting is still being prepared or called."""
        return self.stage in self.TO_COME

    @property
    def papers_sent_on(self) -> date | None:
        """Return the day on which the papers went out, or nothing while they have not."""
        sent_on: date | None = getattr(getattr(self, "pack", None), "sent_on", None)
        return sent_on

    @property
    def place(self) -> str:
        """Say where it meets: at a venue, online or both (MTG-3)."""
        if not self.online_link:
            return self.venue
        return f"{self.venue}, and online" if self.venue else "Online"

    def get_absolute_url(self) -> str:
        """Return the address of the meeting's page; of a rehearsal there is the evening alone."""
        name = "meeting-live" if self.is_rehearsal else "meeting"
        return reverse(name, kwargs={"panel": self.panel.slug, "meeting": self.pk})

    def gate_subject(self) -> Subject:
        """Return the panel that meets; called and open to everybody, its page is too.

        Who calls it in the place of a chair is assigned, and who runs it in the place of all officers stands in, where a query
        has named them (OFF-9).
        """
        is_open = self.public_access == self.PublicAccess.OPEN and self.stage != self.Stage.DRAFT
        return replace(self.panel.gate_subject(), is_open=is_open, assigned=self.stand_ins, standing_in=self.runners)


class Attendance(models.Model):
    """One person at one meeting: present, excused or absent are different things and stay so (MTG-19)."""

    class Capacity(models.TextChoices):
        MEMBER = "member", "Member"
        PARTNER = "partner", "Partner"
        OFFICER = "officer", "Police"

    class State(models.TextChoices):
        PRESENT = "present", "Present"
        EXCUSED = "excused", "Apologies"
        ABSENT = "absent", "Absent"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="attendances")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="attendances")
    membership = models.ForeignKey(Membership, null=True, blank=True, on_delete=models.PROTECT, related_name="attendances")
    capacity = models.CharField(max_length=8, choices=Capacity)
    state = models.CharField(max_length=8, choices=State, default=State.ABSENT)
    reason = models.CharField("reason for absence", max_length=200, blank=True)
    is_accepted = models.BooleanField("the panel accepted the reason", default=False)
    adult = models.CharField("appropriate adult who came along", max_length=200, blank=True)
    came_at = models.DateTimeField("came at", null=True, blank=True)
    left_at = models.DateTimeField("left at", null=True, blank=True, help_text="From then on they count for no quorum (VOTE-1).")

    objects = Real["Attendance"]("meeting__")
    everything = models.Manager["Attendance"]()

    class Meta:
        default_manager_name = "everything"
        ordering = ["capacity", "person__full_name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="one_attendance_per_person"),
            models.CheckConstraint(
                condition=Q(capacity="member", membership__isnull=False) | (~Q(capacity="member") & Q(membership=None)),
                name="members_attend_by_their_membership",
            ),
            models.CheckConstraint(condition=Q(is_accepted=False) | Q(state="excused"), name="accepted_reason_excuses"),
            models.CheckConstraint(condition=Q(came_at=None, left_at=None) | Q(state="present"), name="whoever_came_or_left_was_present"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_state_display().lower()}"

    @property
    def is_here(self) -> bool:
        """Say whether the person came and has not left."""
        return self.state == self.State.PRESENT and self.left_at is None

    @property
    def came_late(self) -> bool:
        """Say whether the person came after the meeting had begun (MTG-19)."""
        began = self.meeting.began_at
        return self.came_at is not None and began is not None and comes_late(int((self.came_at - began).total_seconds() // 60))

    @property
    def times(self) -> tuple[str, ...]:
        """Say when somebody arrived who was late, and when somebody left who did not stay: arrived 7.40 pm, left 8.15 pm."""
        arrived = (f"arrived {_clock(self.came_at)}",) if self.came_at is not None and self.came_late else ()
        return arrived + ((f"left {_clock(self.left_at)}",) if self.left_at is not None else ())

    def gate_subject(self) -> Subject:
        """Return the panel that met, owned by the person."""
        return replace(self.meeting.panel.gate_subject(), owner=self.person_id)


def _clock(moment: datetime) -> str:
    return written(timezone.localtime(moment).time())


class Notice(models.Model):
    """Proof that one person was told of one meeting: who, when, how (ToR 9b; MTG-2, MTG-18)."""

    class Channel(models.TextChoices):
        EMAIL = "email", "E-mail"
        BY_HAND = "by-hand", "Telephone, post or by hand"

    class Cause(models.TextChoices):
        CALLED = "called", "Notice of the meeting"
        CHANGED = "changed", "Change of date or place"
        CANCELLED = "cancelled", "Cancellation"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="notices")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="notices")
    capacity = models.CharField(max_length=8, choices=Attendance.Capacity)
    cause = models.CharField(max_length=10, choices=Cause, default=Cause.CALLED)
    sequence = models.PositiveSmallIntegerField(default=0)
    channel = models.CharField(max_length=8, choices=Channel)
    letter = models.ForeignKey(Letter, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField(auto_now_add=True)
    told_on = models.DateField("told in person on", null=True, blank=True)
    told_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["person__full_name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person", "cause", "sequence"], name="one_notice_per_person"),
            models.CheckConstraint(condition=Q(channel="email") | Q(channel="by-hand", letter=None), name="notice_by_hand_has_no_letter"),
            models.CheckConstraint(
                condition=Q(told_on=None, told_by=None) | Q(told_on__isnull=False, told_by__isnull=False),
                name="being_told_has_its_day_and_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_cause_display()} to {self.person_id}"

    @property
    def panel(self) -> Panel:
        """Return the panel that meets."""
        return self.meeting.panel

    def gate_subject(self) -> Subject:
        """Return the panel that meets, owned by whoever was told."""
        return replace(self.meeting.panel.gate_subject(), owner=self.person_id)
