"""The crime prevention schemes of a ward and who links the panel with them (HB 2.5; MTG-20)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.urls import reverse

from access.holdings import Subject
from panels.models import Membership, Panel, Partnership


class Scheme(models.Model):
    """One scheme as residents are shown it; what residents read holds nobody's own telephone number or address."""

    class Kind(models.TextChoices):
        NEIGHBOURHOOD = "neighbourhood", "Neighbourhood Watch"
        MARINE = "marine", "Marine Watch"
        PUB = "pub", "Pubwatch"
        ROAD = "road", "Community Roadwatch"
        STREET = "street", "Street Watch"
        SCHOOL = "school", "School Watch"
        OTHER = "other", "Another scheme"

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="schemes")
    kind = models.CharField(max_length=13, choices=Kind)
    name = models.CharField(max_length=120)
    about = models.CharField("what it does, and where", max_length=400, blank=True)
    how_to_join = models.CharField(max_length=300, blank=True)
    website = models.URLField(max_length=200, blank=True)
    email = models.EmailField("address of the scheme", max_length=254, blank=True)
    membership = models.ForeignKey(Membership, null=True, blank=True, on_delete=models.PROTECT, related_name="schemes")
    partnership = models.ForeignKey(Partnership, null=True, blank=True, on_delete=models.PROTECT, related_name="schemes")
    known_since = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["panel", "kind", "name"], condition=Q(ended_on=None), name="one_scheme_of_a_name"),
            models.CheckConstraint(condition=Q(membership=None) | Q(partnership=None), name="one_link_with_a_scheme"),
            models.CheckConstraint(condition=~Q(website="", email="", how_to_join=""), name="scheme_has_a_way_in"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def link(self) -> Membership | Partnership | None:
        """Return the place at the table of whoever links the panel with it."""
        return self.membership or self.partnership

    def get_absolute_url(self) -> str:
        """Return where it stands among the others."""
        return f"{reverse('schemes', kwargs={'panel': self.panel.slug})}#scheme-{self.pk}"

    def gate_subject(self) -> Subject:
        """Return the panel."""
        return self.panel.gate_subject()
