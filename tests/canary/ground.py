"""Three panels with somebody for every role: one's own, one next door in the same team, one elsewhere; full of tokens.

What the door sweep makes behind each address is made here at every panel and stays, as far as one thing leaves room for the other.
"""

from __future__ import annotations

from django.db import IntegrityError, transaction

from handbook.rules import Breach
from panels.models import Panel
from people import register
from people.models import Person
from tests import make
from tests.access.test_doors import everybody
from tests.access.things import things
from tests.canary.expected import Asker
from tests.canary.planting import Bed


class Ground:
    """The three panels, everybody at one's own, and what is planted."""

    def __init__(self) -> None:
        self.own = make.panel()
        self.next_door = make.panel(in_ward=make.ward(of_team=self.own.ward.team))
        self.elsewhere = make.panel()
        self.panels = (self.own, self.next_door, self.elsewhere)
        self.bed = Bed({panel.pk: panel for panel in self.panels})
        self.askers = [Asker(role, person, self.own, self.next_door) for role, person in self._people().items()]
        self.bed.plant_all(self.own)
        for panel in self.panels:
            self._fill(panel)

    def _people(self) -> dict[str, Person | None]:
        people = everybody(self.own)
        self.bed.settle(people, self.own)
        return people

    def _fill(self, panel: Panel) -> None:
        """Make one of everything at the panel, among it somebody who shows how to reach them and somebody young."""
        for agreed in ({"shows_contact_to_members": True}, {"shows_contact_to_partners": True}):
            make.member(panel, **agreed)
            make.member(panel, age=16, **agreed)
        Person.objects.filter(phone="").update(phone="020 7946 0000")
        self.bed.plant_all(panel)
        for _, maker in sorted(things().items()):
            try:
                with transaction.atomic():
                    facts = maker(panel).facts
            except (IntegrityError, Breach):
                # One panel has one meeting in progress and one chair: what has no room beside the rest is made for its own address.
                continue
            self.bed.plant_all(panel, facts)


def without_rows(ground: Ground) -> list[str]:
    """Return the models with something personal of which no row was planted at each of the three panels."""
    planted: dict[str, set[int]] = {}
    for sown in ground.bed.sown.values():
        planted.setdefault(sown.entry.model, set()).add(sown.panel or 0)
    wanted = {panel.pk for panel in ground.panels}
    named = {entry.model for entry in register.entries().values() if entry.basis != "none"}
    return sorted(label for label in named if not wanted <= planted.get(label, set()))
