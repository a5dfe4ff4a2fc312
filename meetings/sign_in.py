"""The sheet that is signed in the hall: the names of whoever may sit at the table, and room for a pen (ToR 5f; MTG-6)."""

from __future__ import annotations

from collections.abc import Iterator

from core import documents
from handbook.dates import in_full
from meetings import queries
from meetings.models import Attendance, Meeting

Capacity = Attendance.Capacity
GROUPS = ((Capacity.MEMBER, "Members"), (Capacity.PARTNER, "Partners"))


def groups(meeting: Meeting) -> list[tuple[str, list[str]]]:
    """Return members and partners of the day of the meeting by name.

    It lies open on a table: members under 18 are not on it, as partners read their names nowhere, nor is whoever is suspended.
    """
    return [(title, names) for capacity, title in GROUPS if (names := sorted(_names(meeting, capacity)))]


def _names(meeting: Meeting, capacity: str) -> Iterator[str]:
    for one in queries.addressees(meeting.panel, meeting.held_on):
        if one.capacity == capacity and not one.person.is_under_18(meeting.held_on):
            yield one.person.full_name


def title_of_sheet(meeting: Meeting) -> str:
    """Return the title of the sheet."""
    return f"Sign-in sheet, {in_full(meeting.on)}"


def pdf(meeting: Meeting) -> bytes:
    """Return the sheet as a tagged PDF; it is printed and not stored."""
    title = title_of_sheet(meeting)
    context = {
        "meeting": meeting,
        "groups": groups(meeting),
        "place": f"{meeting.panel}, {meeting.panel.ward.borough}",
        "running": f"{meeting.panel}. {title}",
    }
    return documents.render_pdf("papers/sign_in.html", context, title=title)
