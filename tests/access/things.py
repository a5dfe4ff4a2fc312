"""What stands behind each address: every app names, beside its tests, how to make a thing for each of its addresses.

``tests/<app>/things.py`` holds ``THINGS``: from the name of an address to a function that makes the thing in a panel (or in its
ward or borough) and returns where it is found. Addresses without parts need none: they are about the service as a whole.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from panels.models import Panel
from tests.access.grid import PANEL, SERVICE

TESTS = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Thing:
    """Where a thing is found, what it belongs to, and how whoever asks stands to it, in the words of the grid.

    ``query`` follows the address after a question mark. What ``is_costly`` to show is asked for once for each kind of answer.
    ``told`` names what the letter that holds the address has told its reader already, as in people.Person:12.full_name.
    """

    address: dict[str, Any] = field(default_factory=dict)
    level: str = PANEL
    facts: frozenset[str] = frozenset()
    query: dict[str, Any] = field(default_factory=dict)
    is_costly: bool = False
    told: frozenset[str] = frozenset()


Maker = Callable[[Panel], Thing]


def nothing(panel: Panel) -> Thing:
    """Make nothing: the address is about the service as a whole."""
    return Thing(level=SERVICE)


def things() -> dict[str, Maker]:
    """Return every app's makers by the names of their addresses."""
    found: dict[str, Maker] = {}
    for file in sorted(TESTS.glob("*/things.py")):
        if file.parent.name == "access":
            continue
        named = import_module(f"tests.{file.parent.name}.things").THINGS
        assert not found.keys() & named.keys(), f"{file} names a thing that another app has named"
        found |= named
    return found
