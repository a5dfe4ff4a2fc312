"""Who sits on a panel, as what, from when to when (ToR 3-5; MEM, OFF, MEM-16)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from access.holdings import Subject
from access.roles import Role
from handbook.data_protection import Purpose

from .panels import Panel


class Seat(models.Model):
    """What members and partners have in common: a place at the table and a say in who sees how to reach them (App B)."""

    panel: models.ForeignKey[Panel, Panel]
    person: models.ForeignKey[Any, Any]
    shows_contact_to_officers = models.BooleanField("chair and secretary may see my contact details", default=True)
    shows_contact_to_members = models.BooleanField("other members may see my contact details", default=False)
    shows_contact_to_partners = models.BooleanField("partners may see my contact details", default=False)
    agrees_to_police = models.BooleanField("the police may use my details for more than the panel's own work", default=False)

    class Meta:
        abstract = True

    @property
    def sees_contact(self) -> frozenset[Role]:
        """Return the roles to which the person shows how to reach them."""
        officers = {Role.CHAIR, Role.SECRETARY} if self.shows_contact_to_officers or self.shows_contact_to_members else set()
        members = {Role.MEMBER} if self.shows_contact_to_members else set()
        partners = {Role.PARTNER} if self.shows_contact_to_partners else set()
        return frozenset(officers | members | partners)

    def gate_subject(self) -> Subject:
        """Return the panel, owned by the person whose seat it is."""
        return replace(
            self.panel.gate_subject(),
            owner=self.person.pk,
            consented=self.sees_contact,
            is_under_18=self.person.is_under_18(timezone.localdate()),
        )


class Consent(models.Model):
    """What somebody agreed to or took back at one of their places, when, and in which words (GDPR-3, GDPR-8)."""

    membership = models.ForeignKey("panels.Membership", null=True, blank=True, on_delete=models.PROTECT, related_name="consents")
    partnership = models.ForeignKey("panels.Partnership", null=True, blank=True, on_delete=models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=10, choices=[(purpose.value, purpose.value.capitalize()) for purpose in Purpose])
    is_given = models.BooleanField()
    wording = models.CharField(max_length=300, help_text="As it stood beside the box.")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="consent_belongs_to_one_place",
                condition=Q(membership=None, partnership__isnull=False) | Q(membership__isnull=False, partnership=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}: {'given' if self.is_given else 'taken back'}"


class Membership(Seat):
    """One person's seat among the 25, from being proposed to leaving; rows are never reused (MEM-16)."""

    class Stage(models.TextChoices):
        PROPOSED = "proposed", "Proposed"
        ACTIVE = "active", "Member"
        DECLINED = "declined", "Not admitted"
        LEFT = "left", "Left"

    class Basis(models.TextChoices):
        LIVES = "lives", "Lives in the ward"
        WORKS = "works", "Works in the ward"
        STUDIES = "studies", "Studies in the ward"

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="memberships")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships")
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.PROPOSED)
    basis = models.CharField("connection with the ward", max_length=8, choices=Basis)
    is_predominant = models.BooleanField("works or studies mostly in the ward", default=False, help_text="Asked of a chair (ToR 5b).")
    community = models.CharField("community they represent and reach", max_length=200)
    is_founding = models.BooleanField("founding member of an interim panel", default=False)
    evidence = models.CharField("what shows the admission of a member taken over from paper", max_length=200, blank=True)
    proposed_on = models.DateField()
    admitted_on = models.DateField(null=True, blank=True)
    tenure_ends_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    has_permission = models.BooleanField("written parental permission is held", default=False)
    has_risk_assessment = models.BooleanField("a risk assessment is completed", default=False)
    appropriate_adult = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["person__full_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["panel", "person"], condition=Q(stage__in=["proposed", "active"]), name="one_seat_per_person_and_panel"
            ),
            models.CheckConstraint(
                condition=~Q(stage="active") | Q(admitted_on__isnull=False, tenure_ends_on__isnull=False),
                name="active_member_has_been_admitted",
            ),
            models.CheckConstraint(condition=~Q(stage="left") | Q(left_on__isnull=False), name="leaver_has_a_last_day"),
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.get_stage_display().lower()})"

    def get_absolute_url(self) -> str:
        """Return the address of the member's page."""
        return reverse("member", kwargs={"panel": self.panel.slug, "membership": self.pk})


