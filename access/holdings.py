"""What somebody holds and what is asked about: the two sides of every question at the gate."""

from __future__ import annotations

from dataclasses import dataclass, field

from access.roles import Role


@dataclass(frozen=True, slots=True)
class Holding:
    """One role at one place, in force on the day it was asked for; ids of the rows, or nothing where it does not apply."""

    role: Role
    panel: int | None = None
    ward: int | None = None
    team: int | None = None
    borough: int | None = None
    bcu: int | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """Where a thing belongs and whose it is; ids of the rows."""

    panel: int | None = None
    ward: int | None = None
    team: int | None = None
    borough: int | None = None
    bcu: int | None = None
    owner: int | None = None
    assigned: frozenset[int] = field(default_factory=frozenset)
    concerned: frozenset[int] = field(default_factory=frozenset)
    is_case: bool = False
    is_open: bool = False
