"""The deadlines of a complaint, each with how it was worked out and whether it was kept (CMP-4, CMP-5, CMP-9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from complaints.models import Complaint
from handbook import complaints as handbook
from handbook.rules import Rule, Warning


@dataclass(frozen=True)
class Clock:
    """One deadline: what is due, until when, why then, and on which day it was done."""

    name: str
    label: str
    duty: str
    what: str
    by: date
    how: str
    rule: Rule
    reminders: tuple[date, ...]
    done_on: date | None = None
    note: str = ""

    @property
    def is_done(self) -> bool:
        """Say whether it has been done."""
        return self.done_on is not None

    def is_late(self, on: date) -> bool:
        """Say whether it was done after its day, or is not done and its day has passed."""
        return (self.done_on or on) > self.by

    def in_words(self, on: date) -> str:
        """Return where it stands in a word or two."""
        late = self.is_late(on)
        if self.is_done:
            return "Late" if late else "In time"
        return "Overdue" if late else "Running"


def of(complaint: Complaint) -> list[Clock]:
    """Return the clocks of a complaint: acknowledgement, then the answer of the stage or stages it went through."""
    clocks = [_acknowledgement(complaint)]
    if not complaint.is_at_sergeant or complaint.answered_on:
        clocks.append(_answer(complaint))
    if complaint.is_at_sergeant and complaint.review_by is not None:
        clocks.append(_review(complaint, complaint.review_by))
    return clocks


def late(complaint: Complaint, on: date) -> list[Warning]:
    """Return a warning for each clock that has run out."""
    received = complaint.received_on
    found: list[Warning | None] = []
    for clock in of(complaint):
        if clock.is_done:
            continue
        if clock.name == "acknowledge":
            found.append(handbook.acknowledgement_late(received, on))
        elif clock.name == "answer":
            found.append(handbook.reply_late(received, on))
        else:
            found.append(handbook.review_late(clock.by, on))
    return [warning for warning in found if warning is not None]


def _acknowledgement(complaint: Complaint) -> Clock:
    received = complaint.received_on
    return Clock(
        name="acknowledge",
        label="Acknowledgement",
        duty="Acknowledge a complaint",
        what="An acknowledgement",
        by=complaint.acknowledge_by,
        how=handbook.worked_out(received, handbook.ACKNOWLEDGE_DAYS, "the day of receipt"),
        rule=handbook.ACKNOWLEDGED,
        reminders=handbook.acknowledgement_reminders(received),
        done_on=complaint.acknowledged_on,
    )


def _answer(complaint: Complaint) -> Clock:
    received = complaint.received_on
    return Clock(
        name="answer",
        label="Answer in writing",
        duty="Answer a complaint in writing",
        what="A written answer",
        by=complaint.reply_by,
        how=handbook.worked_out(received, handbook.REPLY_DAYS, "the day of receipt"),
        rule=handbook.ANSWERED,
        reminders=handbook.reply_reminders(received),
        done_on=complaint.answered_on,
    )


def _review(complaint: Complaint, by: date) -> Clock:
    """Return the clock of stage 2: what came straight to the sergeant is answered within 28 days of receipt like any other."""
    is_direct = complaint.answered_on is None
    begun = complaint.received_on if is_direct or complaint.review_asked_on is None else complaint.review_asked_on
    return Clock(
        name="review",
        label="Decision at stage 2",
        duty="Decide a complaint at stage 2",
        what="A decision",
        by=by,
        how=handbook.worked_out(begun, handbook.REVIEW_DAYS, "the day of receipt" if is_direct else "the day stage 2 was asked for"),
        rule=handbook.ANSWERED if is_direct else handbook.DEADLINES,
        reminders=handbook.reply_reminders(begun),
        done_on=complaint.reviewed_on,
        note="" if is_direct else "The handbook sets no limit for stage 2. This target is the service’s own.",
    )
