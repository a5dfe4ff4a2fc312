"""What residents, members and the police team tell each other between meetings (HB 2.3, 2.4, 4)."""

from datetime import date

from handbook.dates import in_full
from handbook.rules import Breach, decides, rule
from handbook.words import counted

SESSIONS = rule("MTG-14", "HB 2.4", "A contact session is kept with where and when it was, how many came and what was raised.")
CONCERNS = rule("MTG-15", "HB 2.3", "Concerns are collected between meetings, and whoever raised one is told what was done.")

# So many concerns from people who are not signed in are taken for one panel on one day; a ward has some 13,000 residents.
TAKEN_IN_A_DAY = 100
SUGGESTIONS_IN_A_DAY = 30


@decides(CONCERNS)
def require_room(raised_today: int) -> None:
    """Refuse a concern from somebody who is not signed in when so many came in on the day that no panel could read them."""
    if raised_today >= TAKEN_IN_A_DAY:
        raise Breach(
            CONCERNS,
            f"{counted(raised_today, 'concern has', 'concerns have')} come in for this panel today, and no more are taken. "
            "Send yours tomorrow, or write to the police team.",
        )


@decides(CONCERNS)
def require_open(is_open: bool) -> None:
    """Refuse to do anything more with a concern that was answered, set aside or joined to another."""
    if not is_open:
        raise Breach(CONCERNS, "This concern is not open any more: it was answered, set aside, or joined to another that says the same.")


@decides(CONCERNS)
def require_room_on_agenda(is_prepared: bool, has_item: bool) -> None:
    """Refuse to bring a concern where no agenda is being prepared, or none has an item for concerns."""
    if not is_prepared:
        raise Breach(CONCERNS, "No meeting is being prepared. Once the next one is proposed, bring the concern to its agenda.")
    if not has_item:
        raise Breach(CONCERNS, "The agenda has no item on community concerns. Add one first, then bring the concern.")


@decides(CONCERNS)
def require_answered(is_answered: bool) -> None:
    """Refuse to publish what was done about a concern before it was answered."""
    if not is_answered:
        raise Breach(CONCERNS, "This concern has not been answered yet. Answer it first, then publish what was done.")


@decides(SESSIONS)
def require_begun(session_on: date, today: date) -> None:
    """Refuse to record a contact session before its day."""
    if session_on > today:
        raise Breach(SESSIONS, f"The session is on {in_full(session_on)}. Record it on that day or later.")


@decides(SESSIONS)
def require_room_for_suggestion(suggested_today: int) -> None:
    """Refuse a suggestion from somebody who is not signed in when more came in on the day than a team can read."""
    if suggested_today >= SUGGESTIONS_IN_A_DAY:
        raise Breach(SESSIONS, "So many suggestions have come in for this ward today that no more are taken. Send yours tomorrow.")


@decides(SESSIONS)
def require_no_word_yet(is_settled: bool) -> None:
    """Refuse a second word on a suggestion."""
    if is_settled:
        raise Breach(SESSIONS, "The team has given its word on this suggestion already.")


@decides(SESSIONS)
def require_planned(is_planned: bool) -> None:
    """Refuse to change, cancel or record a contact session that was cancelled or recorded already."""
    if not is_planned:
        raise Breach(SESSIONS, "This session was recorded or cancelled already.")
