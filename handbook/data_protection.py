"""The rights people have in what is kept about them, and the clocks that run on them (App B; HB 4.2)."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from handbook.bank_holidays import is_working_day, working_day_from
from handbook.dates import add_months, in_full
from handbook.rules import Breach, Warning, decides, rule
from handbook.words import counted

CONTROLLER = rule("GDPR-2", "HB 4.2", "The panel chooses whether one of its members is its data controller.")
CONSENT = rule("GDPR-3", "App B", "What goes beyond the panel's own work needs the member's consent, which can be taken back at any time.")
RIGHTS = rule("GDPR-4", "App B", "A request about one's own data is answered within one month.")
LIST_REVIEWED = rule("GDPR-6", "App B", "Chair or secretary look through the list of members once a year.")
NOT_TO_MEMBERS = rule("GDPR-8", "App B", "A member's details are not given to other members without agreement.")
DATA_COMPLAINT = rule(
    "GDPR-9",
    "Data (Use and Access) Act 2025",
    "A complaint about the handling of data is acknowledged within 30 days and answered without undue delay.",
)
ONE_MONTH = rule(
    "GDPR-10",
    "App B",
    "One month ends on the same day of the next month, or on the next working day; the clock stops while identity or scope is cleared "
    "up, and may be extended to three months with reasons.",
)

MONTHS, MONTHS_EXTENDED = 1, 3
COMPLAINT_DAYS = 30
REMIND_BEFORE = (14, 7, 1, 0)
LIST_REVIEW_MONTHS = 12

Pause = tuple[date, date]


class Right(StrEnum):
    """What somebody can ask for about what is kept of them."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    OBJECTION = "objection"
    PORTABILITY = "portability"


class Purpose(StrEnum):
    """What a member can agree to, each for itself."""

    PANEL = "panel"
    POLICE = "police"
    MEMBERS = "members"
    PARTNERS = "partners"


@decides(RIGHTS, ONE_MONTH)
def answer_by(received_on: date, pauses: Iterable[Pause] = (), *, is_extended: bool = False) -> date:
    """The last day for the answer; a pause is the day a question was asked and the day of the reply."""
    return working_day_from(_end_of_time(received_on, pauses, is_extended))


@decides(ONE_MONTH)
def answer_by_explained(received_on: date, pauses: Iterable[Pause] = (), *, is_extended: bool = False) -> str:
    """The last day for the answer with the way to it, as one sentence."""
    stood = tuple(pauses)
    months = counted(MONTHS_EXTENDED if is_extended else MONTHS, "month")
    sentence = f"{in_full(received_on)} and {months}"
    if days := days_paused(stood):
        sentence += f", and {counted(days, 'day')} during which the clock stood,"
    end = _end_of_time(received_on, stood, is_extended)
    if is_working_day(end):
        return f"{sentence} is {in_full(end)}."
    why = "a weekend" if end.weekday() > 4 else "a bank holiday"
    return f"{sentence} is {in_full(end)}, which is {why}; the next working day is {in_full(working_day_from(end))}."


@decides(ONE_MONTH)
def days_paused(pauses: Iterable[Pause]) -> int:
    """How many days the clock stood: from the day of each question up to, and without, that of its reply."""
    total, counted_until = 0, date.min
    for asked_on, replied_on in sorted(pauses):
        first = max(asked_on, counted_until)
        if replied_on > first:
            total += (replied_on - first).days
            counted_until = replied_on
    return total


@decides(ONE_MONTH)
def require_reason_to_extend(reason: str, due_on: date, on: date, *, is_extended: bool) -> None:
    """Refuse to extend twice, too late, or without a reason."""
    if is_extended:
        raise Breach(ONE_MONTH, "The time for the answer was extended before; three months are the most. Answer, or refuse with a reason.")
    if on > due_on:
        raise Breach(ONE_MONTH, f"The answer was due on {in_full(due_on)}. Time can only be extended before that day. Answer now.")
    if not reason.strip():
        raise Breach(ONE_MONTH, "Whoever asked is told why the answer takes longer. Give the reason.")


@decides(RIGHTS)
def require_reason_to_refuse(reason: str) -> None:
    """Refuse to turn somebody down without saying why."""
    if not reason.strip():
        raise Breach(RIGHTS, "Whoever asked is told why, and that they can complain. Give the reason.")


@decides(RIGHTS)
def require_received(received_on: date, on: date) -> None:
    """Refuse a day of receipt that has not come."""
    if received_on > on:
        raise Breach(RIGHTS, f"{in_full(received_on)} has not come yet. Enter the day on which the request arrived.")


@decides(RIGHTS)
def answer_late(due_on: date, on: date) -> Warning | None:
    """Warn of a request that is not answered in time."""
    return Warning(RIGHTS, f"The answer is late: it was due on {in_full(due_on)}.") if on > due_on else None


@decides(DATA_COMPLAINT)
def acknowledge_by(received_on: date) -> date:
    """The last day to acknowledge a complaint about the handling of data."""
    return received_on + timedelta(days=COMPLAINT_DAYS)


@decides(DATA_COMPLAINT)
def acknowledgement_late(received_on: date, on: date) -> Warning | None:
    """Warn of a complaint about the handling of data that is not acknowledged in time."""
    due = acknowledge_by(received_on)
    if on <= due:
        return None
    return Warning(DATA_COMPLAINT, f"The acknowledgement is late: {in_full(received_on)} and 30 days is {in_full(due)}.")


@decides(RIGHTS, DATA_COMPLAINT)
def reminders(due_on: date) -> tuple[date, ...]:
    """The days on which an answer or an acknowledgement is brought to mind."""
    return tuple(due_on - timedelta(days=days) for days in REMIND_BEFORE)


@decides(LIST_REVIEWED)
def list_review_due(last_on: date) -> date:
    """The day by which the list of members is looked through again."""
    return add_months(last_on, LIST_REVIEW_MONTHS)


@decides(CONSENT, NOT_TO_MEMBERS)
def agrees(given: Iterable[Purpose], purpose: Purpose) -> bool:
    """Say whether somebody agreed to just that; agreeing to one thing is no agreement to another."""
    return purpose in set(given)


@decides(CONTROLLER)
def require_member_as_controller(is_member: bool) -> None:
    """Refuse a data controller who is not a member of the panel."""
    if not is_member:
        raise Breach(CONTROLLER, "The data controller is one of the panel's members, or nobody on the panel. Choose a member.")


def _end_of_time(received_on: date, pauses: Iterable[Pause], is_extended: bool) -> date:
    end = add_months(received_on, MONTHS_EXTENDED if is_extended else MONTHS)
    return end + timedelta(days=days_paused(pauses))
