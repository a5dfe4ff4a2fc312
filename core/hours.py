"""What happens on a day from one hour to another, in London: how a row keeps and says it, and how a form reads it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from django.db import models
from django.forms import BaseForm
from django.utils import timezone

from core.widgets import written
from handbook.dates import in_full


class Timed(models.Model):
    """Something that begins and ends on one day."""

    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        abstract = True

    @property
    def on(self) -> date:
        """Return its day in London."""
        return timezone.localtime(self.starts_at).date()

    @property
    def hours(self) -> str:
        """Say from when to when, in London: 7 pm to 9 pm."""
        return f"{written(timezone.localtime(self.starts_at).time())} to {written(timezone.localtime(self.ends_at).time())}"

    @property
    def when(self) -> str:
        """Say the day with its name, and the hours."""
        return f"{self.on:%A} {in_full(self.on)}, {self.hours}"


def moments(form: BaseForm, cleaned: dict[str, Any], *, what: str = "It") -> dict[str, Any]:
    """Return the fields with ``day``, ``begins`` and ``ends`` made into ``starts_at`` and ``ends_at``.

    Where the hours cannot be, the form says so beside the field. Fields that did not come through are left out.
    """
    rest = {name: value for name, value in cleaned.items() if name not in ("day", "begins", "ends")}
    if not {"day", "begins", "ends"} <= set(cleaned):
        return rest
    day, begins, ends = cleaned["day"], cleaned["begins"], cleaned["ends"]
    if ends <= begins:
        form.add_error("ends", f"{what} ends after it begins: enter a time after {written(begins)}.")
    for field, at in (("begins", begins), ("ends", ends)):
        if _is_skipped(day, at):
            form.add_error(field, f"The clocks go forward on {in_full(day)}, so there is no {written(at)} on that day. Enter another time.")
    return rest | {"starts_at": _in_london(day, begins), "ends_at": _in_london(day, ends)}


def _in_london(day: date, at: time) -> datetime:
    """Return the moment; of an hour that comes twice, the first one."""
    return timezone.make_aware(datetime.combine(day, at))


def _is_skipped(day: date, at: time) -> bool:
    """Say whether the clocks leave that time out on that day."""
    back = timezone.localtime(_in_london(day, at).astimezone(UTC))
    return (back.date(), back.time()) != (day, at)
