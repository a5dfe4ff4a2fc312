"""What the live page shows, gathered in a fixed number of queries: names to tap, items with their outcomes, what is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from django.urls import reverse

from handbook import evenings as rules
from handbook.dates import in_full
from handbook.membership import lapsing, one_to_one, unelected
from handbook.rules import Rule, Warning
from handbook.words import counted, opening
from meetings import queries, returning
from meetings.models import AgendaItem, Attendance, Meeting, Motion
from meetings.queries import Roll
from meetings.returning import Bundle
from meetings.services.outcomes import version_of
from meetings.stages import STAGES
from panels import queries as panels
from panels.models import Office

Capacity, State = Attendance.Capacity, Attendance.State
GROUPS = ((Capacity.MEMBER, "Members"), (Capacity.PARTNER, "Partners"), (Capacity.OFFICER, "Police"))


@dataclass(frozen=True)
class Name:
    """One name to tap, with a line below that says how its bearer stands."""

    value: int
    name: str
    is_here: bool
    state: str = ""
    is_stopped: bool = False


@dataclass(frozen=True)
class Group:
    """The names of one capacity."""

    title: str
    people: tuple[Name, ...]


@dataclass(frozen=True)
class Check:
    """Something to look at before the meeting ends."""

    is_ok: bool
    sentence: str
    rule: Rule | None = None
    url: str = ""
    link: str = ""


@dataclass(frozen=True)
class Entry:
    """One item with what has come of it."""

    item: AgendaItem
    open_vote: Motion | None
    state: str
    returning: tuple[Bundle, ...] = ()

    @property
    def version(self) -> str:
        """Return which version of the discussion the page shows."""
        return version_of(self.item.discussion)

    @property
    def has_outcomes(self) -> bool:
        """Say whether anything was recorded."""
        item = self.item
        return bool(item.outcomes.all() or item.motions.all() or item.action_points.all() or item.discussion)


Checker = Callable[[Meeting], Iterable[Check]]
_checkers: list[Checker] = []


def register(checker: Checker) -> None:
    """Take note of a function of an app above that looks at a meeting before it ends."""
    if checker not in _checkers:
        _checkers.append(checker)


def groups(meeting: Meeting, roll: Roll) -> list[Group]:
    """Return everybody expected, by capacity."""
    rows = list(queries.attendances(meeting).select_related("meeting"))
    return [
        Group(title, tuple(_name(row, roll) for row in rows if row.capacity == capacity))
        for capacity, title in GROUPS
        if any(row.capacity == capacity for row in rows)
    ]


def items(meeting: Meeting) -> list[Entry]:
    """Return the items in order: what has a record is done; the first with an open vote, else the first without one, is now."""
    items = queries.items_of(meeting)
    with_chair = items.select_related("deselection__membership__panel__ward__borough", "handed_to__person")
    recorded = ("outcomes", "interests__person", "motions__concerns__person", "motions__options__membership", "action_points__owner")
    found = with_chair.prefetch_related(*recorded)
    back = returning.under(found, returning.bundles(meeting))
    for item in found:
        item.meeting = meeting  # with who may run it, as the gate is asked about each item
    entries = [_entry(item, tuple(back.get(item.pk, ()))) for item in found]
    voting = next((entry for entry in entries if entry.open_vote), None)
    now = voting or next((entry for entry in entries if not entry.has_outcomes), None)
    if meeting.stage != Meeting.Stage.IN_PROGRESS:
        now = None
    return [replace(entry, state="now" if entry is now else "done" if entry.has_outcomes else "to_come") for entry in entries]


def _entry(item: AgendaItem, back: tuple[Bundle, ...]) -> Entry:
    return Entry(item, next((one for one in item.motions.all() if one.is_open), None), "to_come", back)


def checks(meeting: Meeting, roll: Roll | None = None) -> list[Check]:
    """Return what to look at before the meeting ends; the roll of the meeting where it is known already."""
    found = [check for checker in _checkers if not meeting.is_rehearsal for check in checker(meeting)]
    open_votes = queries.open_motions(meeting).count()
    if open_votes:
        found.append(Check(False, f"{opening(counted(open_votes, 'vote'))} {'is' if open_votes == 1 else 'are'} still open."))
    ending = _of_tenures(meeting, roll or queries.roll_of(meeting))
    return [*found, *_of_minutes(meeting), *_of_who_is_here(meeting), *ending, _of_next_date(meeting)]


def _of_minutes(meeting: Meeting) -> Iterator[Check]:
    """Yield each earlier minutes that have gone out and wait for this meeting to approve them (MTG-17)."""
    waiting = [] if meeting.is_rehearsal else queries.awaiting_approval(meeting)
    items = list(queries.items_of(meeting)) if waiting else []
    under = next((item for item in items if item.topic == AgendaItem.Topic.MINUTES), items[-1] if items else None)
    url = reverse("minutes-vote", args=[meeting.panel.slug, meeting.pk, under.pk]) if under else ""
    for minutes in waiting:
        yield Check(False, f"The minutes of {in_full(minutes.meeting.on)} wait for approval.", STAGES, url, "Put them to the vote")


def _of_who_is_here(meeting: Meeting) -> Iterator[Check]:
    """Yield whether somebody chairs, an officer is here, and nobody under 18 is alone with one other person (OFF-5, MTG-8, MEM-13)."""
    here = [row for row in queries.attendances(meeting) if row.is_here]
    leads = {office.membership.person_id: office.kind for office in panels.offices_of(meeting.panel, meeting.held_on)}
    kinds = {leads.get(row.person_id) for row in here}
    yield _check(rules.nobody_chairs(Office.Kind.CHAIR in kinds, Office.Kind.DEPUTY in kinds), "The chair or a deputy is here.")
    yield _check(rules.no_officer(sum(row.capacity == Capacity.OFFICER for row in here)), "A police officer is here.")
    alone = one_to_one(len(here) + meeting.visitors, sum(row.person.is_under_18(meeting.on) for row in here))
    if alone is not None:
        yield _check(alone, "")


def _of_tenures(meeting: Meeting, roll: Roll) -> Iterator[Check]:
    """Yield what ends with a meeting that has a quorum unless it decides: votes whose year is over, the chair's office (MEM-6, OFF-4)."""
    if meeting.stage != Meeting.Stage.IN_PROGRESS or not roll.is_quorate:
        return
    serving = [seat.membership for seat in roll.seats if not seat.voter.has_lapsed and not seat.voter.is_deselected]
    ends = [member.tenure_ends_on for member in serving if member.tenure_ends_on is not None]
    chairs = [office for member in serving for office in panels.offices_held(member) if office.kind == Office.Kind.CHAIR]
    years = [unelected(chair.ends_on, meeting.held_on) for chair in chairs if chair.until is None]
    for warning in (lapsing(ends, meeting.held_on), *years):
        if warning is not None:
            yield _check(warning, "")


