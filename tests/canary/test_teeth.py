"""With one grant widened on purpose the sweep must find what leaks; otherwise its silence says nothing (F1)."""

from __future__ import annotations

import pytest

from access import decide
from access.actions import Action
from access.cells import Grant, panel
from access.grants import GRANTS
from access.roles import Role
from tests.access.doors import Door, doors
from tests.canary import sweep
from tests.canary.ground import Ground

pytestmark = pytest.mark.django_db


def widen(monkeypatch: pytest.MonkeyPatch, action: Action, more: tuple[Grant, ...]) -> None:
    """Grant the action to more than the table does."""
    monkeypatch.setattr(decide, "GRANTS", {**GRANTS, action: GRANTS[action] + more})


def at(name: str) -> list[Door]:
    """Return the one address of that name."""
    found = [door for door in doors() if door.name == name]
    assert len(found) == 1
    return found


TOO_WIDE = (
    ("members", Action.CONTACT_READ, panel(Role.MEMBER), "MEM came upon people.Person.email"),
    ("deselection", Action.DESELECTION_READ, panel(Role.PARTNER), "PAR came upon panels.Deselection."),
)


def test_a_grant_too_wide_is_found() -> None:
    ground = Ground()
    for address, action, more, found in TOO_WIDE:
        assert sweep.walk(ground, at(address), [ground.own]).said == ""
        with pytest.MonkeyPatch.context() as patched:
            widen(patched, action, more)
            assert found in sweep.walk(ground, at(address), [ground.own]).said
