"""The central records of a panel's meetings as files: dates, notice, who was there in numbers, what was decided (HB 4.2; MTG-22).

Everything comes from the edition with roles and counts, and what was said only once its minutes have gone out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.utils import timezone

from core.tables import as_csv, as_zip
from meetings import record
from meetings.models import Attendance, Meeting, Minutes
from meetings.queries import newest
from meetings.record import Edition, Item, Table
from panels.models import Panel

Capacity = Attendance.Capacity
MEETINGS = (
    "Meeting", "Date", "From", "Until", "Stage", "Place", "Online", "Public access", "Notice given on", "Short notice",
    "Members present", "Partners present", "Police present", "Members of the public", "Minutes",
)  # fmt: skip
RECORDED = ("Meeting", "Date", "Item", "Title", "Kind", "Text")


def archive(panel: Panel) -> bytes:
    """Return the panel's records as one archive of tables."""
    meetings = list(Meeting.objects.filter(panel=panel).select_related("panel__ward__borough").order_by("starts_at", "pk"))
    sent = {one.meeting_id: one for one in newest(Minutes.objects.filter(meeting__in=meetings, circulated_at__isnull=False))}
    present = _present(meetings)
    numbers = [_row(number, one, present, sent.get(one.pk)) for number, one in enumerate(meetings, 1)]
    said = [row for number, one in enumerate(meetings, 1) if one.pk in sent for row in _said(number, one, sent[one.pk])]
    return as_zip({"meetings.csv": as_csv(MEETINGS, numbers), "decisions-priorities-actions.csv": as_csv(RECORDED, said)})


def _present(meetings: list[Meeting]) -> Counter[tuple[int, str]]:
    """Return how many were present at which meeting in which capacity."""
    rows = Attendance.objects.filter(meeting__in=meetings, state=Attendance.State.PRESENT)
    return Counter(rows.values_list("meeting", "capacity"))


def _row(number: int, meeting: Meeting, present: Counter[tuple[int, str]], minutes: Minutes | None) -> tuple[object, ...]:
    begins, ends = timezone.localtime(meeting.starts_at), timezone.localtime(meeting.ends_at)
    here = [present[meeting.pk, capacity] if meeting.has_begun else "" for capacity in Capacity.values]
    return (
        number,
        meeting.on.isoformat(),
        f"{begins:%H:%M}",
        f"{ends:%H:%M}",
        meeting.get_stage_display(),
        meeting.venue,
        "yes" if meeting.online_link else "no",
        meeting.get_public_access_display(),
        meeting.notice_given_on or "",
        "yes" if meeting.is_short_notice else "no",
        *here,
        meeting.visitors if meeting.has_begun else "",
        minutes.get_stage_display() if minutes else "not sent",
    )


def _said(number: int, meeting: Meeting, minutes: Minutes) -> Iterator[tuple[object, ...]]:
    """Yield what was noted, decided, voted, agreed and taken on, item by item."""
    shown = record.shown(minutes, Edition.ROLES)
    on = meeting.on.isoformat()
    for item in shown.items:
        for kind, text in (*_lines(item), *(pair for table in item.tables for pair in _rows(table))):
            yield number, on, item.number, item.title, kind, text
    for _, text in _rows(shown.actions) if shown.actions else ():
        yield number, on, "", "", "Action", text


def _lines(item: Item) -> Iterator[tuple[str, str]]:
    """Yield what stands under an item; actions come once, from their own table with who and by when."""
    for line in item.lines:
        if not line.word.startswith("Action"):
            text = f"{line.head.rstrip('.')}: {line.text}" if line.head else line.text
            yield {"vote": "Vote", "out": line.word}.get(line.kind, "Note"), text


def _rows(table: Table) -> Iterator[tuple[str, str]]:
    for row in table.rows:
        yield table.caption, "; ".join(f"{head}: {cell}" for head, cell in zip(table.head, row, strict=False) if cell)
