"""The secret address under which somebody's calendar reads the meetings of their panels."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import models


def new_mark() -> str:
    """Return what makes an address another one than the last."""
    return secrets.token_hex(8)


class CalendarAddress(models.Model):
    """That somebody has such an address. It is signed and not stored; a new mark makes the old one worth nothing."""

    person = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="calendar_address")
    mark = models.CharField(max_length=16, default=new_mark)
    made_on = models.DateField()

    class Meta:
        ordering = ["person"]
        verbose_name_plural = "calendar addresses"

    def __str__(self) -> str:
        return f"Calendar address of {self.person_id}"
