"""Motions, ballots and the roll that is frozen with a result (ToR 9e; VOTE-1 to VOTE-10)."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.db import models
from django.db.models import Q

from access.holdings import Subject
from panels.models import Membership, Office, Panel

from .agenda import AgendaItem
from .real import Real


class Motion(models.Model):
    """A question put to the members under an agenda item; its kind carries its own rule."""

    class Kind(models.TextChoices):
        ADMIT = "admit", "Admit a member"
        RENEW = "renew", "Renew a membership"
        ELECT = "elect", "Elect somebody to an office"
        DESELECT = "deselect", "Deselect a member"
        APPEAL = "appeal", "Appeal against a deselection"
        AMEND = "amend", "Alter the terms of reference"
        DISSOLVE = "dissolve", "Dissolve the panel"
        MINUTES = "minutes", "Approve the minutes"
        PRIORITY = "priority", "Choose priorities"
        OTHER = "other", "Another question"

    class Stage(models.TextChoices):
        OPEN = "open", "Open"
        CLOSED = "closed", "Closed"

    class Method(models.TextChoices):
        HANDS = "hands", "Show of hands"
        DEVICES = "devices", "Members' own devices"
        SECRET = "secret", "Members' own devices, secret"

    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="motions")
    kind = models.CharField(max_length=10, choices=Kind)
    question = models.CharField(max_length=300)
    concerns = models.ForeignKey(Membership, null=True, blank=True, on_delete=models.PROTECT, related_name="motions")
    office = models.CharField("office that is voted on", max_length=12, choices=Office.Kind, blank=True)
    places = models.PositiveSmallIntegerField(default=0, help_text="How many options are chosen; none where members are for or against.")
    follows = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="followed_by", help_text="The ballot that was level."
    )
    minutes = models.ForeignKey(
        "meetings.Minutes",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="motions",
        help_text="The version voted on.",
    )
    corrections = models.TextField("what is put right in the minutes", blank=True)
    method = models.CharField(max_length=8, choices=Method, default=Method.HANDS)
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.OPEN)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    votes_for = models.PositiveSmallIntegerField(null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField(null=True, blank=True)
    abstentions = models.PositiveSmallIntegerField(null=True, blank=True)
    members_present = models.PositiveSmallIntegerField(null=True, blank=True)
    needed = models.PositiveSmallIntegerField(null=True, blank=True)
    is_carried = models.BooleanField(null=True, blank=True)
    is_void = models.BooleanField(default=False, help_text="Closed without the quorum it needed: no decision was taken.")
    sentence = models.TextField(blank=True, help_text="The result with its sum (VOTE-9).")

    objects = Real["Motion"]("item__meeting__")
    everything = models.Manager["Motion"]()

    class Meta:
        default_manager_name = "everything"
        ordering = ["item", "pk"]
        constraints = [
            models.CheckConstraint(
                name="closed_vote_has_its_result",
                condition=Q(stage="open", closed_at=None, is_carried=None)
                | Q(stage="closed", closed_at__isnull=False, is_carried__isnull=False),
            ),
            models.CheckConstraint(
                name="motion_names_its_membership",
                condition=~Q(kind__in=["admit", "renew", "deselect", "appeal"]) | Q(concerns__isnull=False),
            ),
            models.CheckConstraint(
                name="election_names_its_office", condition=Q(kind="elect", places__gte=1) & ~Q(office="") | ~Q(kind="elect") & Q(office="")
            ),
            models.UniqueConstraint(fields=["concerns"], condition=Q(stage="open"), name="one_open_vote_about_somebody"),
            models.UniqueConstraint(fields=["minutes"], condition=Q(stage="open"), name="one_open_vote_on_minutes"),
            models.CheckConstraint(name="only_a_vote_on_minutes_names_them", condition=Q(minutes=None) | Q(kind="minutes")),
        ]

    def __str__(self) -> str:
        return self.question

    @property
    def is_open(self) -> bool:
        """Say whether votes can still be cast."""
        return self.stage == self.Stage.OPEN

    @property
    def is_ballot(self) -> bool:
        """Say whether members choose among options, rather than being for or against."""
        return self.places > 0

    @property
    def is_rehearsal(self) -> bool:
        """Say whether the vote is held at a rehearsal, and decides nothing."""
        return self.item.meeting.is_rehearsal

    @property
    def is_on_devices(self) -> bool:
        """Say whether each member votes on a device of their own, openly or in secret."""
        return self.method != self.Method.HANDS

    @property
    def is_secret(self) -> bool:
        """Say whether nobody learns how anybody voted (VOTE-7)."""
        return self.method == self.Method.SECRET

    @property
    def panel(self) -> Panel:
        """Return the panel that meets."""
        return self.item.meeting.panel

    @property
    def about(self) -> frozenset[int]:
        """Return the ids of the people whom the motion is about: a member, or the candidates of an election."""
        seats = [self.concerns, *(option.membership for option in self.options.all())] if self.kind == self.Kind.ELECT else [self.concerns]
        return frozenset(seat.person_id for seat in seats if seat is not None)

    def gate_subject(self) -> Subject:
        """Return the panel that votes, openly unless in secret; whom it is about, and who has an interest in it, does not run the vote.

        While it is open, whoever withdrew from the item has no part in it (ToR 6a).
        """
        of_item = self.item.gate_subject()
        withdrawn = frozenset(one.person_id for one in self.item.interests.all() if one.is_withdrawn and self.is_open)
        return replace(of_item, concerned=of_item.concerned | self.about, withdrawn=withdrawn, is_open=not self.is_secret)


class Option(models.Model):
    """One of several among which a ballot chooses: a candidate, or something that is written down (ToR 5c, 9d)."""

    motion = models.ForeignKey(Motion, on_delete=models.PROTECT, related_name="options")
    position = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=200)
    membership = models.ForeignKey(Membership, null=True, blank=True, on_delete=models.PROTECT, related_name="candidacies")
    repeats = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="+", help_text="The same option in the ballot before."
    )
    votes = models.PositiveSmallIntegerField(null=True, blank=True)
    is_chosen = models.BooleanField(default=False)
    is_tied = models.BooleanField("level for the last place", default=False)

    class Meta:
        ordering = ["motion", "position"]
        constraints = [
            models.UniqueConstraint(fields=["motion", "label"], name="options_can_be_told_apart"),
            models.CheckConstraint(condition=~Q(is_chosen=True, is_tied=True), name="chosen_or_level"),
        ]

    def __str__(self) -> str:
        return self.label


class Ballot(models.Model):
    """One member's open vote on one motion, on a device of their own or by hand where names are called; there is never a second.

    Where there are options it names one of them, or abstains.
    """

    class Choice(models.TextChoices):
        FOR = "for", "For"
        AGAINST = "against", "Against"
        ABSTAIN = "abstain", "Abstain"

    motion = models.ForeignKey(Motion, on_delete=models.PROTECT, related_name="ballots")
    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="ballots")
    choice = models.CharField(max_length=8, choices=Choice, blank=True)
    option = models.ForeignKey(Option, null=True, blank=True, on_delete=models.PROTECT, related_name="ballots")

    class Meta:
        ordering = ["motion", "membership__person__full_name"]
        constraints = [
            models.UniqueConstraint(fields=["motion", "membership"], name="one_vote_each"),
            models.CheckConstraint(condition=Q(choice="", option__isnull=False) | ~Q(choice="") & Q(option=None), name="one_choice_a_vote"),
        ]

    def __str__(self) -> str:
        return f"{self.membership_id}: {self.words}"

    @property
    def words(self) -> str:
        """Say how the member voted."""
        return str(self.option) if self.option is not None else self.get_choice_display()


class RollEntry(models.Model):
    """One member as they stood when the vote closed; nothing that happens later changes it (VOTE-10)."""

    motion = models.ForeignKey(Motion, on_delete=models.PROTECT, related_name="roll")
    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    was_present = models.BooleanField()
    was_entitled = models.BooleanField()
    was_withdrawn = models.BooleanField("withdrawn from the item", default=False)
    why_not = models.CharField(max_length=300, blank=True)
    rule = models.CharField(max_length=20, blank=True)
    has_voted = models.BooleanField(null=True, blank=True, help_text="Unknown after a show of hands.")

    class Meta:
        ordering = ["motion", "name", "pk"]
        verbose_name_plural = "roll entries"
        constraints = [models.UniqueConstraint(fields=["motion", "membership"], name="once_on_the_roll")]

    def __str__(self) -> str:
        return self.name