def _of_next_date(meeting: Meeting) -> Check:
    others = queries.to_come(meeting.panel).filter(queries.is_planned(meeting.on)).exclude(pk=meeting.pk)
    return _check(rules.no_next_date(others.count()), "The next meeting has its date.")


def _check(warning: Warning | None, otherwise: str) -> Check:
    return Check(True, otherwise) if warning is None else Check(False, warning.sentence, warning.rule)


def _name(row: Attendance, roll: Roll) -> Name:
    is_over = row.meeting.stage == Meeting.Stage.HELD
    if row.state == State.PRESENT and (is_over or not row.is_here):
        return Name(row.person_id, str(row.person), is_over, _opened(row.times))
    if not row.is_here:
        away = f"Apologies: {row.reason}" if row.state == State.EXCUSED and row.reason else ""
        away = away or ("Apologies" if row.state == State.EXCUSED else "")
        return Name(row.person_id, str(row.person), False, away)
    seat = roll.seat_of(row.person_id) if row.capacity == Capacity.MEMBER else None
    if seat is not None and seat.why_not is not None:
        return Name(row.person_id, str(row.person), True, f"No vote ({seat.why_not.rule.source})", True)
    adult = (f"with {row.adult}",) if row.adult else ()
    return Name(row.person_id, str(row.person), True, _opened((*adult, *row.times)))


def _opened(said: tuple[str, ...]) -> str:
    """Return the words with a capital at the front."""
    words = ", ".join(said)
    return words[:1].upper() + words[1:]
