"""The agenda and what came of each item: notes, decisions and actions (ToR 9c; MTG-4, MTG-6, MTG-7)."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.db import models

from access.holdings import Subject
from panels.models import Amendment, Deselection, Membership, Panel

from .meeting import Meeting
from .real import Real


class AgendaItem(models.Model):
    """One numbered item of a meeting's agenda, with the discussion that the secretary adds to the minutes.

    The first six topics are the handbook's own (``handbook.meetings.AgendaTopic``) under the same values.
    """

    class Topic(models.TextChoices):
        POLICE_ACTION = "police_action", "Police action on previous priorities"
        CRIME_AND_ASB = "crime_and_asb", "Crime and antisocial behaviour figures"
        CONCERNS = "concerns", "Community concerns"
        PRIORITIES = "priorities", "Choosing priorities and the action on them"
        CONTACT_SESSIONS = "contact_sessions", "Contact sessions"
        NEXT_DATE = "next_date", "Date of the next meeting"
        TERMS = "terms", "Agreeing the terms of reference"
        MEMBERSHIP = "membership", "Membership"
        DISSOLUTION = "dissolution", "Dissolving the panel"
        MINUTES = "minutes", "Minutes and actions of the last meeting"
        OTHER = "other", "Something else"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="agenda_items")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=150)
    topic = models.CharField(max_length=16, choices=Topic, default=Topic.OTHER)
    discussion = models.TextField(blank=True)
    dissolves_because = models.TextField(
        "proposal to dissolve the panel", blank=True, help_text="It goes to everybody with the notice, and stays as it was sent (ToR 11b)."
    )
    deselection = models.ForeignKey(Deselection, null=True, blank=True, on_delete=models.PROTECT, related_name="agenda_items")
    amendment = models.ForeignKey(Amendment, null=True, blank=True, on_delete=models.PROTECT, related_name="agenda_items")

    handed_to = models.ForeignKey(
        Membership,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="items_chaired",
        help_text="Takes the chair for this item.",
    )

    class Meta:
        ordering = ["meeting", "position"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "deselection"], name="one_item_per_deselection"),
            models.UniqueConstraint(fields=["meeting", "position"], name="one_item_per_position"),
            models.UniqueConstraint(fields=["meeting", "amendment"], name="one_item_per_amendment"),
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.title}"

    @property
    def panel(self) -> Panel:
        """Return the panel that meets."""
        return self.meeting.panel

    @property
    def is_rehearsal(self) -> bool:
        """Say whether the item belongs to a rehearsal."""
        return self.meeting.is_rehearsal

    @property
    def about(self) -> frozenset[int]:
        """Return the ids of the people whom the item is about, or who declared an interest in it."""
        found = {interest.person_id for interest in self.interests.all()}
        if self.deselection is not None:
            found.add(self.deselection.membership.person_id)
        return frozenset(found)

    def gate_subject(self) -> Subject:
        """Return the panel that meets, and who has the chair for the item; whom it is about does not run its votes."""
        assigned = frozenset({self.handed_to.person_id}) if self.handed_to is not None else frozenset[int]()
        place = self.meeting.panel.gate_subject()
        return replace(place, concerned=self.about, assigned=assigned, standing_in=self.meeting.runners)


class Circulated(models.Model):
    """The text of a proposal as it went to everybody with the notice, under the item that decides on it (TOR-5)."""

    item = models.OneToOneField(AgendaItem, on_delete=models.PROTECT, related_name="circulated")
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    circulated_on = models.DateField()

    class Meta:
        ordering = ["item"]
        verbose_name_plural = "circulated"

    def __str__(self) -> str:
        return f"Text under item {self.item_id}, sent on {self.circulated_on}"

    def gate_subject(self) -> Subject:
        """Return the panel that meets."""
        return self.item.gate_subject()


class Outcome(models.Model):
    """A note or a decision under an item."""

    class Kind(models.TextChoices):
        NOTE = "note", "Note"
        DECISION = "decision", "Decision"

    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="outcomes")
    kind = models.CharField(max_length=8, choices=Kind)
    text = models.TextField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["item", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} under item {self.item_id}"

    def gate_subject(self) -> Subject:
        """Return the panel that meets."""
        return self.item.gate_subject()


class ActionPoint(models.Model):
    """Something somebody took on, carried to the next agenda until it is done (MTG-7)."""

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="action_points")
    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="action_points")
    text = models.CharField("what is to be done", max_length=300)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="action_points")
    owner_text = models.CharField("who does it, when not somebody on the list", max_length=150, blank=True)
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    done_note = models.CharField(max_length=300, blank=True)

    objects = Real["ActionPoint"]("item__meeting__")
    everything = models.Manager["ActionPoint"]()

    class Meta:
        default_manager_name = "everything"
        ordering = ["done_on", "due_on", "pk"]

    def __str__(self) -> str:
        return self.text

    @property
    def owner_words(self) -> str:
        """Return who does it, as people read it."""
        return str(self.owner) if self.owner else self.owner_text

    def gate_subject(self) -> Subject:
        """Return the panel, owned by whoever took the action on."""
        return replace(self.panel.gate_subject(), owner=self.owner_id)
