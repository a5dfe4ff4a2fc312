"""The personal link of a letter about a meeting: what it is for, signed, so that nobody can make or change one (MTG-18).

It opens the reply to one meeting for one person, as the letter told of it. Nothing is stored: whether it still opens is asked when it
is followed.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.core.signing import BadSignature, Signer

from meetings.models import Meeting
from people.models import Person

PURPOSE = "meetings.reply"


@dataclass(frozen=True)
class Link:
    """What a link names: the meeting, the person, and how often the meeting had been changed when the letter was written."""

    meeting: int
    person: int
    sequence: int


def token_for(meeting: Meeting, person: Person) -> str:
    """Return the end of the address that only a letter to that person holds."""
    return _signer().sign(f"{meeting.pk}-{person.pk}-{meeting.sequence}")


def read(token: str) -> Link | None:
    """Return what the link names, or nothing where it was not made here as it stands."""
    try:
        parts = _signer().unsign(token).split("-")
    except BadSignature:
        return None
    return Link(*(int(part) for part in parts))


def _signer() -> Signer:
    return Signer(salt=PURPOSE, sep=".")
