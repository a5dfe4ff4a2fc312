"""How a complaint is made, where it goes, and the days it leaves (HB 6)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from handbook.dates import in_full
from handbook.rules import Breach, Warning, decides, rule

CHAT = rule("CMP-1", "HB 6.1", "A complaint begins with an informal chat, unless that is inappropriate.")
IN_WRITING = rule("CMP-2", "HB 6.2", "Anonymous complaints and those not in writing are disregarded unless there is a special reason.")
ROUTE = rule("CMP-3", "HB 6.2", "A complaint goes to the chair; one that concerns the chair goes to the sergeant, at stage 2.")
ACKNOWLEDGED = rule("CMP-4", "HB 6.2", "A complaint is acknowledged within five days of receipt.")
ANSWERED = rule("CMP-5", "HB 6.2", "A complaint is investigated and answered in writing within 28 days of receipt.")

MEETING = rule("CMP-6", "HB 6.2", "A meeting with the complainant, and where it helps with the person complained about, is recorded.")
REVIEW = rule("CMP-7", "HB 6.2", "On the complainant's word the sergeant reviews a complaint, fairly and impartially.")
ABOUT = rule("CMP-8", "HB 6", "The procedure is for complaints about members and partners of the panel.")
DEADLINES = rule("CMP-9", "HB 6.2", "Each deadline is shown with how it was worked out; that of stage 2 is the system's own.")

ACKNOWLEDGE_DAYS = 5
REPLY_DAYS = 28
REVIEW_DAYS = 28
OPEN_DAYS = 28
REMIND_TO_ACKNOWLEDGE = (3, 5)
REMIND_TO_REPLY = (14, 21, 26, 28)


@decides(ACKNOWLEDGED)
def acknowledge_by(received_on: date) -> date:
    """The last day for the acknowledgement."""
    return received_on + timedelta(days=ACKNOWLEDGE_DAYS)


@decides(ACKNOWLEDGED)
def require_received(received_on: date, on: date) -> None:
    """Refuse a day of receipt that has not come."""
    if received_on > on:
        raise Breach(ACKNOWLEDGED, f"{in_full(received_on)} has not come yet. Enter the day on which the complaint arrived.")


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


class Chat(StrEnum):
    """What became of the informal chat."""

    HELD = "held"
    INAPPROPRIATE = "inappropriate"
    NOT_SAID = "not_said"


class Level(StrEnum):
    """The two stages of the procedure, by who handles a complaint there."""

    CHAIR = "chair"
    SERGEANT = "sergeant"


@dataclass(frozen=True)
class Route:
    """Where a complaint goes, and why."""

    level: Level
    why: str


@decides(CHAT)
def require_chat(chat: Chat | None, note: str) -> None:
    """Refuse a complaint that says neither what came of a chat nor why there was none."""
    if chat is None:
        raise Breach(CHAT, "Most complaints are resolved by talking. Say whether you have talked, or why that would be wrong.")
    if chat is not Chat.NOT_SAID and not note.strip():
        what = "what came of the talk" if chat is Chat.HELD else "why a talk would be inappropriate"
        raise Breach(CHAT, f"Talking comes first, unless it is inappropriate. Write {what}.")


@decides(IN_WRITING)
def require_in_writing(is_written: bool, is_anonymous: bool, special_reason: str) -> None:
    """Refuse a complaint that is anonymous or not in writing, unless a special reason is recorded."""
    if special_reason.strip() or (is_written and not is_anonymous):
        return
    what = "anonymous" if is_anonymous else "not in writing"
    raise Breach(
        IN_WRITING, f"This complaint is {what}, so it is disregarded unless there is a special reason. Record the reason, or leave it."
    )


@decides(ROUTE)
def route(
    *, has_chair: bool, is_about_chair: bool = False, is_by_chair: bool = False, is_witness: bool = False, has_interest: bool = False
) -> Route:
    """Return who handles a complaint: the chair, or the sergeant where there is no chair or it concerns them."""
    reasons = (
        (not has_chair, "The panel has no chair in office."),
        (is_about_chair, "The complaint is about the chair."),
        (is_by_chair, "The chair made the complaint."),
        (is_witness, "The chair is a witness."),
        (has_interest, "The chair has declared an interest."),
    )
    why = next((sentence for applies, sentence in reasons if applies), "")
    return Route(Level.SERGEANT, why) if why else Route(Level.CHAIR, "The chair handles complaints at stage 1.")


@decides(ROUTE)
def require_handler(is_handler: bool) -> None:
    """Refuse what somebody does with a complaint that has gone to somebody else meanwhile."""
    if not is_handler:
        raise Breach(ROUTE, "This complaint is with somebody else now. Leave what remains to them.")


@decides(ABOUT)
def require_member_or_partner(is_member_or_partner: bool) -> None:
    """Refuse a complaint about anybody who is neither a member nor a partner of the panel."""
    if not is_member_or_partner:
        raise Breach(
            ABOUT,
            "Nobody of that name is a member or partner of this panel. Write the name as it stands in the minutes. "
            "A complaint about an officer or the police goes elsewhere.",
        )


@decides(ABOUT)
def require_another(is_own: bool) -> None:
    """Refuse a complaint about oneself."""
    if is_own:
        raise Breach(ABOUT, "A complaint is about somebody else. Choose the member or partner whom it is about.")


@decides(MEETING)
def require_meeting(on: date, received_on: date, today: date, *, is_under_18: bool, adult: str) -> None:
    """Refuse the record of a meeting that has not been, and of one with a young complainant alone."""
    if not received_on <= on <= today:
        raise Breach(MEETING, f"A meeting is recorded once it was held: between {in_full(received_on)}, the day of receipt, and today.")
    if is_under_18 and not adult.strip():
        raise Breach(MEETING, "Somebody under 18 is never met alone. Enter the name of the adult who came along.")


@decides(REVIEW)
def require_open(closes_on: date | None, on: date) -> None:
    """Refuse stage 2 once the time to ask for it has passed."""
    if closes_on is not None and on > closes_on:
        raise Breach(REVIEW, f"Stage 2 could be asked for until {in_full(closes_on)}. Speak to the sergeant, or make a new complaint.")


@decides(REVIEW)
def require_reviewer(has_handled_stage_1: bool) -> None:
    """Refuse a review by whoever handled the complaint at stage 1."""
    if has_handled_stage_1:
        raise Breach(REVIEW, "Whoever handled the complaint at stage 1 cannot review it fairly. Another sergeant or the inspector does.")


@decides(DEADLINES)
def review_by(asked_on: date) -> date:
    """The system's own target for a review."""
    return asked_on + timedelta(days=REVIEW_DAYS)


