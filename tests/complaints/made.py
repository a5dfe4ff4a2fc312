"""Complaints as tests need them, made with the services."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from complaints.models import Complaint
from complaints.services import handling, making, reviewing
from complaints.services.making import Wording
from panels.models import Panel
from people.models import Person
from tests import make

SAID = "She shouted at the meeting that I should go home."
REPLY = "I have spoken with both of you."


@dataclass
class Table:
    """A panel with its people."""

    panel: Panel
    chair: Person
    complainant: Person
    about: Person
    sergeant: Person
    inspector: Person


def table() -> Table:
    """Make a panel with a chair, two members and its police."""
    panel = make.panel("Osier Green")
    team = panel.ward.team
    assert team is not None
    return Table(
        panel,
        make.chair(panel, "Rosalind Tettey").person,
        make.member(panel, "Amara Nwosu").person,
        make.member(panel, "Piotr Zielinski").person,
        make.sergeant(team, "Priya Ramsden").person,
        make.inspector(panel.ward.borough, "Callum Adair").person,
    )


def wording(about: Person | None, **changes: Any) -> Wording:
    """Return what a complaint says."""
    return Wording(**{"about": about, "text": SAID, "chat": "held", "chat_note": "She said it was a joke.", **changes})


def complaint(at: Table, *, on: date | None = None, by: Person | None = None, about: Person | None = None, **changes: Any) -> Complaint:
    """Let somebody complain, the member about the other unless told otherwise."""
    said = wording(about or at.about, **changes)
    return making.make(at.panel, wording=said, by=by or at.complainant, on=on or make.today())


def acknowledged(at: Table, *, on: date | None = None, **changes: Any) -> Complaint:
    """Make a complaint that the chair has acknowledged."""
    made = complaint(at, on=on, **changes)
    handling.acknowledge(made, text="It has arrived.", by=at.chair, on=on or make.today())
    return fresh(made)


def answered(at: Table, *, on: date | None = None, **changes: Any) -> Complaint:
    """Make a complaint that the chair has answered."""
    made = acknowledged(at, on=on, **changes)
    handling.answer(made, text=REPLY, by=at.chair, on=on or make.today())
    return fresh(made)


def asked(at: Table, *, on: date | None = None, **changes: Any) -> Complaint:
    """Make a complaint for which stage 2 was asked."""
    made = answered(at, on=on, **changes)
    day = on or make.today()
    return reviewing.ask(made, text="It goes on.", asked_on=day, by=at.complainant, on=day)


def under_review(at: Table, *, on: date | None = None, **changes: Any) -> Complaint:
    """Make a complaint whose review has begun."""
    made = asked(at, on=on, **changes)
    handling.acknowledge(made, text="I review it.", by=at.sergeant, on=on or make.today())
    return fresh(made)


def decided(at: Table, *, on: date | None = None, **changes: Any) -> Complaint:
    """Make a complaint that was decided at stage 2."""
    made = under_review(at, on=on, **changes)
    reviewing.decide(made, text="She has to apologise.", by=at.sergeant, on=on or make.today())
    return fresh(made)


def fresh(made: Complaint) -> Complaint:
    """Return the complaint as the database has it."""
    return Complaint.objects.get(pk=made.pk)


def days(count: int) -> timedelta:
    """Return so many days."""
    return timedelta(days=count)
