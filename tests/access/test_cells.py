"""The words in which the table is written make the grants that they say."""

from __future__ import annotations

import pytest

from access.cells import Grant, Reach, When, assigned, bcu, borough, force, own, panel, team, ward
from access.roles import Role


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (own(Role.MEMBER, Role.PARTNER), {Grant(Role.MEMBER, Reach.SELF), Grant(Role.PARTNER, Reach.SELF)}),
        (panel(Role.CHAIR), {Grant(Role.CHAIR, Reach.PANEL)}),
        (panel(Role.MEMBER, when=When.OWN), {Grant(Role.MEMBER, Reach.PANEL, When.OWN)}),
        (ward(), {Grant(Role.DWO, Reach.WARD)}),
        (ward(When.OWN), {Grant(Role.DWO, Reach.WARD, When.OWN)}),
        (team(), {Grant(Role.SERGEANT, Reach.TEAM)}),
        (team(When.OWN), {Grant(Role.SERGEANT, Reach.TEAM, When.OWN)}),
        (borough(Role.BOARD), {Grant(Role.BOARD, Reach.BOROUGH)}),
        (borough(Role.BOARD, when=When.OPEN), {Grant(Role.BOARD, Reach.BOROUGH, When.OPEN)}),
        (bcu(), {Grant(Role.SUPERINTENDENT, Reach.BCU)}),
        (bcu(When.NOT_AUTHOR), {Grant(Role.SUPERINTENDENT, Reach.BCU, When.NOT_AUTHOR)}),
        (force(Role.CENTRAL), {Grant(Role.CENTRAL, Reach.FORCE)}),
        (assigned(Role.INSPECTOR, when=When.ADULT), {Grant(Role.INSPECTOR, Reach.ASSIGNED, When.ADULT)}),
    ],
)
def test_cell_is_what_it_says(written: tuple[Grant, ...], meant: set[Grant]) -> None:
    assert set(written) == meant
