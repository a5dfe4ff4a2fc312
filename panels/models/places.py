"""London as its police see it: command units, boroughs, teams and wards (GEO-1, GEO-4)."""

from __future__ import annotations

from datetime import date

from django.db import models

from access.holdings import Subject
from handbook.places import in_force


class BasicCommandUnit(models.Model):
    """A Basic Command Unit of the Metropolitan Police: several boroughs under one command."""

    code = models.CharField(max_length=4, unique=True)
    name = models.CharField(max_length=100)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def gate_subject(self) -> Subject:
        """Return the place the gate asks about."""
        return Subject(bcu=self.pk)


class Borough(models.Model):
    """A London borough, or the City of London, which has no command unit because it has a police force of its own."""

    code = models.CharField("GSS code", max_length=9, unique=True)
    name = models.CharField(max_length=100)
    slug = models.SlugField(max_length=100, unique=True)
    bcu = models.ForeignKey(BasicCommandUnit, null=True, blank=True, on_delete=models.PROTECT, related_name="boroughs")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def gate_subject(self) -> Subject:
        """Return the place the gate asks about."""
        return Subject(borough=self.pk, bcu=self.bcu_id)


class Team(models.Model):
    """A sergeant's group of wards, with the mailbox that stays when officers go (GEO-5)."""

    name = models.CharField(max_length=100)
    borough = models.ForeignKey(Borough, on_delete=models.PROTECT, related_name="teams")
    mailbox = models.EmailField("shared mailbox", max_length=254, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def gate_subject(self) -> Subject:
        """Return the place the gate asks about."""
        return Subject(team=self.pk, borough=self.borough_id, bcu=self.borough.bcu_id)


class Ward(models.Model):
    """A ward under one code; when boundaries change it ends and names its successors (GEO-4)."""

    code = models.CharField("GSS code", max_length=9, unique=True)
    name = models.CharField(max_length=100)
    borough = models.ForeignKey(Borough, on_delete=models.PROTECT, related_name="wards")
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.PROTECT, related_name="wards")
    valid_from = models.DateField(null=True, blank=True, help_text="Empty when it began before the records.")
    valid_to = models.DateField(null=True, blank=True, help_text="Empty while the ward exists.")
    successors = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="predecessors")

    class Meta:
        ordering = ["name", "code"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_from=None) | models.Q(valid_to=None) | models.Q(valid_from__lte=models.F("valid_to")),
                name="ward_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def exists_on(self, day: date) -> bool:
        """Say whether the ward exists on that day."""
        return in_force(self.valid_from, self.valid_to, day)

    def gate_subject(self) -> Subject:
        """Return the place the gate asks about."""
        return Subject(ward=self.pk, team=self.team_id, borough=self.borough_id, bcu=self.borough.bcu_id)


class WardBoundary(models.Model):
    """A ward's polygon in WGS84 longitude and latitude, kept apart so that lists of wards stay light."""

    ward = models.OneToOneField(Ward, on_delete=models.CASCADE, related_name="boundary")
    geometry = models.JSONField(help_text="A GeoJSON Polygon or MultiPolygon.")
    west = models.FloatField()
    south = models.FloatField()
    east = models.FloatField()
    north = models.FloatField()
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["ward"]
        verbose_name_plural = "ward boundaries"

    def __str__(self) -> str:
        return f"Boundary of {self.ward_id}"


class WardLsoa(models.Model):
    """Which ward a lower layer super output area is counted to, by best fit."""

    lsoa = models.CharField("LSOA code", max_length=9, unique=True)
    ward = models.ForeignKey(Ward, on_delete=models.CASCADE, related_name="lsoas")

    class Meta:
        ordering = ["lsoa"]
        verbose_name = "LSOA of a ward"
        verbose_name_plural = "LSOAs of wards"

    def __str__(self) -> str:
        return self.lsoa
