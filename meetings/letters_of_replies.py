"""The letter that asks once more whoever has not answered a notice (HB 4.1; MTG-18)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.outbox import Draft
from handbook.dates import in_full
from meetings.letters import Words, reply_page, short
from meetings.models import Meeting
from people.models import Person


def reply_due(meeting: Meeting, readers: Iterable[Person]) -> Iterator[Draft]:
    """Ask whether they come, each by a link of their own; nobody twice for the same day."""
    for reader in readers:
        words = Words(
            f"Will you come? {meeting.panel}, {in_full(meeting.on)}",
            (
                f"The {meeting.panel} meets on {meeting.when}. You have not said yet whether you come.",
                f"Place: {meeting.place}.",
                "Your answer helps to see whether enough members come for votes. The link is yours alone, and you need not sign in.",
            ),
            reply_page(meeting, reader),
            "Say whether you come, or send your apologies",
        )
        yield short(f"meeting:{meeting.pk}:reply-due:{meeting.on}:{reader.pk}", reader, words, meeting)
