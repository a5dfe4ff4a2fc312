"""What a meeting that is held owes its panel: who chairs and attends it, the next date, and an open door (HB 4, 4.2, 4.3; ToR 5e, 9f)."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from handbook.dates import add_months, in_full
from handbook.interests import APART
from handbook.rules import Breach, Warning, decides, rule
from handbook.words import listed

CHAIRED = rule("OFF-5", "ToR 5e", "The chair attends and chairs every meeting, or nominates a deputy.")
CALLED_BY = rule("OFF-9", "good practice", "With no chair in office the deputy calls meetings, else the secretary, else the police team.")
NEXT_DATE = rule("MTG-5", "HB 4", "A meeting agrees the date of the next one or two.")
OFFICER = rule("MTG-8", "HB 4.2", "At least one ward officer or supervisor attends every meeting.")
OPEN_DOOR = rule("MTG-10", "ToR 9f", "In any twelve months one meeting at least is held at a venue and open to the public.")
WELCOME = rule("MTG-11", "ToR 9g", "The panel makes known that the public can ask the police team to attend, and how.")
RECORDED = rule(
    "MTG-6", "HB 4", "Attendance, decisions and actions are recorded, and what one writes down does not undo what another wrote."
)
ENTERED = rule("MTG-23", "good practice", "A meeting held on paper is entered by the rules of its own day, and marked as entered later.")

REHEARSED = rule("MTG-24", "good practice", "A rehearsal looks like a meeting, mails nobody and counts nowhere.")

OPEN_DOOR_MONTHS = 12
REMIND_OF_OPEN_DOOR_AFTER = 9
LATE_AFTER_MINUTES = 10
SLIP_MINUTES = 2


class Way(StrEnum):
    """How the public comes to a meeting: a large venue, a small one, online for everybody, online for a few."""

    COME = "come"
    ASK = "ask"
    FOLLOW_LINK = "follow-link"
    ASK_FOR_LINK = "ask-for-link"


class Wish(StrEnum):
    """What a resident asks of a meeting: a place in the room, the link, or only a question in advance."""

    ROOM = "room"
    ONLINE = "online"
    QUESTION = "question"


class Caller(StrEnum):
    """Who calls the meetings of a panel."""

    CHAIR = "chair"
    DEPUTY = "deputy"
    SECRETARY = "secretary"
    POLICE = "police"


@decides(CALLED_BY)
def caller(has_chair: bool, has_deputy: bool, has_secretary: bool) -> Caller:
    """Who calls the next meeting, which elects a chair where there is none."""
    if has_chair:
        return Caller.CHAIR
    if has_deputy:
        return Caller.DEPUTY
    return Caller.SECRETARY if has_secretary else Caller.POLICE


@decides(CALLED_BY)
def runner(has_chair: bool, has_deputy: bool, has_secretary: bool) -> Caller | None:
    """Who begins, records and runs a meeting in the place of the officers; nobody where there is a chair or a secretary."""
    if has_chair or has_secretary:
        return None
    return caller(has_chair, has_deputy, has_secretary)


@decides(APART)
def comes_late(minutes: int) -> bool:
    """Whether who is noted so many minutes after the meeting began came late; in the first ten, names are being taken."""
    return minutes > LATE_AFTER_MINUTES


@decides(APART)
def is_slip(minutes: int) -> bool:
    """Whether a name that is taken back so many minutes after it was noted was noted by mistake, rather than somebody left."""
    return minutes < SLIP_MINUTES


@decides(REHEARSED)
def require_real(is_rehearsal: bool) -> None:
    """Refuse to tell anybody of a rehearsal."""
    if is_rehearsal:
        raise Breach(REHEARSED, "This is a rehearsal, so nobody is told of it. Throw it away when you have seen enough.")


@decides(REHEARSED)
def require_rehearsal(is_rehearsal: bool) -> None:
    """Refuse to throw a meeting away that is meant."""
    if not is_rehearsal:
        raise Breach(REHEARSED, "This is a meeting and stays on the record. Only a rehearsal can be thrown away.")


@decides(RECORDED)
def overtaken(seen: str, there: str, text: str) -> Breach | None:
    """Why a text is not written over another that was saved meanwhile; ``seen`` is what its writer had before them."""
    if there in (seen, text):
        return None
    return Breach(
        RECORDED, "Somebody else saved another text while you wrote. Both are below and nothing is lost. Look at them, then save."
    )


@decides(CHAIRED)
def nobody_chairs(chair_is_here: bool, deputy_is_here: bool) -> Warning | None:
    """Warn of a meeting at which neither the chair nor a deputy is present."""
    if chair_is_here or deputy_is_here:
        return None
    return Warning(
        CHAIRED,
        "Neither the chair nor a deputy is marked as present. Mark who chairs, or have the chair nominate a deputy.",
    )


@decides(OFFICER)
def no_officer(officers_here: int) -> Warning | None:
    """Warn of a meeting without a police officer; it can go on all the same."""
    if officers_here > 0:
        return None
    return Warning(OFFICER, "No police officer is marked as present. The meeting can go on; the team sends one to each meeting.")


@decides(NEXT_DATE)
def no_next_date(dates_agreed: int) -> Warning | None:
    """Warn of a meeting that ends before the next date is agreed."""
    if dates_agreed > 0:
        return None
    return Warning(NEXT_DATE, "No date for the next meeting is agreed. Propose one before everybody goes home.")


@decides(OPEN_DOOR)
def open_meeting_by(last_open_on: date) -> date:
    """The last day for the next open meeting at a venue; a panel that has had none counts from the day it was set up."""
    return add_months(last_open_on, OPEN_DOOR_MONTHS)


@decides(OPEN_DOOR)
def open_meeting_reminder_from(last_open_on: date) -> date:
    """The day from which the chair is reminded to open a meeting: three months, so one meeting at least, before it is late."""
    return add_months(last_open_on, REMIND_OF_OPEN_DOOR_AFTER)


@decides(OPEN_DOOR)
def is_open_meeting(has_venue: bool, admits_public: bool) -> bool:
    """Whether a meeting counts: the public can come, and to a place, not only to a link."""
    return has_venue and admits_public


@decides(OPEN_DOOR)
def closed_for_long(last_open_on: date, on: date) -> Warning | None:
    """Warn of a panel that the public could not visit for twelve months."""
    due_by = open_meeting_by(last_open_on)
    if on <= due_by:
        return None
    return Warning(
        OPEN_DOOR,
        f"A meeting that the public can come to was due by {in_full(due_by)}. Hold the next one at a venue and let the public in.",
    )


@decides(ENTERED)
def require_held_already(held_on: date, on: date) -> None:
    """Refuse to enter as held on paper a meeting whose day is still to come."""
    if held_on > on:
        raise Breach(ENTERED, f"{in_full(held_on)} is still to come. Propose the meeting, or correct the day on which it was held.")


@decides(ENTERED)
def entered_later(held_on: date, entered_on: date) -> Warning | None:
    """What stands on the record of a meeting that was entered after its day."""
    if entered_on <= held_on:
        return None
    return Warning(
        ENTERED,
        f"Held on paper on {in_full(held_on)} and entered on {in_full(entered_on)}. Who could vote is as of the day it was held.",
    )


@decides(WELCOME)
def ways_to_attend(is_open: bool, has_venue: bool, has_link: bool) -> tuple[Way, ...]:
    """How the public comes to a meeting that it can come to; place and link of one that is not open are told to who asks."""
    ways = []
    if has_venue:
        ways.append(Way.COME if is_open else Way.ASK)
    if has_link:
        ways.append(Way.FOLLOW_LINK if is_open else Way.ASK_FOR_LINK)
    return tuple(ways)


@decides(WELCOME)
def wishes_offered(ways: Collection[Way]) -> tuple[Wish, ...]:
    """What a resident can ask of a meeting: a place or the link where one has to ask, and always a question in advance."""
    asks = ((Wish.ROOM, Way.ASK in ways), (Wish.ONLINE, Way.ASK_FOR_LINK in ways), (Wish.QUESTION, True))
    return tuple(wish for wish, is_offered in asks if is_offered)


@decides(WELCOME)
def require_wish(wish: str, question: str, offered: Collection[Wish], *, can_be_asked: bool) -> None:
    """Refuse what a resident cannot ask of this meeting, and a question without words."""
    if not can_be_asked:
        raise Breach(WELCOME, "Residents cannot ask anything of this meeting any more. The panel's page says when the next one is.")
    if wish not in offered:
        raise Breach(WELCOME, "There is no need to ask for that, or it is not offered at this meeting. Choose something else.")
    if wish == Wish.QUESTION and not question.strip():
        raise Breach(WELCOME, "Enter your question.")


@decides(WELCOME)
def require_visitor_answer(is_welcome: bool, words: str, *, is_answered: bool, can_be_asked: bool) -> None:
    """Refuse a second answer, one that comes too late, and a refusal without a word."""
    if is_answered:
        raise Breach(WELCOME, "This has been answered already, and the answer has gone out.")
    if not can_be_asked:
        raise Breach(WELCOME, "The meeting has begun, or is not open to residents any more. An answer would come too late.")
    if not is_welcome and not words.strip():
        raise Breach(WELCOME, "Say why there is no place; it goes to whoever asked.")


@decides(ENTERED)
def require_members_of_the_day(strangers: Collection[str], held_on: date) -> None:
    """Refuse to enter somebody as present who was neither member, partner nor officer on the day of the meeting."""
    if strangers:
        verb = "was" if len(strangers) == 1 else "were"
        raise Breach(
            ENTERED,
            f"{listed(list(strangers))} {verb} not at the table on {in_full(held_on)}. Take them off, or correct the day of the meeting.",
        )
