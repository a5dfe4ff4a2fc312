"""Police files as they were uploaded and the monthly totals kept from them (HB 4.2.1; POL-1, POL-2, POL-9)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from access.holdings import Subject
from panels.models import Ward


class Upload(models.Model):
    """One file an officer brought for a ward: first checked, then confirmed; nothing counts before that."""

    class Stage(models.TextChoices):
        CHECKED = "checked", "Checked, not yet confirmed"
        CONFIRMED = "confirmed", "Confirmed"
        DISCARDED = "discarded", "Discarded"

    class Source(models.TextChoices):
        STREET = "street", "Street-level crime and antisocial behaviour"

    ward = models.ForeignKey(Ward, on_delete=models.PROTECT, related_name="uploads")
    source = models.CharField(max_length=10, choices=Source, default=Source.STREET)
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.CHECKED)
    rows = models.PositiveIntegerField(help_text="Lines with content, without the header.")
    kept = models.PositiveIntegerField()
    first_month = models.DateField(null=True, blank=True, help_text="The first day of the first month.")
    last_month = models.DateField(null=True, blank=True, help_text="The first day of the last month.")
    counts = models.JSONField(help_text="Month (YYYY-MM) to crime type to number, as understood.")
    is_cleared = models.BooleanField("declared fit for the panel", default=False)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="confirmed_upload_is_cleared", condition=~Q(stage="confirmed") | Q(is_cleared=True, confirmed_at__isnull=False)
            ),
            models.CheckConstraint(name="upload_keeps_no_more_than_it_has", condition=Q(kept__lte=models.F("rows"))),
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def aside(self) -> int:
        """Return how many lines do not count."""
        return self.rows - self.kept

    def get_absolute_url(self) -> str:
        """Return the address of the page that says what was understood."""
        return reverse("upload", kwargs={"ward": self.ward.code, "upload": self.pk})

    def gate_subject(self) -> Subject:
        """Return the ward the file is for."""
        return self.ward.gate_subject()


class SetAside(models.Model):
    """The lines of an upload that were not counted for one reason; which lines, never what they said (POL-9)."""

    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="set_aside")
    reason = models.CharField(max_length=200)
    number = models.PositiveIntegerField()
    lines = models.JSONField(help_text="First and last of each run of lines, as counted from 1 in the file; the header is line 1.")

    class Meta:
        ordering = ["upload", "-number", "reason"]
        verbose_name = "group of lines set aside"
        verbose_name_plural = "lines set aside"
        constraints = [models.UniqueConstraint(fields=["upload", "reason"], name="one_group_per_reason")]

    def __str__(self) -> str:
        return f"{self.reason} ({self.number})"


class MonthlyTotal(models.Model):
    """How many records of a type a ward had in a month, from one source; replaced by a newer file, never added to."""

    ward = models.ForeignKey(Ward, on_delete=models.PROTECT, related_name="monthly_totals")
    source = models.CharField(max_length=10, choices=Upload.Source, default=Upload.Source.STREET)
    month = models.DateField(help_text="The first day of the month.")
    crime_type = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    upload = models.ForeignKey(Upload, on_delete=models.PROTECT, related_name="monthly_totals")

    class Meta:
        ordering = ["ward", "month", "crime_type"]
        constraints = [
            models.UniqueConstraint(fields=["ward", "source", "month", "crime_type"], name="one_total_per_month_and_type"),
        ]

    def __str__(self) -> str:
        return f"{self.crime_type}, {self.month:%B %Y}: {self.number}"
