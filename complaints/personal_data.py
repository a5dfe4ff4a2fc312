"""What complaints keep about somebody: those they made, and the letters to them; never one about them that is not shared (R1; GDPR-4)."""

from __future__ import annotations

from collections.abc import Iterator

from complaints.models import Complaint, Entry
from core.personal_data import Kept
from handbook.dates import in_full
from people.models import Person


def kept(person: Person) -> Iterator[Kept]:
    """Yield the complaints that the person made and what was written to them."""
    made = Complaint.objects.filter(complainant=person).select_related("panel")
    yield Kept("Complaints you made", made, found_by=("complainant",), about=lambda row: f"{row.panel}, {in_full(row.received_on)}")
    written = Entry.objects.filter(to=person, kind__in=(*Entry.LETTERS, Entry.Kind.SUMMARY))
    yield Kept("What was written to you about complaints", written, found_by=("to",), about=lambda row: row.get_kind_display())
