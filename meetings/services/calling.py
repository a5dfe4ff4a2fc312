"""A meeting is proposed, agreed by the other side, changed or cancelled (HB 4, ToR 5e, 9a, 9b; OFF-6, MTG-2, MTG-3)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.utils import timezone

from access.actions import Action
from core import audit, outbox
from handbook.meetings import AGREED, NOTICE, is_in_time, last_day_for_notice, require_notice
from handbook.panels import require_living
from handbook.rules import Breach
from meetings import letters, letters_of_visitors, queries, stages
from meetings.models import Meeting, Notice
from meetings.queries.visitors import welcome_at
from meetings.services import agenda, notice, proposals
from panels import queries as panels
from panels.models import Panel
from people.models import Person

Stage = Meeting.Stage


@dataclass(frozen=True)
class Arrangement:
    """When and where a meeting is held, and who can come."""

    starts_at: datetime
    ends_at: datetime
    venue: str = ""
    online_link: str = ""
    public_access: str = Meeting.PublicAccess.ASK

    @property
    def on(self) -> date:
        """Return the day of the meeting in London."""
        return timezone.localtime(self.starts_at).date()

    @classmethod
    def of(cls, meeting: Meeting) -> Arrangement:
        """Return what is arranged for a meeting."""
        return cls(meeting.starts_at, meeting.ends_at, meeting.venue, meeting.online_link, meeting.public_access)

    def moves(self, meeting: Meeting) -> bool:
        """Say whether time or place differ from what is arranged for the meeting."""
        now = self.of(meeting)
        return (self.starts_at, self.ends_at, self.venue, self.online_link) != (
            now.starts_at,
            now.ends_at,
            now.venue,
            now.online_link,
        )


@transaction.atomic
def propose(panel: Panel, arrangement: Arrangement, *, by: Person, on: date) -> Meeting:
    """Propose a meeting to the other side, with the example agenda to begin with (OFF-6, MTG-4)."""
    panel = panels.locked(panel)
    require_living(panel.is_living)
    meeting = Meeting.objects.create(
        panel=panel,
        **asdict(arrangement),
        notice_by=last_day_for_notice(arrangement.on, panel.counts_clear_days),
        proposed_by=by,
        proposed_on=on,
        proposed_by_police=_is_police(panel, by, on),
        asked_on=on,
    )
    agenda.make_from_template(meeting)
    audit.record(by, Action.MEETING_PROPOSE, meeting)
    outbox.post(letters.requests(meeting, panels.officers_of(panel, on), panels.chair_of(panel, on)))
    return meeting


@transaction.atomic
def agree(meeting: Meeting, *, by: Person, on: date) -> Meeting:
    """Agree to date, time and place for the side that was asked (ToR 5e)."""
    meeting = queries.locked(meeting)
    stages.require_to_come(meeting.stage)
    if meeting.agreed_on is not None:
        return meeting
    _require_other_side(meeting, by, on)
    meeting.agreed_by, meeting.agreed_on, meeting.declined_because = by, on, ""
    meeting.save(update_fields=["agreed_by", "agreed_on", "declined_because"])
    audit.record(by, Action.MEETING_AGREE, meeting)
    outbox.post(letters.answers(meeting, _callers(meeting, on), on))
    return meeting


@transaction.atomic
def decline(meeting: Meeting, *, because: str, by: Person, on: date) -> Meeting:
    """Say for the side that was asked that date, time or place will not do, and why (ToR 5e)."""
    meeting = queries.locked(meeting)
    stages.require_to_come(meeting.stage)
    _require_other_side(meeting, by, on)
    if meeting.agreed_on is not None:
        raise Breach(AGREED, "This meeting has been agreed already. Ask the chair to change it.")
    meeting.declined_because = because
    meeting.save(update_fields=["declined_because"])
    audit.record(by, Action.MEETING_AGREE, meeting, outcome="declined")
    outbox.post(letters.answers(meeting, _callers(meeting, on), on))
    return meeting


@transaction.atomic
def change(
    meeting: Meeting,
    arrangement: Arrangement,
    *,
    because: str = "",
    short_notice_because: str = "",
    not_agreed_because: str = "",
    by: Person,
    on: date,
) -> Meeting:
    """Change time, place or who can come; the other side is asked again and everybody who had notice is told (MTG-2)."""
    meeting = queries.locked(meeting)
    stages.require_to_come(meeting.stage)
    _require_own_side(meeting, by, on)
    moves, day_before = arrangement.moves(meeting), meeting.on
    _arrange(meeting, arrangement)
    if moves:
        _ask_again(meeting, by, on)
        if meeting.stage == Stage.CALLED:
            _require_notice_of_change(meeting, day_before, because, short_notice_because, on)
            _require_reason_without_answer(meeting, not_agreed_because, on)
    meeting.save()
    audit.record(by, Action.MEETING_PROPOSE, meeting, outcome="changed")
    if moves:
        if meeting.stage == Stage.CALLED and meeting.on != day_before:
            proposals.circulate(meeting, on=on)
        _tell_of_change(meeting, by, on)
    elif meeting.stage == Stage.CALLED and meeting.public_access == Meeting.PublicAccess.MEMBERS:
        outbox.post(letters_of_visitors.closed(meeting, welcome_at(meeting)))
    return meeting


@transaction.atomic
def cancel(meeting: Meeting, *, because: str, by: Person, on: date) -> Meeting:
    """Cancel a meeting that has not begun and tell everybody who knew of it."""
    meeting = queries.locked(meeting)
    stages.require_step(meeting.stage, Stage.CANCELLED)
    if not queries.was_missed(meeting, on):
        _require_own_side(meeting, by, on)
    return _cancel(meeting, because=because, by=by, on=on)


@transaction.atomic
def cancel_all(panel: Panel, *, because: str, by: Person, on: date) -> list[Meeting]:
    """Cancel every meeting of a panel that has not begun, whichever side called it, and tell everybody who knew of it."""
    ahead = Meeting.objects.filter(panel=panel, stage__in=Meeting.TO_COME).order_by("starts_at", "pk")
    return [_cancel(queries.locked(meeting), because=because, by=by, on=on) for meeting in ahead]


def _cancel(meeting: Meeting, *, because: str, by: Person, on: date) -> Meeting:
    was_called = meeting.stage == Stage.CALLED
    meeting.stage, meeting.cancelled_because = Stage.CANCELLED, because
    meeting.sequence += 1
    meeting.save(update_fields=["stage", "cancelled_because", "sequence"])
    audit.record(by, Action.MEETING_PROPOSE, meeting, outcome="cancelled")
    if was_called:
        notice.tell_everybody(meeting, Notice.Cause.CANCELLED, on=on)
    else:
        outbox.post(letters.withdrawals(meeting, panels.officers_of(meeting.panel, on), panels.chair_of(meeting.panel, on)))
    return meeting


def is_asked(meeting: Meeting, person: Person | AnonymousUser, on: date) -> bool:
    """Say whether the person is of the side whose answer is awaited."""
    if not meeting.is_to_come or meeting.agreed_on is not None or not isinstance(person, Person):
        return False
    return _is_police(meeting.panel, person, on) != meeting.proposed_by_police


def may_change(meeting: Meeting, person: Person | AnonymousUser, on: date) -> bool:
    """Say whether the meeting is the person's side's to change or cancel (OFF-6).

    What the panel called is the police team's too while no chair is in office (OFF-9).
    """
    if not meeting.is_to_come or not isinstance(person, Person):
        return False
    is_police = _is_police(meeting.panel, person, on)
    return is_police == meeting.proposed_by_police or (is_police and panels.chair_of(meeting.panel, on) is None)


def _is_police(panel: Panel, person: Person, on: date) -> bool:
    """Say whether the person acts for the police team here; a member who is also posted acts as a member."""
    if panels.members_of(panel, on).filter(person=person).exists():
        return False
    return panels.officers_of(panel, on).filter(person=person).exists()


def _require_other_side(meeting: Meeting, by: Person, on: date) -> None:
    """Refuse an answer from the side that made the proposal."""
    if _is_police(meeting.panel, by, on) != meeting.proposed_by_police:
        return
    proposed, answers = ("The police team", "the chair") if meeting.proposed_by_police else ("The chair", "the police team")
    raise Breach(AGREED, f"{proposed} proposed this date, time and place, so the answer comes from {answers}.")


def _require_own_side(meeting: Meeting, by: Person, on: date) -> None:
    """Refuse to let one side change or cancel what the other has called."""
    if may_change(meeting, by, on):
        return
    who = "the police team" if meeting.proposed_by_police else "the chair"
    raise Breach(AGREED, f"{who[:1].upper()}{who[1:]} called this meeting, so {who} changes or cancels it. Ask them to.")


def _callers(meeting: Meeting, on: date) -> list[Person]:
    """Return who called for the meeting and hears the answer: the proposer, and on the panel's side its secretary."""
    people = [meeting.proposed_by]
    if not meeting.proposed_by_police:
        people += [one for one in (panels.chair_of(meeting.panel, on), panels.secretary_of(meeting.panel, on)) if one]
    return list({person.pk: person for person in people}.values())


