"""The minutes as they write themselves from the record, in three editions (ToR 5f, HB 3.3.4; MTG-6, MTG-9, MTG-17, SNB-4).

The page and the PDF both show what stands here. Apps above meetings add what they recorded under an item through
``register``. Once the minutes have gone out, what was sent is kept with them and shown from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from django.utils import timezone

from core.widgets import written
from handbook.dates import in_full
from meetings.known import ROLE_WORDS, YOUNG, known
from meetings.masking import Mask
from meetings.models import ActionPoint, AgendaItem, Attendance, Interest, Meeting, Minutes, Motion, Outcome
from meetings.queries import attendances, items_of
from panels.models import Office
from panels.queries import lasts

Capacity, State = Attendance.Capacity, Attendance.State


class Edition(StrEnum):
    """For whom the minutes are.

    With names for members and police; for partners with the names of adults only, since the directory shows them no others;
    with roles and counts for the board.
    """

    NAMES = "names"
    PARTNERS = "partners"
    ROLES = "roles"


@dataclass(frozen=True)
class Line:
    """One line under an item; ``kind`` is text, out (a word, then text) or vote (a head, then its sum)."""

    kind: str
    text: str
    word: str = ""
    head: str = ""


@dataclass(frozen=True)
class Table:
    """Rows that belong under an item."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Item:
    """One item of the agenda with what came of it."""

    pk: int
    number: int
    title: str
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True)
class Fact:
    """One line at the head of the minutes."""

    key: str
    value: str


@dataclass(frozen=True)
class Record:
    """Everything the minutes show."""

    facts: tuple[Fact, ...]
    items: tuple[Item, ...]
    actions: Table | None


Addition = Callable[[Meeting, str, Mask], Iterable[Table | Line]]
_additions: list[Addition] = []


def register(addition: Addition) -> None:
    """Take note of a function that adds to the items of a topic: it gets meeting, topic and mask."""
    if addition not in _additions:
        _additions.append(addition)


def of(meeting: Meeting, edition: Edition) -> Record:
    """Return the record of a meeting for that edition, in a fixed number of queries."""
    people = list(attendances(meeting).select_related("meeting"))
    offices = _offices(meeting)
    mask = _mask(meeting, edition, people, offices)
    numbers = {action.pk: number for number, action in enumerate(_actions(meeting), 1)}
    items = tuple(_item(meeting, item, numbers, mask, edition) for item in _full_items(meeting))
    rehearsed = (Fact("Rehearsal", "Nothing here was decided, and nobody was told."),) if meeting.is_rehearsal else ()
    facts = (*rehearsed, _held(meeting, mask), *_people(meeting, people, offices, edition), *_public(meeting))
    return Record(facts, items, _action_table(meeting, mask))


def shown(minutes: Minutes, edition: Edition) -> Record:
    """Return what that edition says: what went out once the minutes have gone out, what the record holds before."""
    kept = minutes.records.get(edition)
    return from_json(kept) if kept else of(minutes.meeting, edition)


def approved(minutes: Minutes, edition: Edition, motion: Motion) -> Record:
    """Return what that edition says once the motion is carried: what went out, with what the meeting put right at its head."""
    before = shown(minutes, edition)
    at = f"At the meeting of {in_full(motion.item.meeting.on)}"
    said = () if minutes.stage == Minutes.Stage.APPROVED else (Fact("Approved", f"{at}. {motion.sentence}"),)
    if motion.corrections:
        text = mask_of(minutes.meeting, edition).of(mask_of(motion.item.meeting, edition).of(motion.corrections))
        said = (*said, Fact("Put right", f"{at}: {text}"))
    return replace(before, facts=(*before.facts, *said))


def mask_of(meeting: Meeting, edition: Edition) -> Mask:
    """Return what takes the names of a meeting out of that edition."""
    return _mask(meeting, edition, list(attendances(meeting)), _offices(meeting))


def as_json(record: Record) -> dict[str, Any]:
    """Return the record as it is kept with minutes that go out."""
    return asdict(record)


