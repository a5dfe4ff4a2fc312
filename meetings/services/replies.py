"""People reply to a notice, or tell the secretary, who enters it; apologies wait for the evening (HB 4.1; MTG-18, MTG-19)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from access.actions import Action
from core import audit
from handbook.replies import require_answer
from meetings import queries
from meetings.models import Attendance, Meeting, Reply
from meetings.queries import replies as reads
from people.models import Person

Answer, Way = Reply.Answer, Reply.Way


@transaction.atomic
def give(meeting: Meeting, *, answer: str, reason: str = "", words: str = "", person: Person, way: str, by: Person, at: datetime) -> Reply:
    """Keep what somebody says to the notice in the place of what they said before; ``by`` is themselves, or who enters it for them."""
    meeting = queries.locked(meeting)
    found = reads.invited(meeting, person.pk, timezone.localtime(at).date())
    refusal = reads.refusal(meeting, found)
    if refusal is not None:
        raise refusal
    require_answer(answer, reason, has_venue=bool(meeting.venue), has_link=bool(meeting.online_link))
    is_away = answer == Answer.APOLOGIES
    said = {
        "answer": answer,
        "reason": reason if is_away else "",
        "words": words if is_away else "",
        "starts_at": meeting.starts_at,
        "way": way,
        "given_at": at,
        "recorded_by": by if way == Way.TOLD else None,
    }
    reply, _ = Reply.objects.update_or_create(meeting=meeting, person=person, defaults=said)
    audit.record(by, Action.ATTENDANCE_RECORD if way == Way.TOLD else Action.REPLY_OWN, reply, outcome=Way(way).value)
    return reply


def excuse(meeting: Meeting) -> int:
    """Write the apologies that were sent beforehand on the attendance list as the meeting begins; return how many.

    Whoever said to come is not present by that: that is recorded when they are there (MTG-19). Whether a reason is accepted the panel
    says at the meeting.
    """
    sent = {reply.person_id: reply.why for reply in reads.apologies_to(meeting)}
    rows = list(Attendance.objects.filter(meeting=meeting, person__in=sent, state=Attendance.State.ABSENT))
    for row in rows:
        row.state, row.reason = Attendance.State.EXCUSED, sent[row.person_id]
    Attendance.objects.bulk_update(rows, ["state", "reason"])
    return len(rows)
