"""Notice of a meeting is given to all members and partners, and the proof of it is kept (ToR 9b; MTG-2, MTG-4, MTG-18)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit, outbox
from handbook.meetings import (
    AGREED,
    incomplete_agenda,
    is_in_time,
    missing_topics,
    require_agenda,
    require_agreed,
    require_notice,
    short_notice,
)
from handbook.rules import Breach, Warning
from meetings import letters, letters_of_visitors, queries, stages
from meetings.models import Meeting, Notice
from meetings.queries.visitors import welcome_at
from meetings.services import agenda, matters, proposals
from people.models import Person

Stage = Meeting.Stage


@transaction.atomic
def give(
    meeting: Meeting,
    *,
    short_notice_because: str = "",
    incomplete_because: str = "",
    not_agreed_because: str = "",
    by: Person,
    on: date,
) -> list[Notice]:
    """Call the meeting: write to everybody at once and keep who was told when; late, incomplete or unanswered only with a reason."""
    meeting = queries.locked(meeting)
    stages.require_step(meeting.stage, Stage.CALLED)
    _require_answer(meeting, not_agreed_because, on)
    agenda.require_terms(meeting)
    covered = queries.covered(queries.items_of(meeting))
    require_agenda(covered, incomplete_because)
    clear_days = meeting.panel.counts_clear_days
    require_notice(on, meeting.on, short_notice_because, clear_days)
    meeting.stage, meeting.notice_given_on = Stage.CALLED, on
    meeting.short_notice_because = "" if is_in_time(on, meeting.on, clear_days) else short_notice_because
    meeting.incomplete_because = incomplete_because if missing_topics(covered) else ""
    meeting.not_agreed_because = "" if meeting.agreed_on else not_agreed_because
    meeting.save()
    audit.record(by, Action.NOTICE_SEND, meeting)
    proposals.circulate(meeting, on=on)
    return tell_everybody(meeting, Notice.Cause.CALLED, on=on)


def tell_everybody(meeting: Meeting, cause: Notice.Cause, *, on: date) -> list[Notice]:
    """Write one letter to each person who has an address, and a proof of notice for each person, in the caller's transaction."""
    mailing = queries.mailing_of(meeting.panel, on)
    drafts = letters.notices(meeting, cause, mailing.by_email)
    matters.tell_the_concerned(meeting, cause)
    if cause != Notice.Cause.CALLED:
        outbox.post(letters_of_visitors.changed(meeting, cause, welcome_at(meeting)))
    written = {letter.to_id: letter for letter in outbox.post(drafts)}
    return Notice.objects.bulk_create(
        Notice(
            meeting=meeting,
            person=one.person,
            capacity=one.capacity,
            cause=cause,
            sequence=meeting.sequence,
            channel=Notice.Channel.EMAIL if one.person.pk in written else Notice.Channel.BY_HAND,
            letter=written.get(one.person.pk),
        )
        for one in (*mailing.by_email, *mailing.by_hand)
    )


@transaction.atomic
def told(notice: Notice, *, by: Person, on: date) -> Notice:
    """Record that somebody without an address, or whose letter did not arrive, was told in person (MTG-18)."""
    notice = Notice.objects.select_for_update().get(pk=notice.pk)
    if notice.told_on is not None:
        return notice
    notice.told_on, notice.told_by = on, by
    notice.save(update_fields=["told_on", "told_by"])
    audit.record(by, Action.NOTICE_SEND, notice, outcome="told")
    return notice


def _require_answer(meeting: Meeting, reason: str, on: date) -> None:
    """Refuse notice of what the other side has not agreed; only the police team's silence can be overcome (OFF-6)."""
    answer = queries.is_answered(meeting, on)
    if meeting.proposed_by_police and answer is None:
        raise Breach(AGREED, "The police team proposed this meeting, and the chair has not agreed to it yet.")
    if meeting.proposed_by_police and answer is False:
        raise Breach(AGREED, "The chair did not agree to this date, time and place. Propose others.")
    require_agreed(answer, meeting.asked_on, on, reason)


@dataclass(frozen=True)
class Check:
    """A notice as it would go out on a day: what it still needs, and what keeps it from going."""

    short: Warning | None
    incomplete: Warning | None
    is_unanswered: bool
    refusal: Breach | None

    @property
    def needs(self) -> tuple[str, ...]:
        """Return the reasons that have to be given, by the names under which they are."""
        asked = {"short_notice_because": self.short, "incomplete_because": self.incomplete, "not_agreed_because": self.is_unanswered}
        return tuple(name for name, is_asked in asked.items() if is_asked)


def check(meeting: Meeting, *, on: date) -> Check:
    """Say how the notice stands before it is given; the refusal is one that no reason can overcome."""
    clear_days = meeting.panel.counts_clear_days
    return Check(
        short=short_notice(on, meeting.on, clear_days) if on <= meeting.on else None,
        incomplete=incomplete_agenda(queries.covered(queries.items_of(meeting))),
        is_unanswered=queries.is_answered(meeting, on) is None,
        refusal=_refusal(meeting, on),
    )


def _refusal(meeting: Meeting, on: date) -> Breach | None:
    reason = "given on the page"
    try:
        _require_answer(meeting, reason, on)
        agenda.require_terms(meeting)
        require_notice(on, meeting.on, reason, meeting.panel.counts_clear_days)
    except Breach as breach:
        return breach
    return None