def _arrange(meeting: Meeting, arrangement: Arrangement) -> None:
    for name, value in asdict(arrangement).items():
        setattr(meeting, name, value)
    meeting.notice_by = last_day_for_notice(meeting.on, meeting.panel.counts_clear_days)


def _ask_again(meeting: Meeting, by: Person, on: date) -> None:
    """Let an earlier answer lapse: it was given to another time or place."""
    meeting.agreed_by = meeting.agreed_on = None
    meeting.declined_because = ""
    meeting.proposed_by, meeting.asked_on = by, on
    meeting.proposed_by_police = _is_police(meeting.panel, by, on)
    meeting.sequence += 1


def _require_notice_of_change(meeting: Meeting, day_before: date, because: str, short_notice_because: str, on: date) -> None:
    """Hold a new day to the same notice as the first one; a new hour or place needs only to be told, with its reason."""
    if not because.strip():
        raise Breach(NOTICE, "People have had notice of the meeting. Give the reason for the change; it goes out with the news.")
    meeting.changed_because = because
    if meeting.on == day_before:
        return
    clear_days = meeting.panel.counts_clear_days
    require_notice(on, meeting.on, short_notice_because, clear_days)
    meeting.notice_given_on = on
    meeting.short_notice_because = "" if is_in_time(on, meeting.on, clear_days) else short_notice_because


def _require_reason_without_answer(meeting: Meeting, reason: str, on: date) -> None:
    """Refuse to tell people of what the other side has not agreed to yet without a reason on the record (OFF-6)."""
    meeting.not_agreed_because = ""
    if queries.is_answered(meeting, on):
        return
    if not reason.strip():
        asked = "the chair" if meeting.proposed_by_police else "the police team"
        raise Breach(AGREED, f"The news goes out before {asked} has agreed to the change. Give the reason why it does not wait.")
    meeting.not_agreed_because = reason


def _tell_of_change(meeting: Meeting, by: Person, on: date) -> None:
    outbox.post(letters.requests(meeting, panels.officers_of(meeting.panel, on), panels.chair_of(meeting.panel, on)))
    if meeting.stage == Stage.CALLED:
        notice.tell_everybody(meeting, Notice.Cause.CHANGED, on=on)
