"""A seat is taken for a year and renewed by a vote (ToR 4c; MEM-1, MEM-6, MEM-12)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from handbook import membership as rules
from handbook.rules import Breach
from panels import queries
from panels.models import Membership
from people.models import Person


def require_admissible(membership: Membership, *, on: date) -> None:
    """Refuse to vote on an admission that could not take effect: no seat is free, or a young person's papers are missing."""
    rules.require_seat(queries.seats_taken(membership.panel))
    rules.require_safeguarding(
        membership.person.is_under_18(on), membership.has_permission, membership.has_risk_assessment, membership.appropriate_adult
    )


@transaction.atomic
def renew(membership: Membership, *, by: Person, on: date) -> Membership:
    """Renew a membership for a year after a carried vote; the new year joins the old one."""
    queries.locked(membership.panel_id)
    membership = queries.seats().get(pk=membership.pk)
    if membership.stage != Membership.Stage.ACTIVE or membership.tenure_ends_on is None:
        raise Breach(rules.TENURE, f"{membership.person} is no longer a member, so there is nothing to renew.")
    membership.tenure_ends_on = rules.renewed_until(membership.tenure_ends_on, on)
    membership.save(update_fields=["tenure_ends_on"])
    audit.record(by, Action.MEMBER_RENEW, membership)
    return membership


def due_for_renewal(panel_id: int, meeting_on: date, interval_months: int) -> list[Membership]:
    """Return the members on whose renewal a meeting of that day has to vote, because the next may come too late."""
    seats = queries.seats().filter(panel=panel_id, stage=Membership.Stage.ACTIVE).order_by("tenure_ends_on", "person__full_name")
    return [
        seat
        for seat in seats
        if seat.tenure_ends_on is not None and rules.belongs_on_agenda(seat.tenure_ends_on, meeting_on, interval_months)
    ]
