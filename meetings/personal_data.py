"""What meetings keep about somebody: attendance, notices, votes, what they took on and wrote down (App B; GDPR-4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from core.personal_data import Kept
from handbook.dates import in_full
from meetings.models import (
    ActionPoint,
    Attendance,
    Ballot,
    CalendarAddress,
    Interest,
    Meeting,
    Motion,
    Notice,
    Option,
    Outcome,
    Pack,
    Reply,
    RollEntry,
    SecretVoter,
    Suggestion,
    Visitor,
)
from people.models import Person

RELATIONS_OF_MEETINGS = (
    ("Meetings you proposed", "proposed_by"),
    ("Meetings you agreed to", "agreed_by"),
    ("Meetings you entered from paper", "entered_by"),
)


def kept(person: Person) -> Iterator[Kept]:
    """Yield what is kept of the person's part in meetings; questions put to the vote may name others and are left out."""
    meetings = Attendance.everything.filter(person=person).select_related("meeting__panel")
    yield Kept("Meetings you came to or missed", meetings, found_by=("person",), about=_of_meeting)
    yield from _before(person)
    interests = Interest.everything.filter(person=person).select_related("item__meeting__panel")
    yield Kept("Interests you declared", interests, found_by=("person",), about=lambda row: _day(row.item.meeting))
    noted = Interest.everything.filter(recorded_by=person).exclude(person=person).select_related("item__meeting__panel")
    yield Kept(
        "Interests of others you wrote down",
        noted,
        found_by=("recorded_by",),
        about=lambda row: _day(row.item.meeting),
        fields=("recorded_by",),
    )
    yield from _of_votes(person)
    points = ActionPoint.everything.filter(owner=person).select_related("panel")
    yield Kept("What you took on", points, found_by=("owner",), about=lambda row: str(row.panel))
    for title, relation in RELATIONS_OF_MEETINGS:
        rows = Meeting.everything.filter(**{relation: person}).select_related("panel")
        yield Kept(title, rows, found_by=(relation,), about=_day, fields=(relation,))
    motions = Motion.everything.filter(opened_by=person).select_related("item__meeting__panel")
    yield Kept("Votes you opened", motions, found_by=("opened_by",), about=lambda row: _day(row.item.meeting), fields=("opened_by",))
    written = Outcome.objects.filter(recorded_by=person).select_related("item__meeting__panel")
    yield Kept("Notes and decisions you wrote down", written, found_by=("recorded_by",), about=lambda row: _day(row.item.meeting))


def _of_votes(person: Person) -> Iterator[Kept]:
    """Yield what is kept of the person's votes, open and secret, and of those they stood in."""
    ballots = Ballot.objects.filter(membership__person=person).select_related("motion__item__meeting__panel")
    yield Kept("Your votes", ballots, about=_of_motion)
    secret = SecretVoter.objects.filter(membership__person=person).select_related("motion__item__meeting__panel")
    yield Kept("Secret votes in which you voted; how is kept nowhere", secret, about=_of_motion)
    stood = Option.objects.filter(membership__person=person).select_related("motion__item__meeting__panel")
    yield Kept("Elections at which you stood", stood, about=_of_motion)
    roll = RollEntry.objects.filter(membership__person=person).select_related("motion__item__meeting__panel")
    yield Kept("Votes at which you were on the roll", roll, about=_of_motion)


def _before(person: Person) -> Iterator[Kept]:
    """Yield what is kept of the person's part before a meeting: notices, replies, suggestions, papers."""
    notices = Notice.objects.filter(person=person).select_related("meeting__panel")
    yield Kept("Notices to you", notices, found_by=("person",), about=_of_meeting)
    told = Notice.objects.filter(told_by=person).exclude(person=person).select_related("meeting__panel")
    yield Kept("Notices you gave by telephone or by hand", told, found_by=("told_by",), about=_of_meeting, fields=("told_on", "told_by"))
    replies = Reply.objects.filter(person=person).select_related("meeting__panel")
    yield Kept("Your replies to notices", replies, found_by=("person",), about=_of_meeting)
    entered = Reply.objects.filter(recorded_by=person).exclude(person=person).select_related("meeting__panel")
    yield Kept("Replies of others you entered", entered, found_by=("recorded_by",), about=_of_meeting, fields=("recorded_by",))
    made = Suggestion.objects.filter(suggested_by=person).select_related("panel")
    yield Kept("What you suggested for an agenda", made, found_by=("suggested_by",), about=lambda row: str(row.panel))
    answered = Suggestion.objects.filter(answered_by=person).exclude(suggested_by=person).select_related("panel")
    about_them = ("answered_on", "answered_by")
    yield Kept("Suggestions you answered", answered, found_by=("answered_by",), about=lambda row: str(row.panel), fields=about_them)
    addresses = CalendarAddress.objects.filter(person=person)
    yield Kept("That your calendar has an address", addresses, found_by=("person",))
    visitors = Visitor.objects.filter(answered_by=person).select_related("meeting__panel")
    yield Kept("Residents you answered", visitors, found_by=("answered_by",), about=_of_meeting, fields=("answered_by",))
    packs = Pack.objects.filter(sent_by=person).select_related("meeting__panel")
    yield Kept("Papers you sent", packs, found_by=("sent_by",), about=_of_meeting, fields=("sent_by",))


def _day(meeting: Meeting) -> str:
    return f"{meeting.panel}, {in_full(meeting.on)}"


def _of_meeting(row: Any) -> str:
    return _day(row.meeting)


def _of_motion(row: Any) -> str:
    return _day(row.motion.item.meeting)
