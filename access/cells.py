"""One cell of the permissions table: a role, how far it reaches and what must hold besides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from access.roles import Role


class Reach(StrEnum):
    """How far a grant goes: the scope letters of the table."""

    SELF = "S"
    PANEL = "P"
    WARD = "W"
    TEAM = "C"
    BOROUGH = "B"
    BCU = "U"
    FORCE = "G"
    ASSIGNED = "A"
    STANDING_IN = "I"


class When(StrEnum):
    """What must hold besides."""

    ALWAYS = "always"
    OWN = "it is their own"
    OPEN = "it is published, open to the public or, of a vote, an open one"
    CONSENTED = "its owner is an adult and agreed to show it to that role"
    ADULT = "its owner is an adult"
    NOT_CONCERNED = "it is not about them"
    NOT_AUTHOR = "they did not ask for it themselves"


@dataclass(frozen=True, slots=True)
class Grant:
    """A role that may, how far, and when."""

    role: Role
    reach: Reach
    when: When = When.ALWAYS


def own(*roles: Role) -> tuple[Grant, ...]:
    """Grant it for what is one's own (S)."""
    return tuple(Grant(role, Reach.SELF) for role in roles)


def panel(*roles: Role, when: When = When.ALWAYS) -> tuple[Grant, ...]:
    """Grant it in the panel one belongs to (P)."""
    return tuple(Grant(role, Reach.PANEL, when) for role in roles)


def ward(when: When = When.ALWAYS) -> tuple[Grant, ...]:
    """Grant it to the ward officer, in the wards of the posting (W)."""
    return (Grant(Role.DWO, Reach.WARD, when),)


def team(when: When = When.ALWAYS) -> tuple[Grant, ...]:
    """Grant it to the sergeant, in the group of wards (C)."""
    return (Grant(Role.SERGEANT, Reach.TEAM, when),)


def borough(*roles: Role, when: When = When.ALWAYS) -> tuple[Grant, ...]:
    """Grant it in the borough (B)."""
    return tuple(Grant(role, Reach.BOROUGH, when) for role in roles)


def bcu(when: When = When.ALWAYS) -> tuple[Grant, ...]:
    """Grant it to the superintendent, in the command unit (U)."""
    return (Grant(Role.SUPERINTENDENT, Reach.BCU, when),)


def force(*roles: Role, when: When = When.ALWAYS) -> tuple[Grant, ...]:
    """Grant it everywhere (G)."""
    return tuple(Grant(role, Reach.FORCE, when) for role in roles)


def assigned(*roles: Role, when: When = When.ALWAYS) -> tuple[Grant, ...]:
    """Grant it for what was assigned or referred to that person (A)."""
    return tuple(Grant(role, Reach.ASSIGNED, when) for role in roles)


def standing_in(*roles: Role, when: When = When.ALWAYS) -> tuple[Grant, ...]:
    """Grant it to whoever runs the meeting while the panel has neither chair nor secretary (I)."""
    return tuple(Grant(role, Reach.STANDING_IN, when) for role in roles)