def from_json(kept: dict[str, Any]) -> Record:
    """Return the record that was kept."""
    items = tuple(
        Item(
            item["pk"],
            item["number"],
            item["title"],
            tuple(Line(**line) for line in item["lines"]),
            tuple(_table(table) for table in item["tables"]),
        )
        for item in kept["items"]
    )
    return Record(tuple(Fact(**fact) for fact in kept["facts"]), items, _table(kept["actions"]) if kept["actions"] else None)


def _table(kept: dict[str, Any]) -> Table:
    return Table(kept["caption"], tuple(kept["head"]), tuple(tuple(row) for row in kept["rows"]))


def _held(meeting: Meeting, mask: Mask) -> Fact:
    began, ended = (timezone.localtime(moment).time() if moment else None for moment in (meeting.began_at, meeting.ended_at))
    when = f"{meeting.on:%A} {in_full(meeting.on)}"
    if began:
        when += f", from {written(began)}" + (f" to {written(ended)}" if ended else "")
    where = f"at {mask.of(meeting.venue)}" if meeting.venue else "online"
    if meeting.venue and meeting.online_link:
        where += ", and online"
    return Fact("Held", f"{when}, {where}. {_notice(meeting, mask)}")


def _notice(meeting: Meeting, mask: Mask) -> str:
    given = meeting.notice_given_on
    if given is None:
        return "No notice was given."
    sentences = [f"Notice was given on {in_full(given)}: {(meeting.on - given).days} days."]
    if meeting.short_notice_because:
        sentences.append(_ended(f"It was short: {mask.of(meeting.short_notice_because)}"))
    if meeting.incomplete_because:
        sentences.append(_ended(f"Its agenda left something out: {mask.of(meeting.incomplete_because)}"))
    return " ".join(sentences)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def _people(meeting: Meeting, people: list[Attendance], offices: dict[int, str], edition: Edition) -> Iterable[Fact]:
    members = [one for one in people if one.capacity == Capacity.MEMBER]
    here = [one for one in members if one.state == State.PRESENT]
    groups = [
        (f"Members here, {len(here)} of {len(members)}", here),
        ("Apologies", [one for one in members if one.state == State.EXCUSED]),
        ("Absent", [one for one in members if one.state == State.ABSENT]),
        ("Partners, no vote", _present(people, Capacity.PARTNER)),
        ("Police, no vote", _present(people, Capacity.OFFICER)),
    ]
    for key, group in groups:
        if group:
            yield Fact(key, _count(group, offices) if edition is Edition.ROLES else _names(group, offices, edition, meeting))


def _present(people: list[Attendance], capacity: str) -> list[Attendance]:
    return [one for one in people if one.capacity == capacity and one.state == State.PRESENT]


def _names(group: list[Attendance], offices: dict[int, str], edition: Edition, meeting: Meeting) -> str:
    """Return the names; in the partners' edition a member under 18 on the day stands without theirs."""
    hides_young = edition is Edition.PARTNERS
    return ", ".join(YOUNG if hides_young and one.person.is_under_18(meeting.held_on) else _name(one, offices) for one in group)


def _name(one: Attendance, offices: dict[int, str]) -> str:
    said = [*([offices[one.person_id]] if one.person_id in offices else []), *one.times]
    return f"{one.person} ({', '.join(said)})" if said else str(one.person)


def _count(group: list[Attendance], offices: dict[int, str]) -> str:
    held = [offices[one.person_id] for one in group if one.person_id in offices]
    rest = len(group) - len(held)
    word = ROLE_WORDS[Capacity(group[0].capacity)].split(" ", 1)[1]
    counted = [f"the {office}" for office in held] + ([f"{rest} {word}{'' if rest == 1 else 's'}"] if rest else [])
    return ", ".join(counted)


def _public(meeting: Meeting) -> Iterable[Fact]:
    if meeting.visitors:
        yield Fact("Public", f"{meeting.visitors} {'person' if meeting.visitors == 1 else 'people'}")


def _full_items(meeting: Meeting) -> Iterable[AgendaItem]:
    found = items_of(meeting).select_related("handed_to__person")
    return found.prefetch_related("outcomes", "motions", "interests__person", "action_points__owner")