@decides(REVIEW)
def closes_on(replied_on: date) -> date:
    """The last day on which a complainant can read a reply here and ask for more, before the file is closed."""
    return replied_on + timedelta(days=OPEN_DAYS)


@decides(DEADLINES)
def worked_out(begun_on: date, days: int, what: str = "") -> str:
    """A deadline as a sum: 7 November 2026 and five days is 12 November 2026."""
    count = "five" if days == ACKNOWLEDGE_DAYS else str(days)
    begun = f"{in_full(begun_on)}{what and f', {what},'} and {count} days"
    return f"{begun} is {in_full(begun_on + timedelta(days=days))}."


@decides(DEADLINES)
def review_late(due: date, on: date) -> Warning | None:
    """Warn of a review that takes longer than the target."""
    return None if on <= due else Warning(DEADLINES, f"The review is later than its target, {in_full(due)}.")


@decides(DEADLINES)
def late_reminders(due: date, on: date) -> tuple[date, ...]:
    """The days on which something late is brought to mind: the day after, and each week from then on."""
    first = due + timedelta(days=1)
    return tuple(first + timedelta(days=7 * week) for week in range(max((on - first).days // 7 + 1, 0)))


FEWEST = 10


@decides(DEADLINES)
def shown(count: int, of: int | None = None) -> int | None:
    """A number of complaints as others may see it: nothing below ten, nor where the rest would be below ten."""
    if count < FEWEST or (of is not None and of - count < FEWEST):
        return None
    return count
