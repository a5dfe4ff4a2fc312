"""Three panels with somebody for every role: one's own, one next door in the same team, one elsewhere; full of tokens.

Every app that keeps something adds to it in ``tests/<app>/growing.py``: ``grow(panel)`` makes what its addresses do not make by
themselves, and ``LETTERS`` are acts that write letters about what was planted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

from django.apps import apps

from panels.models import Panel
from people import register
from people.models import Person
from tests import make
from tests.access.test_doors import everybody
from tests.canary.expected import Asker
from tests.canary.planting import Bed

TESTS = Path(__file__).resolve().parents[1]


class Ground:
    """The three panels, everybody at one's own, and what is planted."""

    def __init__(self) -> None:
        self.own = make.panel()
        self.next_door = make.panel(in_ward=make.ward(of_team=self.own.ward.team))
        self.elsewhere = make.panel()
        self.panels = (self.own, self.next_door, self.elsewhere)
        self.bed = Bed({panel.pk: panel for panel in self.panels})
        self.askers = [Asker(role, person, self.own, self.next_door) for role, person in self._people().items()]
        for panel in self.panels:
            for module in growing():
                module.grow(panel)
            self.bed.plant_all(panel)

    def _people(self) -> dict[str, Person | None]:
        people = everybody(self.own)
        self.bed.settle(people, self.own)
        return people

    def write_letters(self) -> None:
        """Write every letter that an app writes about something planted."""
        for panel in self.panels:
            for act in (act for module in growing() for act in getattr(module, "LETTERS", ())):
                act(panel)


Act = Callable[[Panel], None]


def growing() -> Iterator[ModuleType]:
    """Return what each app adds."""
    for file in sorted(TESTS.glob("*/growing.py")):
        yield import_module(f"tests.{file.parent.name}.growing")


def without_rows(ground: Ground) -> list[str]:
    """Return the models that the register names and of which no row was planted at each of the three panels."""
    planted: dict[str, set[int]] = {}
    for sown in ground.bed.sown.values():
        planted.setdefault(sown.entry.model, set()).add(sown.panel or 0)
    wanted = {panel.pk for panel in ground.panels}
    named = {entry.model for entry in register.entries().values() if entry.basis != "none"}
    ours = {model._meta.label for model in apps.get_models()}
    return sorted(label for label in named & ours if not wanted <= planted.get(label, set()))
