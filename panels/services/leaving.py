"""A membership ends, and with it the offices that go with the seat (ToR 5, 7c; MEM-16)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from panels import queries
from panels.models import Membership, Suspension, SuspensionProposal
from people.models import Person


@transaction.atomic
def end(membership: Membership, *, by: Person | None, on: date) -> Membership:
    """End a membership with its last day; the seat is free from then on. The row stays: nobody rewrites who sat here when."""
    queries.locked(membership.panel_id)
    seat = queries.seats().get(pk=membership.pk)
    if seat.stage != Membership.Stage.ACTIVE:
        return seat
    seat.stage, seat.left_on = Membership.Stage.LEFT, on
    seat.save(update_fields=["stage", "left_on"])
    seat.offices.filter(until=None).update(until=on)
    seat.suspensions.filter(ended_on=None).update(ended_on=on, outcome=Suspension.Outcome.ENDED_BY_PANEL)
    SuspensionProposal.objects.filter(membership=seat).delete()
    audit.record(by, Action.MEMBER_ADMIT, seat, "left")
    return seat