class Suspension(models.Model):
    """That a member is suspended, since when, to be looked at when, and how it ended; never why (MEM-15)."""

    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="suspensions")

    class Outcome(models.TextChoices):
        GOES_ON = "goes_on", "The membership goes on"
        ENDED_BY_PANEL = "ended_by_panel", "The panel has ended the membership"
        ENDED_BY_POLICE = "ended_by_police", "The police have ended the membership"

    since = models.DateField()
    review_on = models.DateField()
    matter_ended_on = models.DateField(null=True, blank=True, help_text="From then on the panel's vote on the membership is awaited.")
    ended_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=16, choices=Outcome, blank=True)

    class Meta:
        ordering = ["-since", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(ended_on__isnull=False) | Q(outcome=""), name="outcome_comes_with_the_end"),
            models.UniqueConstraint(fields=["membership"], condition=Q(ended_on=None), name="one_open_suspension"),
        ]

    def __str__(self) -> str:
        return f"Suspension of {self.membership_id} since {self.since}"


class SuspensionProposal(models.Model):
    """A ward officer's word to the sergeant that a member is to be suspended: kept until it is answered, and no longer (MEM-15)."""

    # Whoever removes the seat's row removes the question about it.
    membership = models.OneToOneField(Membership, on_delete=models.CASCADE, related_name="proposed_suspension")
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposed_on = models.DateField()

    class Meta:
        ordering = ["proposed_on", "pk"]

    def __str__(self) -> str:
        return f"Proposal of {self.proposed_on} to suspend {self.membership_id}"


class Partnership(Seat):
    """A partner's place at the table: a voice and no vote (ToR 3e, 3f; MEM-8)."""

    class Kind(models.TextChoices):
        COUNCILLOR = "councillor", "Ward councillor"
        AUTHORITY = "authority", "Local authority officer"
        HOUSING = "housing", "Housing provider"
        OTHER = "other", "Other partner"

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="partnerships")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="partnerships")
    kind = models.CharField(max_length=12, choices=Kind)
    organisation = models.CharField(max_length=150, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True, help_text="The last day; empty while it lasts.")

    class Meta:
        ordering = ["person__full_name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["panel", "person"], condition=Q(until=None), name="one_partnership_per_person_and_panel"),
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.get_kind_display().lower()})"


class Office(models.Model):
    """An office held by a member: chair, secretary or a further role (ToR 5; OFF, PAN-5)."""

    class Kind(models.TextChoices):
        CHAIR = "chair", "Chair"
        SECRETARY = "secretary", "Secretary"
        DEPUTY = "deputy", "Deputy chair"
        AMBASSADOR = "ambassador", "Ambassador"

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="offices")
    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="offices")
    kind = models.CharField(max_length=12, choices=Kind)
    title = models.CharField(max_length=60, blank=True, help_text="For ambassadors, as in Youth Ambassador.")
    is_elected = models.BooleanField("elected at a meeting", default=False, help_text="An interim panel's chair is named.")
    since = models.DateField()
    ends_on = models.DateField("tenure ends on")
    until = models.DateField(null=True, blank=True, help_text="The last day; empty while it lasts.")

    class Meta:
        ordering = ["kind", "-since", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["panel"], condition=Q(kind="chair", until=None), name="one_chair_in_office"),
            models.UniqueConstraint(fields=["panel"], condition=Q(kind="secretary", until=None), name="one_secretary_in_office"),
            models.CheckConstraint(condition=Q(ends_on__gt=F("since")), name="office_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        return self.title or self.get_kind_display()
