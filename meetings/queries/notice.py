"""What is read of notices: who is told, who has to be telephoned, and the proof of it (ToR 9b; MTG-2, MTG-18)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Max, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from core.models import Letter
from core.once import together
from meetings.models import Attendance, Meeting, Notice
from panels import queries as panels
from panels.models import Panel
from people.models import Person

Capacity = Attendance.Capacity
UNREACHED = Q(channel=Notice.Channel.BY_HAND) | Q(letter__stage__in=(Letter.Stage.FAILED, Letter.Stage.DROPPED))


@dataclass(frozen=True)
class Addressee:
    """Somebody who is told of a meeting, and as what."""

    person: Person
    capacity: str

    @property
    def role(self) -> str:
        """Return the capacity as people read it."""
        return Capacity(self.capacity).label


@dataclass(frozen=True)
class Mailing:
    """Everybody who is told of a meeting, by the way they can be reached."""

    by_email: tuple[Addressee, ...]
    by_hand: tuple[Addressee, ...]

    def number_of(self, capacity: str) -> int:
        """Return how many are told in that capacity."""
        return sum(one.capacity == capacity for one in (*self.by_email, *self.by_hand))

    @property
    def members(self) -> int:
        """Return how many members are told."""
        return self.number_of(Capacity.MEMBER)

    @property
    def partners(self) -> int:
        """Return how many partners are told."""
        return self.number_of(Capacity.PARTNER)

    @property
    def officers(self) -> int:
        """Return how many officers get a copy."""
        return self.number_of(Capacity.OFFICER)


def addressees(panel: Panel, on: date) -> list[Addressee]:
    """Return the members in force who are not suspended, the partners, and the officers posted to the ward, each person once."""
    owed = panels.recipients_of_notice(panel, on)
    found = {one.person.pk: Addressee(one.person, Capacity.PARTNER if one.is_partner else Capacity.MEMBER) for one in owed}
    for posting in panels.officers_on(panel, on):
        found.setdefault(posting.person_id, Addressee(posting.person, Capacity.OFFICER))
    return list(found.values())


def mailing_of(panel: Panel, on: date) -> Mailing:
    """Return everybody who is told, those without an address apart."""
    everybody = addressees(panel, on)
    return Mailing(
        by_email=tuple(one for one in everybody if one.person.address),
        by_hand=tuple(one for one in everybody if not one.person.address),
    )


def notices_of(meeting: Meeting) -> QuerySet[Notice]:
    """Return the proof of notice: everybody who was told of this meeting, the latest mailing first."""
    rows = Notice.objects.filter(meeting=meeting).select_related("person", "letter", "told_by")
    return rows.order_by("-sequence", "capacity", "person__full_name", "pk")


def told_on(meeting: Meeting) -> dict[int, date]:
    """Return by person the day on which they were last told of the meeting."""
    rows = Notice.objects.filter(meeting=meeting).order_by().values_list("person").annotate(last=Max("given_at"))
    return {person: timezone.localtime(last).date() for person, last in rows}


def still_to_tell(meeting: Meeting) -> QuerySet[Notice]:
    """Return who has to be telephoned or written to: people without an address, and those whose letter did not arrive."""
    return notices_of(meeting).filter(UNREACHED, sequence=meeting.sequence, told_on=None)


@together
def still_to_tell_of(meetings: list[Meeting]) -> dict[int, int]:
    """Return how many have to be telephoned or written to about the meeting."""
    left = Notice.objects.filter(UNREACHED, meeting__in=meetings, sequence=F("meeting__sequence"), told_on=None)
    counted = dict(left.order_by().values_list("meeting").annotate(number=Count("pk")))
    return {meeting.pk: counted.get(meeting.pk, 0) for meeting in meetings}


def notice_in(panel: str, meeting: int, notice: int) -> Notice:
    """Return one person's notice of that meeting, or answer that there is none."""
    rows = Notice.objects.select_related("meeting__panel__ward__borough", "person", "letter")
    return get_object_or_404(rows, pk=notice, meeting=meeting, meeting__panel__slug=panel)
