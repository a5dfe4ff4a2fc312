"""The way to one meeting: its dated steps, and what comes next on it with its reason (ToR 5e, 9b, 9c; MTG-2, MTG-16, OFF-6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from core.duties import Duty
from handbook.dates import in_full
from handbook.meetings import AgendaTopic, may_go_unanswered_from, missing_topics, pack_by, pack_from
from handbook.words import counted, listed
from meetings import queries
from meetings.models import Meeting

Stage = Meeting.Stage

DONE, TODAY, AHEAD, MEETING = "done", "today", "ahead", "meeting"


@dataclass(frozen=True)
class Step:
    """One dated step; ``state`` is done, today, ahead or meeting."""

    on: date
    what: str
    how: str
    state: str

    @property
    def when(self) -> str:
        """Return the day as the line shows it."""
        return in_full(self.on).rsplit(" ", 1)[0]


@dataclass(frozen=True)
class Next:
    """What comes next, and the action that whoever does it needs."""

    duty: Duty
    action: str
    is_for_asked: bool = False


def steps(meeting: Meeting, on: date) -> list[Step]:
    """Return the steps to a meeting in the order of their days, with today among them while it lies ahead."""
    return sorted(_steps(meeting, on), key=lambda step: (step.on, step.state not in (DONE, TODAY), step.state == TODAY))


def _steps(meeting: Meeting, on: date) -> Iterator[Step]:
    yield Step(meeting.proposed_on, "Proposed", "by the police team" if meeting.proposed_by_police else "by the panel", DONE)
    if meeting.agreed_on:
        yield Step(meeting.agreed_on, "Agreed", _other_side(meeting), DONE)
    elif meeting.stage == Stage.DRAFT and not meeting.declined_because:
        yield Step(may_go_unanswered_from(meeting.asked_on), "Answer", f"{_other_side(meeting)} is asked", AHEAD)
    if meeting.notice_given_on:
        yield Step(meeting.notice_given_on, "Notice", "short, with its reason" if meeting.is_short_notice else "in time", DONE)
    else:
        yield Step(meeting.notice_by, "Notice", "last day", AHEAD)
    if meeting.papers_sent_on:
        yield Step(meeting.papers_sent_on, "Papers", "sent", DONE)
    elif meeting.is_to_come:
        yield Step(pack_by(meeting.on), "Papers", "due, seven days before", AHEAD)
    yield Step(meeting.on, "Meeting", meeting.hours.split(" to ")[0], DONE if meeting.stage == Stage.HELD else MEETING)
    if meeting.is_to_come:
        yield Step(on, "Today", f"{counted((meeting.on - on).days, 'day')} before" if on < meeting.on else "", TODAY)


def whats_next(meeting: Meeting, on: date) -> Next | None:
    """Return what comes next on the way to a meeting, or nothing when all that is left is to hold it."""
    if queries.was_missed(meeting, on):
        return Next(to_settle(meeting), "meeting.propose")
    if meeting.stage == Stage.DRAFT:
        return _before_notice(meeting, on)
    if meeting.stage == Stage.CALLED:
        waiting = queries.still_to_tell(meeting).count()
        if waiting:
            return Next(to_tell(meeting, waiting), "notice.send")
        return Next(to_send_papers(meeting), "pack.send") if are_papers_due(meeting, on) else None
    return None


def are_papers_due(meeting: Meeting, on: date) -> bool:
    """Say whether the papers can go out and have not; on the day itself there is a meeting to begin (MTG-16)."""
    return meeting.papers_sent_on is None and pack_from(meeting.on) <= on < meeting.on


def _before_notice(meeting: Meeting, on: date) -> Next:
    answer = queries.is_answered(meeting, on)
    if answer is False:
        return Next(to_change(meeting), "meeting.propose")
    missing = missing_topics(queries.covered(meeting.agenda_items.all()))
    if missing:
        return Next(to_finish_agenda(meeting, missing), "agenda.draft")
    if answer is None and not can_go_unanswered(meeting, on):
        return Next(to_agree(meeting), "meeting.agree", is_for_asked=True)
    return Next(to_give_notice(meeting, on), "notice.send")


def can_go_unanswered(meeting: Meeting, on: date) -> bool:
    """Say whether the police team has been silent for so long that notice can go without it, with a reason (OFF-6)."""
    is_silent = meeting.agreed_on is None and not meeting.declined_because and not meeting.proposed_by_police
    return is_silent and on >= may_go_unanswered_from(meeting.asked_on)


def to_agree(meeting: Meeting) -> Duty:
    """Ask the other side for its answer (OFF-6)."""
    until = may_go_unanswered_from(meeting.asked_on)
    then = "" if meeting.proposed_by_police else f" From {in_full(until)} notice can go without an answer, with a reason."
    return Duty(
        f"Agree date and place of the meeting on {in_full(meeting.on)}",
        f"Chair and police team agree them before notice is given; {_asked(meeting)} on {in_full(meeting.asked_on)}.{then}",
        "ToR 5e",
        until,
        address(meeting, "meeting-agree"),
        "Answer",
    )


def to_change(meeting: Meeting) -> Duty:
    """Ask for another date or place after a refusal (OFF-6)."""
    return Duty(
        f"Find another date or place than {in_full(meeting.on)}",
        f"{_other_side(meeting).capitalize()} did not agree: {meeting.declined_because}",
        "ToR 5e",
        meeting.notice_by,
        address(meeting, "meeting-change"),
        "Change it",
    )


def to_finish_agenda(meeting: Meeting, missing: tuple[AgendaTopic, ...]) -> Duty:
    """Ask for the topics that the agenda leaves out (MTG-4)."""
    return Duty(
        f"Finish the agenda of {in_full(meeting.on)}: {listed([topic.words for topic in missing])} missing",
        f"The agenda covers six topics between its items; {counted(len(missing), 'topic')} still to go.",
        "ToR 9c",
        meeting.notice_by,
        address(meeting, "agenda"),
        "Open the agenda",
    )


def to_give_notice(meeting: Meeting, on: date) -> Duty:
    """Ask for the notice (MTG-2)."""
    mailing = queries.mailing_of(meeting.panel, on)
    told = f"{counted(mailing.members, 'member')} and {counted(mailing.partners, 'partner')}"
    after = f"After {in_full(meeting.notice_by)} it goes out as short notice, with your reason on the record."
    late = f"The last day for it was {in_full(meeting.notice_by)}, so it goes out as short notice, with your reason on the record."
    return Duty(
        f"Send the notice of the meeting on {in_full(meeting.on)}",
        f"{told[:1].upper()}{told[1:]} are owed 14 days' notice. {late if on > meeting.notice_by else after}",
        "ToR 9b",
        meeting.notice_by,
        address(meeting, "notice"),
        "Check and send",
    )


def to_tell(meeting: Meeting, waiting: int) -> Duty:
    """Ask for the people whom no letter reaches (MTG-18)."""
    return Duty(
        f"Tell {counted(waiting, 'more person') if waiting == 1 else f'{waiting} more people'} of the meeting on {in_full(meeting.on)}",
        "They have no e-mail address, or their letter did not arrive. Telephone or write to them, and tick them off.",
        "ToR 9b",
        meeting.notice_by,
        address(meeting, "notice-proof"),
        "See who",
    )


def to_settle(meeting: Meeting) -> Duty:
    """Ask what became of a meeting whose day has passed without its being begun (MTG-1)."""
    called = meeting.stage == Stage.CALLED
    enter = " If it was held, begin it on its page and enter who came and what came of it." if called else ""
    return Duty(
        f"The meeting of {in_full(meeting.on)} was not held: cancel it{' or enter it' if called else ''}",
        f"Its day has passed and nothing was recorded, so it counts neither as held nor as planned.{enter}",
        "ToR 9a",
        meeting.on,
        address(meeting, "meeting-cancel"),
        "Cancel it",
    )


def to_send_papers(meeting: Meeting) -> Duty:
    """Ask for the papers, from a week before they are due until they have gone out (MTG-16)."""
    return Duty(
        f"Check and send the papers for {in_full(meeting.on)}",
        "Agenda, minutes, actions, proposals and the police report go out as one paper, seven days before the meeting.",
        "HB 4.2",
        pack_by(meeting.on),
        address(meeting, "pack"),
        "Check and send",
    )


def address(meeting: Meeting, name: str) -> str:
    """Return the address of one of the meeting's pages."""
    return reverse(name, kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk})


def _other_side(meeting: Meeting) -> str:
    return "the chair" if meeting.proposed_by_police else "the police team"


def _asked(meeting: Meeting) -> str:
    return f"{_other_side(meeting)} was asked"
