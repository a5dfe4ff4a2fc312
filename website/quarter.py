"""The quarter as a line of dated steps, from the last meeting to the limit for the next (MTG-1, MTG-2, MTG-16)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from handbook.meetings import next_meeting_by, pack_by
from meetings.way import AHEAD, DONE, MEETING, TODAY, Step


@dataclass(frozen=True)
class Quarter:
    """What is known of a panel's quarter; anything may be missing."""

    founded_on: date
    interval_months: int
    last_met_on: date | None = None
    minutes_sent_on: date | None = None
    notice_by: date | None = None
    notice_given_on: date | None = None
    meeting_on: date | None = None
    meeting_where: str = ""
    papers_sent_on: date | None = None

    def steps(self, today: date) -> list[Step]:
        """Return the steps in the order of their days, with today after what is done on it and before what is to come."""
        return sorted(self._steps(today), key=lambda step: (step.on, step.state not in (DONE, TODAY), step.state == TODAY))

    def _steps(self, today: date) -> Iterator[Step]:
        begun = self.last_met_on or self.founded_on
        yield Step(begun, "Last meeting" if self.last_met_on else "Set up", "held" if self.last_met_on else "interim panel", DONE)
        if self.minutes_sent_on and self.last_met_on and self.minutes_sent_on >= self.last_met_on:
            yield Step(self.minutes_sent_on, "Minutes sent", "to all who came and the board", DONE)
        yield Step(today, "Today", f"day {(today - begun).days} of the quarter", TODAY)
        if self.meeting_on and self.notice_by:
            yield from self._of_meeting(self.meeting_on, self.notice_by, today)
        yield Step(next_meeting_by(begun, self.interval_months), "Limit", "for the next meeting", AHEAD)

    def _of_meeting(self, meeting_on: date, notice_by: date, today: date) -> Iterator[Step]:
        if self.notice_given_on:
            yield Step(self.notice_given_on, "Notice sent", "to members and partners", DONE)
        else:
            yield Step(notice_by, "Notice", "last day, 14 days before", AHEAD)
        if self.papers_sent_on:
            yield Step(self.papers_sent_on, "Papers sent", "to everybody at the table", DONE)
        else:
            yield Step(pack_by(meeting_on), "Papers", "due, seven days before", AHEAD)
        yield Step(meeting_on, "Meeting", self.meeting_where, MEETING)
