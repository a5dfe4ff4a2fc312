"""Three panels with somebody for every role: one's own, one next door in the same team, one elsewhere; full of tokens.

What the door sweep makes behind each address is made here at every panel and stays, as far as one thing leaves room for the other.
"""

from __future__ import annotations

import hashlib

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from handbook.rules import Breach
from meetings.models import Meeting
from panels.models import HandbookEdition, Panel, Takeover, Terms
from people import register
from people.models import Person
from priorities.models import Priority
from tests import make
from tests.access.test_doors import everybody
from tests.access.things import Thing, nothing, things
from tests.canary import evening
from tests.canary.expected import Asker
from tests.canary.planting import Bed, holds_tokens

# The demo shows the letters it does not send; elsewhere these addresses do not exist.
OF_THE_DEMO = {"core:letters", "core:letter", "core:enclosure"}
# One's own panel and the one next door lie in the same borough, so that there is one row for the two.
OF_THE_BOROUGH = {"panels.BoardSeat"}
# Beyond every number that the makers give.
FAR = 1_000


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
        evening.leave(panel)
        self.bed.plant_all(panel)
        # Addresses that show the same thing have the same maker; the first of them stands for all.
        once = {maker: name for name, maker in sorted(things().items(), reverse=True) if name not in OF_THE_DEMO}
        for name in sorted(once.values()):
            self.bed.plant_all(panel, made(name, panel).facts)


def made(name: str, panel: Panel) -> Thing:
    """Make what stands behind the address of that name; what there can be but one of at a panel steps back for it."""
    maker = things().get(name, nothing)
    try:
        with transaction.atomic():
            return maker(panel)
    except (IntegrityError, Breach):
        make_room(panel)
        return maker(panel)


def make_room(panel: Panel) -> None:
    """End the panel's meeting in progress, undo its takeover, and let earlier terms, priorities and editions give up their numbers."""
    Takeover.objects.filter(panel=panel).delete()
    Meeting.objects.filter(panel=panel, stage=Meeting.Stage.IN_PROGRESS).update(stage=Meeting.Stage.HELD, ended_at=timezone.now())
    Terms.objects.filter(panel=panel).update(version=F("pk") + FAR)
    Priority.objects.filter(panel=panel, stage=Priority.Stage.IN_FORCE).update(number=F("pk") + FAR, set_by="panel")
    for edition in HandbookEdition.objects.all():
        edition.source_sha256 = hashlib.sha256(f"edition {edition.pk}".encode()).hexdigest()
        edition.save(update_fields=["source_sha256"])


def without_rows(ground: Ground) -> list[str]:
    """Return the models with something that can hold a token, of which none was planted at each of the three panels."""
    planted: dict[str, set[int]] = {}
    for sown in ground.bed.sown.values():
        planted.setdefault(sown.entry.model, set()).add(sown.panel or 0)
    named = {entry.model for entry in register.entries().values() if entry.basis != "none" and holds_tokens(entry)}
    each, one = {panel.pk for panel in ground.panels}, {ground.own.pk, ground.elsewhere.pk}
    return sorted(label for label in named if not (one if label in OF_THE_BOROUGH else each) <= planted.get(label, set()))