def _item(meeting: Meeting, item: AgendaItem, numbers: dict[int, int], mask: Mask, edition: Edition) -> Item:
    lines = [_interest(interest, mask, edition) for interest in item.interests.all()]
    if item.handed_to is not None:
        lines.append(Line("out", mask.of(f"{item.handed_to.person} took the chair for this item (HB 3.3.1)."), word="Chair"))
    lines += [Line("text", mask.of(text)) for text in item.discussion.split("\n") if text.strip()]
    lines += [_outcome(outcome, mask) for outcome in item.outcomes.all()]
    lines += [line for motion in item.motions.all() if not motion.is_open for line in _vote(motion, mask)]
    lines += [_action(action, numbers[action.pk], mask) for action in item.action_points.all()]
    added = [one for addition in _additions for one in addition(meeting, item.topic, mask)]
    lines += [one for one in added if isinstance(one, Line)]
    tables = tuple(one for one in added if isinstance(one, Table))
    if not lines and not tables:
        lines = [Line("text", "Nothing was recorded.")]
    return Item(item.pk, item.position, mask.of(item.title), tuple(lines), tables)


def _outcome(outcome: Outcome, mask: Mask) -> Line:
    if outcome.kind == Outcome.Kind.DECISION:
        return Line("out", mask.of(outcome.text), word="Decided")
    return Line("text", mask.of(outcome.text))


def _interest(interest: Interest, mask: Mask, edition: Edition) -> Line:
    """Say who declared an interest and what the panel decided; what it is can point at a person, so the board is not told."""
    declared = f"{interest.person} declared an interest"
    declared += "." if edition is Edition.ROLES else f": {_ended(interest.nature)}"
    return Line("out", f"{mask.of(declared)} {interest.outcome.rstrip('.')} (ToR 6a).", word="Interest")


def _vote(motion: Motion, mask: Mask) -> Iterable[Line]:
    yield Line("vote", mask.of(motion.sentence), head=mask.of(motion.question))
    if motion.corrections:
        yield Line("out", mask.of(motion.corrections), word="Put right" if motion.is_carried else "Proposed")


def _action(action: ActionPoint, number: int, mask: Mask) -> Line:
    by = f", by {in_full(action.due_on)}" if action.due_on else ""
    return Line("out", mask.of(f"{action.text.rstrip('.')}: {action.owner_words}{by}."), word=f"Action {number}")


def _actions(meeting: Meeting) -> list[ActionPoint]:
    found = ActionPoint.everything.filter(item__meeting=meeting).select_related("owner")
    return list(found.order_by("item__position", "pk"))


def _action_table(meeting: Meeting, mask: Mask) -> Table | None:
    rows = tuple(
        (str(number), mask.of(action.text), mask.of(action.owner_words), in_full(action.due_on) if action.due_on else "")
        for number, action in enumerate(_actions(meeting), 1)
        if action.done_on is None
    )
    return Table("Actions to be brought back", ("No.", "Action", "Who", "By"), rows) if rows else None


def _offices(meeting: Meeting) -> dict[int, str]:
    """Return who was chair and who secretary as the day began, by person: whoever is elected at the meeting comes after."""
    kinds = (Office.Kind.CHAIR, Office.Kind.SECRETARY)
    found = Office.objects.filter(lasts(meeting.on), panel=meeting.panel, kind__in=kinds)
    holders: dict[str, int] = {}
    for person, kind in found.order_by("since", "pk").values_list("membership__person", "kind"):
        holders.setdefault(kind, person)
    return {person: Office.Kind(kind).label.lower() for kind, person in holders.items()}


def _mask(meeting: Meeting, edition: Edition, people: list[Attendance], offices: dict[int, str]) -> Mask:
    """Return what takes names out of that edition."""
    if edition is Edition.NAMES:
        return Mask.none()
    everybody = known(meeting, people, offices)
    places = (meeting.panel.name, meeting.panel.ward.name, meeting.panel.ward.borough.name, meeting.venue)
    if edition is Edition.ROLES:
        return Mask.of_roles({one.name: one.role for one in everybody}, places)
    hidden = {one.name: one.to_partners for one in everybody if one.to_partners}
    return Mask.of_roles(hidden, places, kept=[one.name for one in everybody]) if hidden else Mask.none()
