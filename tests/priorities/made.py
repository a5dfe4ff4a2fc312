"""Makers of priorities for tests."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from handbook.dates import add_months
from handbook.priorities import Measure
from panels.models import Panel
from priorities.models import Priority, Update
from priorities.services import Wording
from tests import make


def wording(**parts: Any) -> Wording:
    """Return a priority in all five parts of SMART."""
    said = {
        "title": "Threats to shop staff",
        "problem": "Staff are threatened by groups, most evenings after 5 pm.",
        "area": "Osier Parade, from the station to the library",
        "measures": (Measure("Patrols a month", 6, 12),),
        "step": "Visit every shop.",
        "step_by": make.today() + timedelta(days=28),
        "relevance": "Eleven of the ward's fourteen reports come from here.",
        "due_on": add_months(make.today(), 6),
        "police_statement": "Two patrols a week until the spring.",
        "fit": "It is one of the borough's three.",
        "leaves_time": True,
        "violence": "weapons",
    }
    return Wording(**said | parts)


def fields(**parts: Any) -> dict[str, Any]:
    """Return the same as a form sends it; a day is given as a date, and what is ``None`` is not sent."""
    said = {
        "title": "Threats to shop staff",
        "problem": "Staff are threatened by groups, most evenings after 5 pm.",
        "area": "Osier Parade, from the station to the library",
        "first_name": "Patrols a month",
        "first_baseline": "6",
        "first_target": "12",
        "second_name": "",
        "second_baseline": "",
        "second_target": "",
        "step": "Visit every shop.",
        "step_by": make.today() + timedelta(days=28),
        "relevance": "Eleven of the ward's fourteen reports come from here.",
        "due_on": add_months(make.today(), 6),
        "police_statement": "Two patrols a week until the spring.",
        "fit": "It is one of the borough's three.",
        "leaves_time": "on",
        "violence": "weapons",
    }
    return _sent(said | parts)


def _sent(said: dict[str, Any]) -> dict[str, Any]:
    days = {name: value for name, value in said.items() if isinstance(value, date)}
    sent = {name: value for name, value in said.items() if value is not None and name not in days}
    for name, day in days.items():
        sent |= {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}
    return sent


def priority(panel: Panel, number: int = 2, **values: Any) -> Priority:
    """Make a priority in force, agreed today; number 1 is the police team's."""
    by_police = number == 1
    said = {
        "set_by": Priority.Setter.POLICE if by_police else Priority.Setter.PANEL,
        "title": f"Priority number {number}",
        "problem": "Bicycles are stolen from the stands.",
        "area": "The station forecourt",
        "step": "Mark bicycles on a Saturday.",
        "step_by": make.today(),
        "relevance": "Most thefts of the ward happen there.",
        "due_on": add_months(make.today(), 6),
        "agreed_how": Priority.Agreed.POLICE if by_police else Priority.Agreed.DISCUSSION,
        "agreed_on": make.today(),
        "updated_on": make.today(),
    }
    made = Priority.objects.create(panel=panel, number=number, **said | values)
    made.measures.create(name="Thefts a month", baseline=9, target=4)
    return made


def draft(panel: Panel, **values: Any) -> Priority:
    """Make a draft of the panel's own in all five parts, which the police team has answered."""
    by_police = values.get("set_by") == Priority.Setter.POLICE
    said = {
        "set_by": Priority.Setter.PANEL,
        "violence": "weapons" if by_police else "",
        "title": "Theft and threats at the shops",
        "problem": "The same few people steal and threaten the staff.",
        "area": "Station Parade",
        "step": "Two patrols a week.",
        "step_by": make.today() + timedelta(days=28),
        "relevance": "Two shops close at five.",
        "due_on": add_months(make.today(), 6),
        "police_statement": "Two patrols a week until the spring.",
        "fit": "It is one of the borough's three.",
        "leaves_time": True,
        "updated_on": make.today(),
    }
    made = Priority.objects.create(panel=panel, stage=Priority.Stage.DRAFT, **said | values)
    made.measures.create(name="Patrols a week", baseline=3, target=5)
    return made


def three(panel: Panel, **values: Any) -> list[Priority]:
    """Make the police team's priority and two of the panel's own."""
    return [priority(panel, number, **values) for number in (1, 2, 3)]


def told(priority: Priority, text: str = "Forty bicycles were marked.", *, on: date | None = None) -> Update:
    """Make word of what was done, without bringing the priority up to date."""
    return Update.objects.create(priority=priority, on=on or make.today(), text=text, by=make.person())
