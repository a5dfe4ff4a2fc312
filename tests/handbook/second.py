"""The rules a second time, by slower and plainer ways: fractions for majorities, one day after another for dates.

Nothing here comes from the package that it is compared with; kinds, bases and topics are the plain words of the rules.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from fractions import Fraction

ONE_DAY = timedelta(days=1)
VOTES_WITH_QUORUM = ["admit", "renew", "elect", "deselect", "appeal", "amend", "dissolve"]
VOTES_WITHOUT = ["minutes", "priority", "other"]
VOTES_OF_TWO_THIRDS = ["deselect", "amend", "dissolve"]


def may_be_held(kind: str, present: int) -> bool:
    """VOTE-1."""
    if kind in VOTES_WITHOUT:
        return True
    assert kind in VOTES_WITH_QUORUM
    return present not in (0, 1, 2)


def is_carried(kind: str, for_: int, against: int) -> bool:
    """VOTE-2 and VOTE-3, by the share of those who voted."""
    if for_ + against == 0:
        return False
    share = Fraction(for_, for_ + against)
    if kind in VOTES_OF_TWO_THIRDS:
        return share >= Fraction(2, 3)
    return share > Fraction(1, 2)


def fewest_for(kind: str, voted: int) -> int:
    """How many of those who voted have to be for it, by trying; one where nobody voted."""
    for for_ in range(voted + 1):
        if is_carried(kind, for_, voted - for_):
            return for_
    return 1


def has_vote(kind: str, member: bool, suspended: bool, present: bool, signed: bool, withdrawn: bool, concerned: bool) -> bool:
    """MEM-9, MEM-15, VOTE-5, VOTE-6, TOR-3: all that has to be so, ticked off."""
    if kind in ("deselect", "appeal") and concerned:
        return False
    ticks = [member, not suspended, present, signed, not withdrawn]
    return ticks.count(True) == 5


def in_quorum(member: bool, suspended: bool, present: bool, withdrawn: bool) -> bool:
    """VOTE-1 and VOTE-6: neither a signature nor being concerned matters."""
    return (member, suspended, present, withdrawn) == (True, False, True, False)


def ballot(votes: Mapping[str, int], places: int) -> tuple[set[str], set[str]]:
    """VOTE-4 and OFF-3: fill the places from the top; a group that does not fit goes to a second ballot."""
    chosen: set[str] = set()
    remaining = {name: number for name, number in votes.items() if number > 0}
    while remaining and len(chosen) < places:
        top = max(remaining.values())
        group = {name for name, number in remaining.items() if number == top}
        if len(chosen) + len(group) > places:
            return chosen, group
        chosen |= group
        remaining = {name: number for name, number in remaining.items() if name not in group}
    return chosen, set()


def walk(start: date, days: int) -> date:
    """So many days on, or back, one after another."""
    day = start
    for _ in range(abs(days)):
        day = day + ONE_DAY if days > 0 else day - ONE_DAY
    return day


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


def months_on(start: date, months: int) -> date:
    """The same day of a later month, or its last day, found by turning over the leaves of a calendar."""
    first, turned = start, 0
    while turned < months:
        first += ONE_DAY
        if first.day == 1:
            turned += 1
    day = first if months else start
    while months and day.day < start.day and (day + ONE_DAY).month == first.month:
        day += ONE_DAY
    return day


def birthday(born_on: date, age: int) -> date:
    """The first day that is not before the day and month of birth in the year of that age."""
    day = date(born_on.year + age, 1, 1)
    while (day.month, day.day) < (born_on.month, born_on.day):
        day += ONE_DAY
    return day


def first_after(day: date, meetings: Iterable[date]) -> date | None:
    """The earliest meeting after a day."""
    for meeting in sorted(meetings):
        if meeting > day:
            return meeting
    return None


def still_serves(ended_on: date, meetings: Iterable[date], on: date) -> bool:
    """MEM-6, OFF-4, TOR-3: until the end of the next meeting, so unless one lies wholly between the end and today."""
    return not any(ended_on < meeting < on for meeting in meetings)


def latest_row(attendance: str) -> int:
    """CON-4: P present, A accepted, x absent; how many x stand at the end."""
    return len(attendance) - len(attendance.rstrip("x"))


def is_overdue(last_held_on: date, on: date, months: int) -> bool:
    """MTG-1 and PRI-9."""
    return on > months_on(last_held_on, months)


def is_within(days: int, start: date, on: date) -> bool:
    """CMP-4, CMP-5, CON-5: within so many days."""
    return on in {walk(start, count) for count in range(days + 1)}
