"""Who may come upon a token: what the register says reads it, held against the approved grid and never against the grants."""

from __future__ import annotations

from dataclasses import dataclass

from panels.models import Panel
from people.models import Person
from tests.access.grid import ELSEWHERE, GRID, NEXT_DOOR, OWN, Situation
from tests.canary.planting import Sown

# A chair and a secretary are members too; whoever has no role is everybody.
ROLES_OF = {"PUB": (), "NOBODY": (), "CHR": ("CHR", "MEM"), "SEC": ("SEC", "MEM")}
# Whoever shows their details to all members shows them to chair and secretary too.
AGREED_TO = {
    "CHR": {"agreed:officers", "agreed:members"},
    "SEC": {"agreed:officers", "agreed:members"},
    "MEM": {"agreed:members"},
    "PAR": {"agreed:partners"},
}


@dataclass(frozen=True)
class Asker:
    """Somebody who reads, with the role they have at their own panel."""

    role: str
    person: Person | None
    panel: Panel
    next_door: Panel | None
    own_rows: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()

    def may_find(self, sown: Sown) -> bool:
        """Say whether the approved grid lets the asker come upon this token."""
        if sown.entry.name == "people.Person.full_name" and "ward officer" in sown.facts:
            return True  # who polices a ward is public: its panel's page names them (row 1)
        if f"{sown.row}.{sown.entry.field}" in self.told:
            return True  # whoever has the letter that holds the address has read it there
        return any(self._reads_as(reader, sown) for reader in sown.entry.readers)

    def _reads_as(self, reader: str, sown: Sown) -> bool:
        is_owner = sown.row in self.own_rows or (self.person is not None and self.person.pk in sown.owners)
        if reader in {"public", "nobody", "owner"}:
            return reader == "public" or (reader == "owner" and is_owner)
        facts = {fact for fact in sown.facts if ":" not in fact}
        if AGREED_TO.get(self.role, set()) & sown.facts:
            facts.add("agreed")
        if is_owner:
            facts.add("mine")
        if self.person is not None and self.person.pk in sown.assigned:
            facts.add("assigned")
        situation = Situation(self._place(sown.panel), frozenset(facts))
        return GRID[reader].answer(ROLES_OF.get(self.role, (self.role,)), situation) == "allowed"

    def _place(self, panel: int | None) -> str:
        if panel == self.panel.pk:
            return OWN
        return NEXT_DOOR if self.next_door is not None and panel == self.next_door.pk else ELSEWHERE
