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
    """Where a thing belongs and whose it is; ids of the rows.

    ``assigned``: people the case was given or referred to. ``standing_in``: who runs the meeting in the
    place of officers whom the panel has not. ``concerned``: people it is about. ``withdrawn``: members who
    withdrew from the item. ``authors``: who asked for what another has to approve. ``consented``: the roles to which the owner
    agreed to show contact details. ``is_open``: published, open to the public or, of a vote, an open one.
    ``is_read_only``: of a panel that is dissolved, where nothing is changed any more (DIS-3). ``outlasts``: the owner keeps their
    own page of it when they have left the panel.
    """

    panel: int | None = None
    ward: int | None = None
    team: int | None = None
    borough: int | None = None
    bcu: int | None = None
    owner: int | None = None
    assigned: frozenset[int] = field(default_factory=frozenset)
    standing_in: frozenset[int] = field(default_factory=frozenset)
    concerned: frozenset[int] = field(default_factory=frozenset)
    is_case: bool = False
    is_open: bool = False
    withdrawn: frozenset[int] = field(default_factory=frozenset)
    authors: frozenset[int] = field(default_factory=frozenset)
    consented: frozenset[Role] = field(default_factory=frozenset)
    is_under_18: bool = False
    is_closed: bool = False
    is_read_only: bool = False
    outlasts: bool = False

    @property
    def has_place(self) -> bool:
        """Say whether the thing belongs somewhere, rather than to the service as a whole."""
        return any(place is not None for place in (self.panel, self.ward, self.team, self.borough, self.bcu))
