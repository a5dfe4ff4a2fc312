"""The clocks of data protection, and how long things are kept."""

from collections.abc import Iterable
from datetime import date

from tests.handbook.second.bank_holidays import next_working_day
from tests.handbook.second.days import ONE_DAY, birthday, months_on, walk, years_on

RIGHTS = {"access", "rectification", "erasure", "restriction", "objection", "portability"}


def days_paused(pauses: Iterable[tuple[date, date]]) -> int:
    """GDPR-10: the days on which a question was open, from the day it was asked to the eve of the reply, each counted once."""
    days = set()
    for asked_on, replied_on in pauses:
        day = asked_on
        while day < replied_on:
            days.add(day)
            day += ONE_DAY
    return len(days)


def answer_by(received_on: date, extended: bool = False, pauses: Iterable[tuple[date, date]] = ()) -> date:
    """GDPR-4 and GDPR-10: one month, or three; as many days more as the clock stood; then the next working day."""
    end = months_on(received_on, 3 if extended else 1)
    return next_working_day(walk(end, days_paused(pauses)))


def may_be_extended(reason: str) -> bool:
    """GDPR-10: with reasons."""
    return reason.strip() != ""


def data_complaint_acknowledged_by(received_on: date) -> date:
    """GDPR-9: the 30th day after it came."""
    return walk(received_on, 30)


def may_contact(purpose: str, recipient: str, agreed: set[tuple[str, str]], withdrawn: set[tuple[str, str]]) -> bool:
    """GDPR-3 and GDPR-8: only what was agreed to and has not been withdrawn; nothing is agreed by silence."""
    return (purpose, recipient) in agreed - withdrawn


def contacts_removed_on(left_on: date, case_is_open: bool) -> date | None:
    """GDPR-5: 30 days after leaving; not while a complaint or an appeal is open."""
    return None if case_is_open else walk(left_on, 30)


def membership_history_removed_on(left_on: date) -> date:
    """GDPR-5: six years."""
    return years_on(left_on, 6)


def demographics_removed_on(left_on: date) -> date:
    """GDPR-5 and MEM-11: at once."""
    return left_on


def expression_removed_on(received_on: date) -> date:
    """GDPR-5: one not taken up, six months."""
    return months_on(received_on, 6)


def survey_text_removed_on(meeting_on: date) -> date:
    """GDPR-5: six months after the meeting that used it."""
    return months_on(meeting_on, 6)


def names_in_minutes_removed_on(meeting_on: date) -> date:
    """GDPR-5: six years; the role edition stays."""
    return years_on(meeting_on, 6)


def complaint_removed_on(closed_on: date, born_on: date | None = None) -> date:
    """GDPR-5: seven years after closing; of a minor, seven years from the 18th birthday."""
    if born_on is not None and closed_on < birthday(born_on, 18):
        return years_on(birthday(born_on, 18), 7)
    return years_on(closed_on, 7)


def safeguarding_papers_removed_on(born_on: date, concern_recorded: bool) -> date:
    """GDPR-5: until 18, then seven years where there was a concern, else one."""
    return years_on(birthday(born_on, 18), 7 if concern_recorded else 1)


def suspension_removed_on(ended_on: date, cleared: bool, left_on: date | None) -> date | None:
    """GDPR-5: not charged or acquitted, a year after its end; else with the history, so not while the person is a member."""
    if cleared:
        return years_on(ended_on, 1)
    return membership_history_removed_on(left_on) if left_on is not None else None


def notice_body_removed_on(sent_on: date) -> date:
    """GDPR-5: 90 days."""
    return walk(sent_on, 90)


def notice_facts_removed_on(sent_on: date) -> date:
    """GDPR-5: six years."""
    return years_on(sent_on, 6)


def security_log_removed_on(written_on: date) -> date:
    """GDPR-5: thirteen months."""
    return months_on(written_on, 13)


def sensitive_audit_removed_on(written_on: date) -> date:
    """GDPR-5: six years."""
    return years_on(written_on, 6)


def download_link_ends_on(released_on: date) -> date:
    """GDPR-5: fourteen days."""
    return walk(released_on, 14)


def download_file_removed_on(released_on: date) -> date:
    """GDPR-5: thirty days."""
    return walk(released_on, 30)
