"""Somebody makes, renews or gives up the secret address of their calendar."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from meetings.models import CalendarAddress
from meetings.models.calendars import new_mark
from people.models import Person


@transaction.atomic
def make_address(person: Person, *, on: date) -> CalendarAddress:
    """Make an address for the person's calendar; one that was there before opens nothing any more."""
    row, _ = CalendarAddress.objects.update_or_create(person=person, defaults={"mark": new_mark(), "made_on": on})
    audit.record(person, Action.MEETING_READ, row, outcome="address made")
    return row


@transaction.atomic
def give_up_address(person: Person) -> None:
    """Give the address up."""
    row = CalendarAddress.objects.select_for_update().filter(person=person).first()
    if row is not None:
        audit.record(person, Action.MEETING_READ, row, outcome="address given up")
        row.delete()
