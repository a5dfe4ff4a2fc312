"""How residents come to the next meeting, in sentences (HB 4.3, ToR 9g; MTG-11)."""

from __future__ import annotations

from dataclasses import dataclass

from handbook.evenings import Way, ways_to_attend
from meetings.models import Meeting

SENTENCES = {
    Way.COME: ("In the room", "Come along; there is no need to ask. Send questions in advance, and they are put on the list."),
    Way.ASK: ("In the room", "Places are few. Ask to attend; you are told whether there is one, and where to come."),
    Way.FOLLOW_LINK: ("Online", "Anybody can take part by the link."),
    Way.ASK_FOR_LINK: ("Online", "Numbers are limited. Ask to attend; you are sent the link."),
}


@dataclass(frozen=True)
class Invitation:
    """One way to attend: where, what to do, and place or link where everybody may have it."""

    where: str
    sentence: str
    place: str = ""
    link: str = ""


def of(meeting: Meeting) -> list[Invitation]:
    """Return the ways to attend a meeting that the public can come to."""
    is_open = meeting.public_access == Meeting.PublicAccess.OPEN
    return [_invitation(way, meeting) for way in ways_to_attend(is_open, bool(meeting.venue), bool(meeting.online_link))]


def _invitation(way: Way, meeting: Meeting) -> Invitation:
    where, sentence = SENTENCES[way]
    place = meeting.venue if way is Way.COME else ""
    return Invitation(where, sentence, place, meeting.online_link if way is Way.FOLLOW_LINK else "")
