"""The days a complaint leaves for its acknowledgement and its answer (HB 6.2)."""

from datetime import date, timedelta

from handbook.dates import in_full
from handbook.rules import Warning, decides, rule

ACKNOWLEDGED = rule("CMP-4", "HB 6.2", "A complaint is acknowledged within five days of receipt.")
ANSWERED = rule("CMP-5", "HB 6.2", "A complaint is investigated and answered in writing within 28 days of receipt.")

ACKNOWLEDGE_DAYS = 5
REPLY_DAYS = 28
REMIND_TO_ACKNOWLEDGE = (3, 5)
REMIND_TO_REPLY = (14, 21, 26, 28)


@decides(ACKNOWLEDGED)
def acknowledge_by(received_on: date) -> date:
    """The last day for the acknowledgement."""
    return received_on + timedelta(days=ACKNOWLEDGE_DAYS)


@decides(ANSWERED)
def reply_by(received_on: date) -> date:
    """The last day for the written answer."""
    return received_on + timedelta(days=REPLY_DAYS)


@decides(ACKNOWLEDGED)
def acknowledgement_reminders(received_on: date) -> tuple[date, ...]:
    """The days on which the acknowledgement is brought to mind."""
    return tuple(received_on + timedelta(days=days) for days in REMIND_TO_ACKNOWLEDGE)


@decides(ANSWERED)
def reply_reminders(received_on: date) -> tuple[date, ...]:
    """The days on which the answer is brought to mind."""
    return tuple(received_on + timedelta(days=days) for days in REMIND_TO_REPLY)


@decides(ACKNOWLEDGED)
def acknowledgement_late(received_on: date, on: date) -> Warning | None:
    """Warn of a complaint that is not acknowledged in time."""
    due = acknowledge_by(received_on)
    if on <= due:
        return None
    return Warning(ACKNOWLEDGED, f"The acknowledgement is late: {in_full(received_on)} and five days is {in_full(due)}.")


@decides(ANSWERED)
def reply_late(received_on: date, on: date) -> Warning | None:
    """Warn of a complaint that is not answered in time."""
    due = reply_by(received_on)
    if on <= due:
        return None
    return Warning(ANSWERED, f"The answer is late: {in_full(received_on)} and 28 days is {in_full(due)}.")
