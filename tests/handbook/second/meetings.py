"""Notice, agendas, packs, and how often the panel and the public meet."""

from collections.abc import Collection, Iterable
from datetime import date

from tests.handbook.second.days import ONE_DAY, months_on, walk

TO_COVER = {"police action", "crime and ASB data", "community concerns", "priorities", "contact sessions", "next date"}
STEPS_OF_A_MEETING = {
    ("draft", "called"), ("called", "in progress"), ("in progress", "held"), ("draft", "cancelled"), ("called", "cancelled"),
}  # fmt: skip
STEPS_OF_MINUTES = {("draft", "circulated"), ("circulated", "approved"), ("approved", "locked")}


def notice_is_in_time(notice_on: date, meeting_on: date, clear_days: bool) -> bool:
    """MTG-2: count the days; clear days are those that lie between the two."""
    if notice_on > meeting_on:
        return False
    between = 0
    day = notice_on + ONE_DAY
    while day < meeting_on:
        between += 1
        day += ONE_DAY
    return between >= 14 if clear_days else between >= 13


def last_day_of_notice(meeting_on: date, clear_days: bool) -> date:
    """MTG-2: walk back from the meeting until a notice would be in time."""
    day = meeting_on
    while not notice_is_in_time(day, meeting_on, clear_days):
        day -= ONE_DAY
    return day


def may_be_called_at_short_notice(reason: str) -> bool:
    """MTG-2: with a reason."""
    return len(reason.strip()) > 0


def is_overdue(last_held_on: date, on: date, months: int) -> bool:
    """MTG-1 and PRI-9."""
    return on > months_on(last_held_on, months)


def chair_is_reminded_from(last_held_on: date) -> date:
    """MTG-1: day 60."""
    return walk(last_held_on, 60)


def not_on_agenda(topics: Iterable[str]) -> set[str]:
    """MTG-4: tick off what the items cover between them."""
    left = set(TO_COVER)
    for topic in topics:
        left.discard(topic)
    return left


def public_meeting_is_missing(held_in_public_at_a_venue: Iterable[date], on: date) -> bool:
    """MTG-10: none in the twelve months up to a day; a meeting counts to the same day of the next year."""
    return not any(meeting <= on <= months_on(meeting, 12) for meeting in held_in_public_at_a_venue)


def pack_goes_out_on(meeting_on: date) -> date:
    """MTG-16: seven days before."""
    return walk(meeting_on, -7)


def lacks_an_officer(kinds_present: Collection[str]) -> bool:
    """MTG-8: neither a ward officer nor a supervisor."""
    return not any(kind in ("ward officer", "supervisor") for kind in kinds_present)


def meeting_may_become(state: str, next_state: str) -> bool:
    """MTG-17."""
    return (state, next_state) in STEPS_OF_A_MEETING


def minutes_may_become(state: str, next_state: str) -> bool:
    """MTG-17."""
    return (state, next_state) in STEPS_OF_MINUTES


def minutes_may_be_approved_at(held_on: date, meeting_on: date) -> bool:
    """MTG-17: at a later meeting."""
    return held_on < meeting_on
