"""The letters about residents who ask to attend: to them, to chair and ward officers (HB 4.3, ToR 9g; MTG-11).

What a stranger writes into the form goes into no letter, but for a name without anything that could be a link. Letters to strangers
are in no panel's list of letters.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from django.template.loader import render_to_string

from core.outbox import Draft
from handbook.dates import in_full
from meetings.letters import Words, absolute, short
from meetings.models import Meeting, Notice, Visitor
from people.models import Person
from people.names import plain

Stage, Wish = Visitor.Stage, Visitor.Wish
TITLES = {Wish.ROOM: "come", Wish.ONLINE: "take part online"}


def noted(visitor: Visitor) -> Draft:
    """Confirm that it has arrived: one such letter to an address on a day, however many forms are sent in its name."""
    said = (
        f"You have asked about the next meeting of the {visitor.meeting.panel}. Its chair and the police team of the ward have been told.",
        "If it was not you who asked, you need do nothing.",
        f"What you wrote is removed on {in_full(visitor.keep_until)}.",
    )
    return _to_stranger(visitor, f"visit-noted:{_mark(visitor.email)}:{visitor.sent_on}", "You asked about a ward panel’s meeting", said)


def asked(visitor: Visitor, readers: Iterable[Person]) -> Iterator[Draft]:
    """Tell chair and ward officers that a resident asks, once a day for each address, with nothing of what was written."""
    meeting = visitor.meeting
    words = Words(
        f"A resident asks about the meeting on {in_full(meeting.on)}",
        (
            f"Somebody asks to attend the meeting of the {meeting.panel} on {meeting.when}, or has a question for it (ToR 9g).",
            "Please answer soon: they cannot come before they hear where.",
        ),
        absolute(visitor.get_absolute_url()),
        "Read and answer it",
    )
    for reader in readers:
        yield short(f"panel:{meeting.panel_id}:visit:{_mark(visitor.email)}:{visitor.sent_on}:{reader.pk}", reader, words, meeting)


def answer(visitor: Visitor, words: str) -> Draft:
    """Tell the resident what was answered: how to attend, that the question is taken in, or that there is no place."""
    said = {
        Stage.WELCOME: _how(visitor),
        Stage.NOTED: ("Thank you for your question. It has been read, and the panel decides what it takes up.",),
        Stage.DECLINED: (f"Thank you for asking. There is no place for you at the meeting on {visitor.meeting.when}.",),
    }[Stage(visitor.stage)]
    subject = f"An answer from the {visitor.meeting.panel}"
    return _to_stranger(visitor, f"visit:{visitor.pk}:answer", subject, (*said, *([words] if words else [])))


def changed(meeting: Meeting, cause: str, visitors: Iterable[Visitor]) -> Iterator[Draft]:
    """Tell residents who were told how to attend that the meeting has changed, or is cancelled."""
    for visitor in visitors:
        key = f"visit:{visitor.pk}:{cause}:{meeting.sequence}"
        if cause == Notice.Cause.CANCELLED:
            said = (f"The meeting of the {meeting.panel} on {meeting.when} is cancelled.", f"The reason: {meeting.cancelled_because}")
            yield _to_stranger(visitor, key, f"Cancelled: {meeting.panel}, {in_full(meeting.on)}", said)
        elif meeting.public_access == Meeting.PublicAccess.MEMBERS:
            yield from closed(meeting, [visitor])
        else:
            yield _to_stranger(visitor, key, f"Changed: {meeting.panel} meets on {in_full(meeting.on)}", _how(visitor))


def closed(meeting: Meeting, visitors: Iterable[Visitor]) -> Iterator[Draft]:
    """Tell residents who were told how to attend that the meeting is for members and partners only now; no place, no link."""
    said = (
        f"The meeting of the {meeting.panel} that you were told of is now for members and partners only, so you cannot attend it.",
        "The panel’s page says when the next one is that residents can come to.",
    )
    for visitor in visitors:
        key = f"visit:{visitor.pk}:closed:{meeting.sequence}"
        yield _to_stranger(visitor, key, f"You cannot attend: {meeting.panel}, {in_full(meeting.on)}", said)


def _how(visitor: Visitor) -> tuple[str, ...]:
    """Return when and where; place and link are told to nobody before they have been answered."""
    meeting = visitor.meeting
    is_room = visitor.wish == Wish.ROOM
    where = meeting.venue if is_room else meeting.online_link
    if not where:
        other = "There is no room to come to any more" if is_room else "Nobody takes part by a link any more"
        return (f"The {meeting.panel} meets on {meeting.when}. {other}; ask anew on the panel’s page.",)
    where = f"{'Place' if is_room else 'Link'}: {where}"
    return (f"You can {TITLES[Wish(visitor.wish)]}: the {meeting.panel} meets on {meeting.when}.", where)


def _to_stranger(visitor: Visitor, key: str, subject: str, paragraphs: tuple[str, ...]) -> Draft:
    panel = visitor.meeting.panel
    words = Words(subject, paragraphs, absolute(panel.get_absolute_url()), "The panel’s page")
    context = {"words": words, "name": plain(visitor.full_name) or "resident", "panel": panel}
    text, html = (render_to_string(f"letters/meetings/short.{kind}", context) for kind in ("txt", "html"))
    return Draft(key=key, to=None, address=visitor.email, subject=subject, text=text, html=html)


def _mark(address: str) -> str:
    """Return what stands for an address in a key; what follows a plus sign makes no address another."""
    local, _, domain = address.partition("@")
    return hashlib.sha256(f"{local.partition('+')[0]}@{domain}".encode()).hexdigest()[:24]
