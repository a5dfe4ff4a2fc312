"""Who is posted where: officers, the central unit, administrators and board staff (GEO-1, GEO-5)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from .places import BasicCommandUnit, Borough, Team, Ward


class Posting(models.Model):
    """One person's duty at one place from a day to a day; access follows it and ends with it."""

    class Role(models.TextChoices):
        DWO = "DWO", "Dedicated ward officer"
        SERGEANT = "SGT", "Sergeant"
        INSPECTOR = "INS", "Inspector"
        SUPERINTENDENT = "SUP", "Superintendent"
        CENTRAL = "CEN", "Central neighbourhoods unit"
        ADMINISTRATOR = "SYS", "System administrator"

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="postings")
    role = models.CharField(max_length=3, choices=Role)
    ward = models.ForeignKey(Ward, null=True, blank=True, on_delete=models.PROTECT, related_name="postings")
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.PROTECT, related_name="postings")
    borough = models.ForeignKey(Borough, null=True, blank=True, on_delete=models.PROTECT, related_name="postings")
    bcu = models.ForeignKey(BasicCommandUnit, null=True, blank=True, on_delete=models.PROTECT, related_name="postings")
    since = models.DateField()
    until = models.DateField(null=True, blank=True, help_text="The last day; empty while it lasts.")
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-since", "pk"]
        constraints = [
            models.CheckConstraint(
                name="posting_has_the_place_of_its_role",
                condition=(
                    Q(role="DWO", ward__isnull=False, team=None, borough=None, bcu=None)
                    | Q(role="SGT", ward=None, team__isnull=False, borough=None, bcu=None)
                    | Q(role="INS", ward=None, team=None, borough__isnull=False, bcu=None)
                    | Q(role="SUP", ward=None, team=None, borough=None, bcu__isnull=False)
                    | Q(role__in=["CEN", "SYS"], ward=None, team=None, borough=None, bcu=None)
                ),
            ),
            models.CheckConstraint(
                name="posting_is_approved_by_another",
                condition=Q(requested_by=None) | Q(approved_by=None) | ~Q(requested_by=models.F("approved_by")),
            ),
            models.CheckConstraint(name="posting_ends_after_it_begins", condition=Q(until=None) | Q(until__gte=models.F("since"))),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}, {self.place or 'the whole force'}"

    @property
    def place(self) -> Ward | Team | Borough | BasicCommandUnit | None:
        """Return where the posting is, or nothing when it is for the whole force."""
        return self.ward or self.team or self.borough or self.bcu


class BoardSeat(models.Model):
    """A place on the staff of a borough's Safer Neighbourhood Board (SNB-1)."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="board_seats")
    borough = models.ForeignKey(Borough, on_delete=models.PROTECT, related_name="board_seats")
    since = models.DateField()
    until = models.DateField(null=True, blank=True, help_text="The last day; empty while it lasts.")

    class Meta:
        ordering = ["-since", "pk"]

    def __str__(self) -> str:
        return f"Board of {self.borough}"
