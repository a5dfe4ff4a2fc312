"""What is read of residents who ask to attend, and of their questions (ToR 9g; MTG-11)."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from handbook.evenings import Wish, ways_to_attend, wishes_offered
from meetings.models import Meeting, Visitor
from meetings.queries.meetings import meeting_in

Stage = Visitor.Stage


def visitors() -> QuerySet[Visitor]:
    """Return who asks, with what the gate and the pages ask of them."""
    return Visitor.objects.select_related("meeting__panel__ward__borough", "meeting__panel__ward__team", "answered_by")


def visitor_in(panel: str, meeting: int, visitor: int) -> Visitor:
    """Return somebody who asks to attend that meeting, or answer that there is nobody."""
    return get_object_or_404(visitors(), pk=visitor, meeting=meeting_in(panel, meeting))


def locked_visitor(visitor: Visitor) -> Visitor:
    """Return it with its row held until the transaction ends."""
    return visitors().select_for_update(of=("self",)).get(pk=visitor.pk)


def asking(meeting: Meeting) -> QuerySet[Visitor]:
    """Return everybody who asks something of the meeting, those without an answer first."""
    return visitors().filter(meeting=meeting).order_by("answered_on", "sent_on", "pk")


def welcome_at(meeting: Meeting) -> QuerySet[Visitor]:
    """Return who was told how to attend."""
    return visitors().filter(meeting=meeting, stage=Stage.WELCOME)


def laid_under(meeting: Meeting) -> list[Visitor]:
    """Return the questions that were laid under the meeting, in the order in which they came."""
    return list(Visitor.objects.filter(meeting=meeting, is_laid=True).order_by("pk"))


def past_their_day(on: date) -> QuerySet[Visitor]:
    """Return what is kept no longer."""
    return visitors().filter(keep_until__lte=on)


def wishes(meeting: Meeting) -> tuple[Wish, ...]:
    """Return what residents can ask of the meeting."""
    is_open = meeting.public_access == Meeting.PublicAccess.OPEN
    return wishes_offered(ways_to_attend(is_open, bool(meeting.venue), bool(meeting.online_link)))


def can_be_asked(meeting: Meeting) -> bool:
    """Say whether residents can ask something of the meeting: it is called, lies ahead, and is not for members alone."""
    is_for_public = meeting.public_access != Meeting.PublicAccess.MEMBERS
    return meeting.stage == Meeting.Stage.CALLED and is_for_public and meeting.starts_at > timezone.now()
