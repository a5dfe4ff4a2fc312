"""The thirteen roles are those of the grid, and each can be said in words."""

from __future__ import annotations

from access.roles import Role
from tests.access.grid import ROLES


def test_roles_are_those_of_the_grid() -> None:
    assert tuple(Role) == ROLES


def test_every_role_has_words_of_its_own() -> None:
    assert len({role.words for role in Role}) == len(Role)
