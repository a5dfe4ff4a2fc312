"""The one question of the gate: whether this person, who holds these roles, may do this with that thing.

The table says who may (``grants``); the rules of relationship that override it (R0, R1, R3, R5 to R9) are here.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from access.actions import Action
from access.cells import Grant, Reach, When
from access.grants import GRANTS
from access.holdings import Holding, Subject
from access.roles import Role

EVERYWHERE = frozenset({Role.CENTRAL, Role.ADMINISTRATOR})
KEEPS_CLOSED_CASES = frozenset({Role.INSPECTOR})
# What whom a case is about was told of it: that does not end with the case, as an outcome is only there then.
TOLD_THEM = frozenset({Action.DESELECTION_APPEAL, Action.REMOVAL_READ_OUTCOME})
RIGHTS = frozenset({"audit", "complaint", "data", "reset", "review", "retention", "hold", "subscription"})
BROUGHT_TO_AN_END = frozenset({Action.CONDUCT_HANDLE, Action.MINUTES_CIRCULATE})
ANYBODY = Holding(Role.PUBLIC)


class Verdict(StrEnum):
    """What the gate answers: yes, no (403), or that there is nothing here (404)."""

    ALLOWED = "allowed"
    REFUSED = "refused"
    HIDDEN = "hidden"


def may(person: int | None, holdings: Iterable[Holding], action: Action, subject: Subject) -> Verdict:
    """Decide; ``person`` is nobody when not signed in, ``holdings`` are those in force on the day in question."""
    held = tuple(holdings)
    for grant in GRANTS.get(action, ()):
        if _is_barred(person, action, grant, subject):
            continue
        if any(_applies(person, holding, grant, subject) for holding in (ANYBODY, *held)):
            return Verdict.ALLOWED
        if subject.outlasts and grant.reach is Reach.SELF and _is_owner(person, subject):
            return Verdict.ALLOWED
    if action.is_case or subject.is_case:
        return Verdict.HIDDEN
    return Verdict.REFUSED if any(touches(holding, subject) for holding in held) else Verdict.HIDDEN


def is_public(action: Action) -> bool:
    """Say whether the action is open to everybody, whatever the thing."""
    return any(grant.role is Role.PUBLIC and grant.when is When.ALWAYS for grant in GRANTS.get(action, ()))


def is_public_when_open(action: Action) -> bool:
    """Say whether the action is open to everybody with some things."""
    return any(grant.role is Role.PUBLIC for grant in GRANTS.get(action, ()))


def outlives_the_panel(action: Action) -> bool:
    """Say whether the action is still taken when the panel is dissolved: rights of people, cases under way, the last minutes (DIS-3)."""
    return action.value.partition(".")[0] in RIGHTS or action in BROUGHT_TO_AN_END


def touches(holding: Holding, subject: Subject) -> bool:
    """Say whether the holding has a part in the place of the thing, whatever it may do there."""
    if holding.role in EVERYWHERE or not subject.has_place:
        return True
    pairs = (
        (holding.panel, subject.panel),
        (holding.ward, subject.ward),
        (holding.team, subject.team),
        (holding.borough, subject.borough),
        (holding.bcu, subject.bcu),
    )
    return any(held is not None and held == asked for held, asked in pairs)


def _is_barred(person: int | None, action: Action, grant: Grant, subject: Subject) -> bool:
    """Say whether a relationship to the thing takes the grant away."""
    if person in subject.withdrawn:  # R3: no part in the item, nor in what belongs to it
        return True
    if subject.is_case and person in subject.concerned and grant.reach is not Reach.SELF:  # R1: only what is shared as their own
        return True
    if subject.is_case and subject.is_closed and action not in TOLD_THEM:  # R9: only the handler and the inspector
        return grant.reach is not Reach.ASSIGNED and grant.role not in KEEPS_CLOSED_CASES
    return False


def _applies(person: int | None, holding: Holding, grant: Grant, subject: Subject) -> bool:
    """Say whether the holding is one that the grant names, reaches the thing and meets the condition."""
    return (
        holding.role is grant.role and _reaches(person, holding, grant.reach, subject) and _holds(person, holding.role, grant.when, subject)
    )


def _reaches(person: int | None, holding: Holding, reach: Reach, subject: Subject) -> bool:
    """Say whether the thing lies within the reach of the holding."""
    if reach is Reach.FORCE:
        return True
    if reach is Reach.SELF:
        return _is_owner(person, subject) and touches(holding, subject)
    if reach is Reach.STANDING_IN:
        return person in subject.standing_in and touches(holding, subject)
    if reach is Reach.ASSIGNED:
        return person in subject.assigned and touches(holding, subject)
    held, asked = {
        Reach.PANEL: (holding.panel, subject.panel),
        Reach.WARD: (holding.ward, subject.ward),
        Reach.TEAM: (holding.team, subject.team),
        Reach.BOROUGH: (holding.borough, subject.borough),
        Reach.BCU: (holding.bcu, subject.bcu),
    }[reach]
    return held is not None and held == asked


def _holds(person: int | None, role: Role, when: When, subject: Subject) -> bool:
    """Say whether the condition of the grant is met."""
    return {
        When.ALWAYS: True,
        When.OWN: _is_owner(person, subject),
        When.OPEN: subject.is_open,
        When.CONSENTED: role in subject.consented and not subject.is_under_18,
        When.ADULT: not subject.is_under_18,
        When.NOT_CONCERNED: person not in subject.concerned,
        When.NOT_AUTHOR: person not in subject.authors,
    }[when]


def _is_owner(person: int | None, subject: Subject) -> bool:
    return person is not None and person == subject.owner
