"""What is read of interests: the register of a meeting and of a panel, and who could take the chair (ToR 6a; CON-1, OFF-7)."""

from __future__ import annotations

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from meetings.models import AgendaItem, Interest, Meeting
from panels.models import Panel

from .meetings import with_runners
from .roll import Seat, roll_of


def interests() -> QuerySet[Interest]:
    """Return interests with what the gate and the pages ask of them."""
    place = "item__meeting__panel__ward__borough"
    found = Interest.everything.select_related(place, "item__deselection__membership", "item__handed_to", "person")
    return found.prefetch_related("item__interests")


def interest_in(panel: str, meeting: int, interest: int) -> Interest:
    """Return one interest declared at that meeting, or answer that there is none."""
    found = get_object_or_404(interests(), pk=interest, item__meeting=meeting, item__meeting__panel__slug=panel)
    with_runners(found.item.meeting)
    return found


def of_meeting(meeting: Meeting) -> QuerySet[Interest]:
    """Return the register of a meeting in the order of its agenda."""
    return interests().filter(item__meeting=meeting).order_by("item__position", "declared_at", "pk")


def of_panel(panel: Panel) -> QuerySet[Interest]:
    """Return the register of a panel, the latest meeting first; what was declared at a rehearsal is not on it."""
    return (
        interests()
        .filter(item__meeting__panel=panel, item__meeting__is_rehearsal=False)
        .order_by("-item__meeting__starts_at", "item__position", "pk")
    )


def free_to_chair(item: AgendaItem) -> list[Seat]:
    """Return the members who are here and have no interest in the item, deputies first."""
    free = [seat for seat in roll_of(item.meeting, item=item).seats if seat.counts and seat.membership.person_id not in item.about]
    return sorted(free, key=lambda seat: not any(office.kind == "deputy" for office in getattr(seat.membership, "held", ())))
