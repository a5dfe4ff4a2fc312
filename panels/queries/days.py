"""What holds on a day: postings that last, members who sit, seats that rest (MEM-15, CON-5)."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Q

from panels.models import (
    Deselection,
    Membership,
    Suspension,
)

# A day, or the field of another query that holds one.
Day = date | OuterRef


def lasts(on: date) -> Q:
    """Match what has begun and not ended on that day; the last day still counts."""
    return Q(since__lte=on) & (Q(until=None) | Q(until__gte=on))


def sits(on: date) -> Q:
    """Match memberships that last on that day, suspended ones among them: they keep their seat (MEM-15)."""
    stages = (Membership.Stage.ACTIVE, Membership.Stage.LEFT)
    return Q(stage__in=stages, admitted_on__lte=on) & (Q(left_on=None) | Q(left_on__gte=on))


def suspended(on: Day, membership: str = "pk") -> Exists:
    """Match what belongs to a membership that is suspended on that day: the membership itself or, by its field, an office."""
    open_ones = Suspension.objects.filter(membership=OuterRef(membership), since__lte=on)
    return Exists(open_ones.filter(Q(ended_on=None) | Q(ended_on__gt=on)))


def deselected(on: Day, membership: str = "pk") -> Exists:
    """Match what belongs to a membership that is deselected on that day: from the vote until an appeal gives the seat back (CON-5)."""
    decided = Deselection.objects.filter(membership=OuterRef(membership), decided_on__lte=on, appeal_by__isnull=False)
    restored = Q(stage=Deselection.Stage.RESTORED, heard_on__lte=on)
    return Exists(decided.exclude(restored))


def resting(on: Day, membership: str = "pk") -> Q:
    """Match what belongs to a member who keeps the seat and nothing else on that day: suspended, or deselected with an appeal to come."""
    return Q(suspended(on, membership)) | Q(deselected(on, membership))
