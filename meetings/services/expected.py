"""Who is expected at a meeting: members, partners and police of the day (MTG-6)."""

from __future__ import annotations

from datetime import date

from meetings.models import Attendance, Meeting
from panels.queries import members_of, officers_of, partners_of

Capacity = Attendance.Capacity


def expect(meeting: Meeting, on: date) -> None:
    """Write down who is expected, nobody present yet; who is on the list already stays as they are."""
    panel = meeting.panel
    rows = [Attendance(meeting=meeting, person=seat.person, membership=seat, capacity=Capacity.MEMBER) for seat in members_of(panel, on)]
    known = {row.person_id for row in rows}
    others = [(partner.person, Capacity.PARTNER) for partner in partners_of(panel, on)]
    others += [(posting.person, Capacity.OFFICER) for posting in officers_of(panel, on)]
    for person, capacity in others:
        if person.pk not in known:
            known.add(person.pk)
            rows.append(Attendance(meeting=meeting, person=person, capacity=capacity))
    Attendance.objects.bulk_create(rows, ignore_conflicts=True)
