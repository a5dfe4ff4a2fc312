"""The file of a deselection with its appeal, and what the public says about conduct (HB 5, ToR 7; CON-2 to CON-6)."""

from __future__ import annotations

from dataclasses import replace
from secrets import token_urlsafe

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from access.holdings import Subject
from core.encryption import EncryptedTextField

from .membership import Membership
from .panels import Panel

REFERENCE_BYTES = 16


def new_reference() -> str:
    """Return a reference that nobody can guess: case files are found by nothing else (R0)."""
    return token_urlsafe(REFERENCE_BYTES)


class Deselection(models.Model):
    """One proposal to deselect a member, from its grounds to the end of its appeal."""

    class Ground(models.TextChoices):
        BREACH = "breach", "Breach of the code of conduct or the terms of reference"
        NOT_ELIGIBLE = "not_eligible", "No longer meets the requirements of membership"
        ABSENCE = "absence", "Three meetings missed in a row without a reason that the panel accepts"
        UNDERMINES = "undermines", "Their presence undermines the panel"

    class Stage(models.TextChoices):
        PROPOSED = "proposed", "Proposed, and waits for a meeting"
        WITHDRAWN = "withdrawn", "Withdrawn"
        KEPT = "kept", "Not carried: the member stays"
        DESELECTED = "deselected", "Deselected, and can appeal"
        APPEALED = "appealed", "Appealed, and waits for a meeting"
        RESTORED = "restored", "The appeal was upheld: the seat is given back"
        ENDED = "ended", "Final: the membership has ended"

    CLOSED = (Stage.WITHDRAWN, Stage.KEPT, Stage.RESTORED, Stage.ENDED)
    WAITS_FOR_MEETING = (Stage.PROPOSED, Stage.APPEALED)

    reference = models.CharField(max_length=32, unique=True, default=new_reference, editable=False)
    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="deselections")
    ground = models.CharField(max_length=12, choices=Ground)
    reasons = EncryptedTextField(help_text="The panel reads them, and the member is sent them.")
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.PROPOSED)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposed_on = models.DateField()
    decided_on = models.DateField("the meeting that decided", null=True, blank=True)
    appeal_by = models.DateField("last day for an appeal", null=True, blank=True)
    appealed_on = models.DateField(null=True, blank=True)
    appeal = EncryptedTextField("what the member says against the deselection", blank=True)
    heard_on = models.DateField("the meeting that heard the appeal", null=True, blank=True)
    ended_on = models.DateField("the last day of the membership", null=True, blank=True)

    class Meta:
        ordering = ["-proposed_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["membership"],
                condition=Q(stage__in=["proposed", "deselected", "appealed"]),
                name="one_open_deselection_of_a_member",
            ),
            models.CheckConstraint(
                name="deselected_member_can_appeal_until_a_day",
                condition=~Q(stage__in=["deselected", "appealed", "restored", "ended"])
                | Q(decided_on__isnull=False, appeal_by__isnull=False),
            ),
            models.CheckConstraint(
                name="appeal_has_its_day", condition=~Q(stage__in=["appealed", "restored"]) | Q(appealed_on__isnull=False)
            ),
            models.CheckConstraint(name="appeal_is_heard_later", condition=Q(heard_on=None) | Q(heard_on__gt=models.F("decided_on"))),
        ]

    def __str__(self) -> str:
        return f"Deselection of {self.membership.person}"

    @property
    def panel(self) -> Panel:
        """Return the panel that decides."""
        return self.membership.panel

    @property
    def is_closed(self) -> bool:
        """Say whether nothing more can come of it."""
        return self.stage in self.CLOSED

    @property
    def is_appeal(self) -> bool:
        """Say whether the next meeting hears the appeal, and no longer the proposal."""
        return self.stage == self.Stage.APPEALED

    def get_absolute_url(self) -> str:
        """Return the address of the file."""
        return reverse("deselection", kwargs={"panel": self.panel.slug, "reference": self.reference})

    def gate_subject(self) -> Subject:
        """Return the panel that decides: a case file about the member, whose own the summary and the appeal are."""
        who = self.membership.person_id
        case = replace(self.panel.gate_subject(), owner=who, concerned=frozenset({who}), is_case=True, is_closed=self.is_closed)
        return replace(case, outlasts=True)


class ConductReport(models.Model):
    """What somebody told the chair or the sergeant about conduct on a panel; for whoever follows it up and nobody else (ToR 7d)."""

    class GoesTo(models.TextChoices):
        CHAIR = "chair", "The chair"
        SERGEANT = "sergeant", "The sergeant"

    reference = models.CharField(max_length=32, unique=True, default=new_reference, editable=False)
    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="conduct_reports")
    goes_to = models.CharField(max_length=8, choices=GoesTo)
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField()
    text = EncryptedTextField()
    name = EncryptedTextField("who tells it", blank=True)
    contact = EncryptedTextField("how to reach them", blank=True)
    closed_on = models.DateField(null=True, blank=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    what_was_done = EncryptedTextField(blank=True)

    handlers: frozenset[int] = frozenset()

    class Meta:
        ordering = ["closed_on", "received_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="closed_report_has_its_day_and_person",
                condition=Q(closed_on=None, closed_by=None) | Q(closed_on__isnull=False, closed_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"Concern about conduct of {self.received_on}"

    def get_absolute_url(self) -> str:
        """Return the address of the page of whoever follows it up."""
        return reverse("conduct-report", kwargs={"panel": self.panel.slug, "reference": self.reference})

    @property
    def is_closed(self) -> bool:
        """Say whether it was followed up to its end."""
        return self.closed_on is not None

    def gate_subject(self) -> Subject:
        """Return the panel, given to those who follow it up; a query names them, and without it it is for nobody."""
        return replace(self.panel.gate_subject(), assigned=self.handlers, is_case=True, is_closed=self.is_closed)
