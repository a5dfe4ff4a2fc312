"""How long each kind of record is kept, and when it goes (App B)."""

from datetime import date, timedelta

from handbook.dates import add_months, add_years
from handbook.rules import decides, rule

LEAVERS = rule("GDPR-5", "App B", "The data of whoever leaves are removed: contact details first, name and history later.")

CONTACT_DAYS = 30
HISTORY_YEARS = 6
EXPRESSION_MONTHS = 6
SURVEY_TEXT_MONTHS = 6
CONCERN_MONTHS = 6
OPEN_CONCERN_MONTHS = 12
COMPLAINT_YEARS = 7
PAPERS_YEARS = 1
SUSPENSION_YEARS = 1
LETTER_DAYS = 90
REPLY_DAYS = 90
SECURITY_LOG_MONTHS = 13
VISITOR_DAYS = 30
COPY_OPEN_DAYS = 14
COPY_KEPT_DAYS = 30

# How long each class of the register is kept, as people are told.
KEPT_FOR = {
    "audit": "six years",
    "complaint": "seven years after the complaint is closed",
    "concern": "the address until the answer, the words until six months after it",
    "contact": "until 30 days after you leave",
    "equality": "until you leave",
    "expression": "six months",
    "history": "six years after you leave",
    "letters": "the words for 90 days, that it was sent for six years",
    "minutes": "for good; your name becomes your role after six years",
    "record": "for good; it says nothing about you",
    "reply": "until 90 days after the day it was for",
    "request": "six years after the answer, the file of a copy for 30 days",
    "safeguarding": "until a year after you turn 18, longer where a concern was recorded",
    "session": "until you sign out, and for a day at most",
    "survey": "the words until six months after the meeting that used them",
    "visitor": "until 30 days after the meeting",
    "suspension": "a year after it ended, or as long as the membership's history",
}


@decides(LEAVERS)
def contact_until(left_on: date, *, has_open_case: bool) -> date | None:
    """The day on which a leaver's contact details go; none while a complaint or an appeal is open."""
    return None if has_open_case else left_on + timedelta(days=CONTACT_DAYS)


@decides(LEAVERS)
def history_until(ended_on: date) -> date:
    """The day on which names in membership, minutes and the record of letters become roles."""
    return add_years(ended_on, HISTORY_YEARS)


@decides(LEAVERS)
def expression_until(received_on: date) -> date:
    """The day on which an expression of interest that was not taken up goes."""
    return add_months(received_on, EXPRESSION_MONTHS)


@decides(LEAVERS)
def visitor_until(meeting_on: date) -> date:
    """The day on which what a resident asked of a meeting goes."""
    return meeting_on + timedelta(days=VISITOR_DAYS)


@decides(LEAVERS)
def survey_text_until(meeting_on: date) -> date:
    """The day on which the words people wrote go, after the meeting that used them."""
    return add_months(meeting_on, SURVEY_TEXT_MONTHS)


@decides(LEAVERS)
def concern_until(raised_on: date, settled_on: date | None) -> date:
    """The day on which the words of a concern go, and the address with them: half a year after its answer, a year after it was raised."""
    return add_months(settled_on, CONCERN_MONTHS) if settled_on else add_months(raised_on, OPEN_CONCERN_MONTHS)


@decides(LEAVERS)
def complaint_until(closed_on: date, turns_18_on: date | None = None) -> date:
    """The day on which a closed complaint goes; of somebody under 18 the years count from their 18th birthday."""
    return add_years(max(closed_on, turns_18_on or closed_on), COMPLAINT_YEARS)


@decides(LEAVERS)
def papers_until(turns_18_on: date, *, has_concern: bool) -> date:
    """The day on which the papers of a young member go; where a concern was recorded they are kept like a complaint."""
    return add_years(turns_18_on, COMPLAINT_YEARS if has_concern else PAPERS_YEARS)


@decides(LEAVERS)
def suspension_until(ended_on: date, *, is_cleared: bool, left_on: date | None) -> date | None:
    """The day on which the record of a suspension goes; unless the member was cleared it goes with the history."""
    if is_cleared:
        return add_years(ended_on, SUSPENSION_YEARS)
    return history_until(left_on) if left_on else None


@decides(LEAVERS)
def letter_until(sent_on: date) -> date:
    """The day on which a letter's words go; that it was sent is kept longer."""
    return sent_on + timedelta(days=LETTER_DAYS)


@decides(LEAVERS)
def reply_until(day: date) -> date:
    """The day on which it goes who said that they would come to something on that day."""
    return day + timedelta(days=REPLY_DAYS)


@decides(LEAVERS)
def security_log_until(written_on: date) -> date:
    """The day on which an entry of the log of sign-ins goes."""
    return add_months(written_on, SECURITY_LOG_MONTHS)


@decides(LEAVERS)
def copy_open_until(released_on: date) -> date:
    """The first day on which a released copy of what is kept can no longer be fetched."""
    return released_on + timedelta(days=COPY_OPEN_DAYS)


@decides(LEAVERS)
def copy_kept_until(released_on: date) -> date:
    """The day on which the file of a released copy goes."""
    return released_on + timedelta(days=COPY_KEPT_DAYS)
