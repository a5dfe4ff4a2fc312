"""When a panel meets, how notice is given, and what its agenda covers (HB 4, 4.1, 4.2; ToR 5e, 9)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from handbook.dates import add_months, in_full
from handbook.rules import Breach, Warning, decides, rule
from handbook.words import counted, listed, number

QUARTERLY = rule("MTG-1", "ToR 9a", "A panel meets at least once every three months.")
NOTICE = rule("MTG-2", "ToR 9b", "All members and partners have at least 14 days of notice of a meeting.")
AGENDA = rule("MTG-4", "ToR 9c", "The agenda covers six topics between its items.")
PACK = rule("MTG-16", "HB 4.2", "The papers reach people in time: seven days before the meeting.")
AGREED = rule("OFF-6", "ToR 5e", "The chair agrees the date, time and place of a meeting with the police team.")
INTERVAL = rule("PAN-7", "ToR 9a", "A panel sets how often it meets: every month, every two or every three months.")

NOTICE_DAYS = 14
PACK_DAYS = 7
ANSWER_DAYS = 7
MAX_INTERVAL_MONTHS = 3
REMIND_AFTER_DAYS_A_MONTH = 20  # day 60 of three months, and as early for a panel that meets more often


class AgendaTopic(StrEnum):
    """What the agenda covers between its items, in the order of ToR 9c."""

    POLICE_ACTION = "police_action"
    CRIME_AND_ASB = "crime_and_asb"
    CONCERNS = "concerns"
    PRIORITIES = "priorities"
    CONTACT_SESSIONS = "contact_sessions"
    NEXT_DATE = "next_date"

    @property
    def words(self) -> str:
        """The topic as a sentence names it."""
        return TOPIC_WORDS[self]


TOPIC_WORDS = {
    AgendaTopic.POLICE_ACTION: "police action on earlier priorities",
    AgendaTopic.CRIME_AND_ASB: "figures on crime and antisocial behaviour",
    AgendaTopic.CONCERNS: "community concerns",
    AgendaTopic.PRIORITIES: "choosing priorities and the action on them",
    AgendaTopic.CONTACT_SESSIONS: "contact sessions",
    AgendaTopic.NEXT_DATE: "the date of the next meeting",
}


@dataclass(frozen=True)
class ExampleItem:
    """One item of the agenda that a new meeting starts with."""

    title: str
    topics: tuple[AgendaTopic, ...] = ()


EXAMPLE_AGENDA = (
    ExampleItem("Welcome and apologies"),
    ExampleItem("Minutes of the last meeting and what came of its actions"),
    ExampleItem("What the police did on the last priorities", (AgendaTopic.POLICE_ACTION,)),
    ExampleItem("Police report: crime, antisocial behaviour, survey and activity", (AgendaTopic.CRIME_AND_ASB,)),
    ExampleItem("Concerns of the community", (AgendaTopic.CONCERNS,)),
    ExampleItem("Priorities and the action on them", (AgendaTopic.PRIORITIES,)),
    ExampleItem("Contact sessions: how they went and where to hold the next", (AgendaTopic.CONTACT_SESSIONS,)),
    ExampleItem("Any other business"),
    ExampleItem("Date of the next meeting", (AgendaTopic.NEXT_DATE,)),
)


@decides(INTERVAL)
def require_interval(months: int) -> None:
    """Refuse a meeting interval of more than three months, or of none."""
    if not 1 <= months <= MAX_INTERVAL_MONTHS:
        raise Breach(
            INTERVAL,
            "A panel meets at least once every three months. Choose an interval of one, two or three months.",
        )


@decides(QUARTERLY)
def next_meeting_by(last_held_on: date, interval_months: int = MAX_INTERVAL_MONTHS) -> date:
    """The last day for the next meeting."""
    return add_months(last_held_on, interval_months)


@decides(QUARTERLY)
def reminder_from(last_held_on: date, interval_months: int = MAX_INTERVAL_MONTHS) -> date:
    """The day from which the chair is reminded to call the next meeting: day 60 of three months."""
    return last_held_on + timedelta(days=REMIND_AFTER_DAYS_A_MONTH * interval_months)


@decides(QUARTERLY)
def overdue(last_held_on: date, on: date, interval_months: int = MAX_INTERVAL_MONTHS) -> Warning | None:
    """Warn of a panel whose next meeting should have been held before this day."""
    due_by = next_meeting_by(last_held_on, interval_months)
    if on <= due_by:
        return None
    limit = counted(interval_months, "month")
    return Warning(
        QUARTERLY,
        f"The panel has not met for {counted((on - last_held_on).days, 'day')}. The limit is {limit}: "
        f"a meeting was due by {in_full(due_by)}.",
    )


def notice_days(clear_days: bool = False) -> int:
    """How many days lie from a notice to its meeting; clear days leave out the day of either."""
    return NOTICE_DAYS + 1 if clear_days else NOTICE_DAYS


@decides(NOTICE)
def last_day_for_notice(meeting_on: date, clear_days: bool = False) -> date:
    """The last day on which notice of a meeting is in time."""
    return meeting_on - timedelta(days=notice_days(clear_days))


@decides(NOTICE)
def first_day_for_meeting(notice_on: date, clear_days: bool = False) -> date:
    """The first day for which a notice of this day is in time."""
    return notice_on + timedelta(days=notice_days(clear_days))


@decides(NOTICE)
def is_in_time(notice_on: date, meeting_on: date, clear_days: bool = False) -> bool:
    """Whether a notice leaves people the days that they are owed."""
    return notice_on <= last_day_for_notice(meeting_on, clear_days)


@decides(NOTICE)
def require_notice(notice_on: date, meeting_on: date, reason: str, clear_days: bool = False) -> None:
    """Refuse a short notice that gives no reason, and any notice of a day that has passed."""
    if notice_on > meeting_on:
        raise Breach(NOTICE, f"The day of this meeting, {in_full(meeting_on)}, has passed. Choose a day that is still to come.")
    if is_in_time(notice_on, meeting_on, clear_days) or reason.strip():
        return
    raise Breach(
        NOTICE,
        f"{_days_of_notice(notice_on, meeting_on, clear_days)} "
        f"Choose {in_full(first_day_for_meeting(notice_on, clear_days))} or a later day, or give the reason for short "
        "notice; it stays on the record.",
    )


@decides(NOTICE)
def short_notice(notice_on: date, meeting_on: date, clear_days: bool = False) -> Warning | None:
    """What stands on the record of a meeting whose notice was short."""
    if is_in_time(notice_on, meeting_on, clear_days):
        return None
    return Warning(
        NOTICE,
        f"{_days_of_notice(notice_on, meeting_on, clear_days)} "
        "At this meeting there is no vote on altering the terms of reference or on dissolving the panel.",
    )


def _days_of_notice(notice_on: date, meeting_on: date, clear_days: bool) -> str:
    days = (meeting_on - notice_on).days
    comes = f"{counted(days, 'day')} before" if days else "on the day of"
    owed = "14 clear days of notice, counted without the day of either," if clear_days else "14 days of notice,"
    return (
        f"The notice comes {comes} the meeting on {in_full(meeting_on)}. Members and partners are owed {owed} "
        f"so {in_full(last_day_for_notice(meeting_on, clear_days))} was the last day for it."
    )


@decides(AGENDA)
def missing_topics(covered: Iterable[AgendaTopic]) -> tuple[AgendaTopic, ...]:
    """The topics that no item of the agenda covers."""
    there = set(covered)
    return tuple(topic for topic in AgendaTopic if topic not in there)


@decides(AGENDA)
def incomplete_agenda(covered: Iterable[AgendaTopic]) -> Warning | None:
    """Warn of an agenda that leaves out one of the six topics."""
    missing = missing_topics(covered)
    if not missing:
        return None
    count = len(AgendaTopic) - len(missing)
    there = f"{number(count)} {'is' if count == 1 else 'are'} there" if count else "none is there"
    return Warning(
        AGENDA,
        f"The agenda covers six topics between its items; {there}. Missing: {listed([topic.words for topic in missing])}.",
    )


@decides(AGENDA)
def require_agenda(covered: Iterable[AgendaTopic], reason: str) -> None:
    """Refuse to send an incomplete agenda without a reason."""
    warning = incomplete_agenda(covered)
    if warning and not reason.strip():
        raise Breach(AGENDA, f"{warning.sentence} Add an item for each, or give the reason why this meeting leaves it out.")


@decides(PACK)
def pack_by(meeting_on: date) -> date:
    """The day on which the papers go out."""
    return meeting_on - timedelta(days=PACK_DAYS)


@decides(PACK)
def pack_from(meeting_on: date) -> date:
    """The first day on which the papers can go out: a week before they are due, and no earlier, so that they are fresh."""
    return pack_by(meeting_on) - timedelta(days=PACK_DAYS)


@decides(PACK)
def require_pack_day(meeting_on: date, on: date) -> None:
    """Refuse papers that would be old by the meeting, and papers after it."""
    if on < pack_from(meeting_on):
        raise Breach(
            PACK,
            f"The papers for {in_full(meeting_on)} can go out from {in_full(pack_from(meeting_on))} and are due on "
            f"{in_full(pack_by(meeting_on))}. Until then you see here what is still missing.",
        )
    if on > meeting_on:
        raise Breach(PACK, f"The meeting of {in_full(meeting_on)} is over. Its papers reach nobody in time any more.")


@decides(PACK)
def late_papers(meeting_on: date, sent_on: date) -> Warning | None:
    """Warn of papers that leave people less than a week to read them."""
    if sent_on <= pack_by(meeting_on):
        return None
    return Warning(
        PACK,
        f"The papers for {in_full(meeting_on)} were due on {in_full(pack_by(meeting_on))}, seven days before the meeting. "
        "Send them now, and take the longest ones at the meeting itself.",
    )


@decides(AGREED)
def may_go_unanswered_from(asked_on: date) -> date:
    """The day from which the chair may call a meeting although the police team has not answered."""
    return asked_on + timedelta(days=ANSWER_DAYS)


@decides(AGREED)
def require_agreed(answer: bool | None, asked_on: date | None, on: date, reason: str) -> None:
    """Refuse notice of a meeting that the police team has not agreed; `answer` is None while there is none."""
    if answer:
        return
    if answer is False:
        raise Breach(
            AGREED,
            "The police team did not agree to this date, time and place. Propose others, and ask the team again.",
        )
    if asked_on is None:
        raise Breach(AGREED, "The date, time and place are agreed with the police team first. Ask the team for its answer.")
    if on < may_go_unanswered_from(asked_on):
        raise Breach(
            AGREED,
            f"The police team was asked on {in_full(asked_on)} and has seven days to answer. Without an answer you can "
            f"send the notice from {in_full(may_go_unanswered_from(asked_on))}, with a reason.",
        )
    if not reason.strip():
        raise Breach(
            AGREED,
            f"The police team has not answered since {in_full(asked_on)}. You can send the notice; give the reason why "
            "it goes without the team.",
        )
