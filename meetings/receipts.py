"""Who got the minutes, whether they arrived, and who needs them in print (HB 4.2; MTG-9, MTG-18)."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from core.models import Letter
from meetings import letters_after
from meetings.models import Attendance, Minutes

NOT_ARRIVED = (Letter.Stage.FAILED, Letter.Stage.DROPPED)


@dataclass(frozen=True)
class Receipt:
    """One letter that carried the minutes, and as what its reader got it."""

    letter: Letter
    capacity: str


@dataclass(frozen=True)
class Sending:
    """How one version of the minutes went round: the letters, and whom no letter reached."""

    letters: tuple[Receipt, ...]
    in_print: tuple[Attendance, ...]


def sending_of(minutes: Minutes) -> Sending:
    """Return how a version went round; before it has gone out there is nothing of it."""
    if minutes.circulated_at is None:
        return Sending((), ())
    letters = list(Letter.objects.filter(about=f"{minutes._meta.label_lower}:{minutes.pk}").select_related("to").order_by("pk"))
    listed = list(letters_after.readers(minutes.meeting, timezone.localtime(minutes.circulated_at).date()))
    capacities = {one.person_id: one.get_capacity_display() for one in listed}
    reached = {letter.to_id for letter in letters if letter.stage not in NOT_ARRIVED}
    receipts = [Receipt(letter, capacities.get(letter.to_id or 0, "Safer Neighbourhood Board")) for letter in letters]
    return Sending(tuple(receipts), tuple(one for one in listed if one.person_id not in reached))
