"""The grants against the approved grid: every action, every role, every place and every way of standing to the thing."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from access import decide
from access.actions import Action
from access.cells import Grant, Reach, When
from access.grants import GRANTS
from access.holdings import Holding, Subject
from access.roles import Role
from tests.access.grid import BOROUGH, ELSEWHERE, GRID, NEXT_DOOR, OWN, PANEL, PLACES, ROLES, SERVICE, WARD, Situation

ME = 7
FACTS = ("mine", "assigned", "open", "agreed", "young", "concerned", "author", "standing in")
STANDINGS = [
    frozenset[str](),
    *(frozenset({fact}) for fact in FACTS),
    frozenset({"mine", "concerned"}),
    frozenset({"agreed", "young"}),
    frozenset({"assigned", "young"}),
    frozenset(FACTS),
]
SUBJECTS = {
    OWN: Subject(panel=1, ward=1, team=1, borough=1, bcu=1),
    NEXT_DOOR: Subject(panel=2, ward=2, team=1, borough=1, bcu=1),
    ELSEWHERE: Subject(panel=3, ward=3, team=3, borough=3, bcu=3),
}
NOT_AT = {PANEL: (), WARD: ("panel",), BOROUGH: ("panel", "ward", "team"), SERVICE: ("panel", "ward", "team", "borough", "bcu")}
HOLDINGS = {
    "PUB": (),
    "MEM": (Holding(Role.MEMBER, panel=1),),
    "SUS": (Holding(Role.SUSPENDED, panel=1),),
    "PAR": (Holding(Role.PARTNER, panel=1),),
    "CHR": (Holding(Role.CHAIR, panel=1),),
    "SEC": (Holding(Role.SECRETARY, panel=1),),
    "DWO": (Holding(Role.DWO, ward=1),),
    "SGT": (Holding(Role.SERGEANT, team=1),),
    "INS": (Holding(Role.INSPECTOR, borough=1),),
    "SUP": (Holding(Role.SUPERINTENDENT, bcu=1),),
    "SNB": (Holding(Role.BOARD, borough=1),),
    "CEN": (Holding(Role.CENTRAL),),
    "SYS": (Holding(Role.ADMINISTRATOR),),
}


def subject_in(situation: Situation) -> Subject:
    me = frozenset({ME})
    return replace(
        SUBJECTS[situation.place],
        **dict.fromkeys(NOT_AT[situation.level]),
        owner=ME if situation.has("mine") else 8,
        assigned=me if situation.has("assigned") else frozenset(),
        standing_in=me if situation.has("standing in") else frozenset(),
        concerned=me if situation.has("concerned") else frozenset(),
        authors=me if situation.has("author") else frozenset(),
        is_open=situation.has("open"),
        consented=frozenset(Role) if situation.has("agreed") else frozenset(),
        is_under_18=situation.has("young"),
    )


def test_grid_and_table_name_the_same_actions_rows_and_case_files() -> None:
    named = {action.value: (action.row, action.is_case) for action in Action}
    assert named == {line.action: (line.row, line.is_case) for line in GRID.values()}


def test_every_action_is_granted_to_somebody() -> None:
    assert all(GRANTS[action] for action in Action)


@pytest.mark.parametrize("name", sorted(GRID))
def test_every_role_gets_the_answer_of_the_grid(name: str) -> None:
    line, action = GRID[name], Action.named(name)
    for place, facts, level in product(PLACES, STANDINGS, NOT_AT):
        situation = Situation(place, facts, level)
        subject = subject_in(situation)
        for role in ROLES:
            answer = decide.may(None if role == "PUB" else ME, HOLDINGS[role], action, subject)
            expected = line.answer(() if role == "PUB" else (role,), situation)
            assert answer == expected, f"{role}, {place}, {level}, {sorted(facts)}"


def test_no_grant_is_given_twice() -> None:
    for action, grants in GRANTS.items():
        assert len(set(grants)) == len(grants), action


def test_no_role_is_granted_further_than_its_scope() -> None:
    panel = {Reach.SELF, Reach.PANEL, Reach.ASSIGNED, Reach.STANDING_IN}
    scopes = dict.fromkeys((Role.MEMBER, Role.SUSPENDED, Role.PARTNER, Role.CHAIR, Role.SECRETARY), panel) | {
        Role.PUBLIC: {Reach.FORCE},
        Role.DWO: {Reach.SELF, Reach.WARD, Reach.STANDING_IN},
        Role.SERGEANT: {Reach.SELF, Reach.TEAM, Reach.ASSIGNED},
        Role.INSPECTOR: {Reach.BOROUGH, Reach.ASSIGNED},
        Role.SUPERINTENDENT: {Reach.BCU, Reach.ASSIGNED},
        Role.BOARD: {Reach.BOROUGH},
        Role.CENTRAL: {Reach.FORCE, Reach.ASSIGNED},
        Role.ADMINISTRATOR: {Reach.FORCE},
    }
    for action, grants in GRANTS.items():
        assert [grant for grant in grants if grant.reach not in scopes[grant.role]] == [], action


def test_public_is_granted_nothing_but_everywhere() -> None:
    public = [grant for grants in GRANTS.values() for grant in grants if grant.role is Role.PUBLIC]
    assert {grant.reach for grant in public} == {Reach.FORCE}
    assert {grant.when for grant in public} == {When.ALWAYS, When.OPEN}
    assert Grant(Role.PUBLIC, Reach.FORCE) in public
