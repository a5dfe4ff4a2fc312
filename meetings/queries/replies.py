"""What is read of replies: who was asked, what they said, and how many members that makes (HB 4.1; MTG-18, VOTE-1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from access.holdings import Subject
from handbook.replies import Answer, answers_offered, why_no_reply
from handbook.rules import Breach
from handbook.votes import MEMBERS_FOR_QUORUM
from meetings import links
from meetings.models import Attendance, Meeting, Reply
from meetings.queries.meetings import meeting_in, meetings
from meetings.queries.notice import Addressee, addressees
from people.models import Person


@dataclass(frozen=True)
class Invited:
    """Somebody who has notice of a meeting, with what they said to it as it stands."""

    meeting: Meeting
    addressee: Addressee
    reply: Reply | None = None

    @property
    def person(self) -> Person:
        """Return who it is."""
        return self.addressee.person

    @property
    def counts(self) -> bool:
        """Say whether a member has said to come, in the room or online."""
        return self.addressee.capacity == Attendance.Capacity.MEMBER and self.is_coming

    @property
    def is_coming(self) -> bool:
        """Say whether they have said to come."""
        return self.reply is not None and self.reply.answer != Answer.APOLOGIES

    def gate_subject(self) -> Subject:
        """Return the panel that meets, owned by the person."""
        return replace(self.meeting.panel.gate_subject(), owner=self.person.pk)


@dataclass(frozen=True)
class Standing:
    """How the replies to a meeting stand."""

    invited: tuple[Invited, ...]

    @property
    def members_coming(self) -> int:
        """Return how many members have said to come."""
        return sum(one.counts for one in self.invited)

    @property
    def has_quorum(self) -> bool:
        """Say whether as many members have said to come as a vote with a quorum needs (VOTE-1)."""
        return self.members_coming >= MEMBERS_FOR_QUORUM

    @property
    def coming(self) -> int:
        """Return how many people have said to come."""
        return sum(one.is_coming for one in self.invited)

    @property
    def apologies(self) -> int:
        """Return how many people have sent apologies."""
        return sum(one.reply is not None and not one.is_coming for one in self.invited)

    @property
    def silent(self) -> tuple[Invited, ...]:
        """Return who has not answered."""
        return tuple(one for one in self.invited if one.reply is None)


@dataclass(frozen=True)
class Opened:
    """A link that was followed: whose reply to which meeting it opens, and why it does not where it does not.

    ``is_overtaken``: a later letter told of a change. Where ``invited`` is missing, the person has no part in the meeting any more.
    """

    meeting: Meeting
    invited: Invited | None
    is_overtaken: bool
    refusal: Breach | None

    @property
    def is_open(self) -> bool:
        """Say whether the link can be replied by."""
        return not self.is_overtaken and self.refusal is None


def replies_of(meeting: Meeting) -> QuerySet[Reply]:
    """Return every reply to the meeting, those that hold no longer among them."""
    return Reply.objects.filter(meeting=meeting).select_related("person", "recorded_by", "meeting")


def standing(meeting: Meeting, on: date) -> Standing:
    """Return everybody who has notice of the meeting on that day, members first, with what they said."""
    said = _said(replies_of(meeting))
    order = list(Attendance.Capacity.values)
    people = sorted(addressees(meeting.panel, on), key=lambda one: (order.index(one.capacity), one.person.full_name, one.person.pk))
    return Standing(tuple(Invited(meeting, one, said.get(one.person.pk)) for one in people))


def invited(meeting: Meeting, person: int | None, on: date) -> Invited | None:
    """Return that person's part in the meeting, or nothing where they have none on that day: left, suspended, moved away."""
    found = next((one for one in addressees(meeting.panel, on) if one.person.pk == person), None)
    return Invited(meeting, found, _said(replies_of(meeting).filter(person=person)).get(found.person.pk)) if found else None


def invited_in(panel: str, meeting: int, person: int) -> Invited:
    """Return somebody who has notice of that meeting, or answer that there is nobody."""
    found = invited(meeting_in(panel, meeting), person, timezone.localdate())
    if found is None:
        raise Http404
    return found


def opened(token: str) -> Opened:
    """Return what a link opens now, or answer that there is none such."""
    link = links.read(token)
    meeting = meetings().filter(pk=link.meeting).first() if link else None
    if link is None or meeting is None:
        raise Http404
    found = invited(meeting, link.person, timezone.localdate())
    return Opened(meeting, found, link.sequence != meeting.sequence, refusal(meeting, found))


def refusal(meeting: Meeting, found: Invited | None) -> Breach | None:
    """Return why there can be no reply now, or nothing."""
    is_called = meeting.stage in (Meeting.Stage.CALLED, Meeting.Stage.IN_PROGRESS, Meeting.Stage.HELD)
    has_begun = meeting.has_begun or meeting.starts_at <= timezone.now()
    return why_no_reply(is_called=is_called, has_begun=has_begun, is_owed_notice=found is not None)


def offered(meeting: Meeting) -> tuple[Answer, ...]:
    """Return what can be said to the meeting."""
    return answers_offered(bool(meeting.venue), bool(meeting.online_link))


def apologies_to(meeting: Meeting) -> list[Reply]:
    """Return the apologies that were sent to the meeting at its time."""
    sent = replies_of(meeting).filter(Q(answer=Reply.Answer.APOLOGIES))
    return [reply for reply in sent if reply.holds]


def _said(replies: Iterable[Reply]) -> dict[int, Reply]:
    return {reply.person_id: reply for reply in replies if reply.holds}
