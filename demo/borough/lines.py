"""What a story is made of: residents, partners, votes, tasks, aims and evenings, as they are written down."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from meetings.models import AgendaItem
from panels.models import Membership
from priorities.models import Priority

Topic = AgendaItem.Topic


@dataclass(frozen=True)
class Resident:
    """Somebody who is to be a member."""

    name: str
    community: str
    basis: str = Membership.Basis.LIVES
    months_to_18: int = 0
    adult: str = ""
    has_address: bool = True


@dataclass(frozen=True)
class Partner:
    """Somebody who is to be a partner."""

    name: str
    kind: str
    organisation: str


@dataclass(frozen=True)
class Vote:
    """A motion by show of hands: whoever is entitled and neither against nor abstains is for it."""

    question: str
    against: int = 0
    abstained: int = 0
    admits: str = ""
    topic: str = Topic.MEMBERSHIP


@dataclass(frozen=True)
class Task:
    """An action: who, by how many weeks from the meeting, and what came of it; empty while it is open."""

    topic: str
    text: str
    owner: str
    weeks: int = 10
    result: str = ""


@dataclass(frozen=True)
class Aim:
    """A priority in the five parts of SMART; ``measures`` are name, number of now and number to reach."""

    number: int
    title: str
    problem: str
    area: str
    measures: tuple[tuple[str, int, int], ...]
    step: str
    relevance: str
    statement: str
    violence: str = ""
    agreed_how: str = Priority.Agreed.DISCUSSION


@dataclass(frozen=True)
class Evening:
    """What one meeting was like, apart from its day."""

    venue: str
    excused: Mapping[str, str] = field(default_factory=dict)
    absent: Collection[str] = ()
    visitors: int = 0
    proposed: Sequence[Resident] = ()
    said: Mapping[str, str] = field(default_factory=dict)
    decided: Sequence[tuple[str, str]] = ()
    votes: Sequence[Vote] = ()
    tasks: Sequence[Task] = ()
    aims: Sequence[Aim] = ()
    link: str = ""
    unsigned: Collection[str] = ()
    deselects: str = ""
    corrections: str = ""
