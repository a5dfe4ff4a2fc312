"""The letters about the papers of a meeting: they are due, they are late, they are ready (HB 4.2; MTG-16)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from core.outbox import Draft
from handbook.dates import in_full
from meetings.letters import Words, page_of, short
from meetings.models import Meeting
from meetings.queries import Addressee
from people.models import Person


def pack_due(meeting: Meeting, pack_by: date, readers: Iterable[Person]) -> list[Draft]:
    """Remind chair, secretary and officers that the papers of a meeting go out soon (MTG-16)."""
    words = Words(
        f"Papers for {in_full(meeting.on)} are due by {in_full(pack_by)}",
        (
            f"The {meeting.panel} meets on {meeting.when}.",
            f"The police report and the other papers reach people seven days before, on {in_full(pack_by)} (HB 4.2).",
        ),
        page_of(meeting),
        "Open the meeting",
    )
    return [short(f"meeting:{meeting.pk}:pack:{pack_by}:{one.pk}", one, words, meeting) for one in readers]


def pack_late(meeting: Meeting, pack_by: date, readers: Iterable[Person]) -> list[Draft]:
    """Tell chair and secretary that the papers should have gone out."""
    words = Words(
        f"Papers are late: {meeting.panel}, {in_full(meeting.on)}",
        (
            f"The {meeting.panel} meets on {meeting.when}. Its papers were due on {in_full(pack_by)} and have not gone out (HB 4.2).",
            "Send them now, and take the longest ones at the meeting itself.",
        ),
        page_of(meeting, "pack"),
        "Check and send the papers",
    )
    return [short(f"meeting:{meeting.pk}:pack-late:{pack_by}:{one.pk}", one, words, meeting) for one in readers]


def ready(meeting: Meeting, readers: Iterable[Addressee]) -> Iterator[Draft]:
    """Tell everybody where the papers are; they name people and are not enclosed."""
    words = Words(
        f"Papers for {in_full(meeting.on)}: {meeting.panel}",
        (
            f"The papers for the meeting of the {meeting.panel} on {meeting.when} are ready.",
            "They are one paper to read or print: agenda, minutes, open actions, what is proposed, and the police report.",
            "They name people, so they are not enclosed: sign in to read them, and leave them with nobody else.",
        ),
        f"{page_of(meeting)}#papers",
        "Read the papers",
    )
    for reader in readers:
        yield short(f"meeting:{meeting.pk}:papers:{reader.person.pk}", reader.person, words, meeting)
