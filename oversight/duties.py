"""What a sergeant owes the board: a plan for each ward of the team without a panel that works (SNWP; SNB-2, GEO-2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from access.roles import Role
from core import gate
from core.duties import Duty
from people.models import Person

from . import queries
from .queries import WardRow


def owed(person: Person, on: date) -> Iterator[Duty]:
    """Yield a plan to state for each ward that the board would ask about and for which none stands."""
    teams = {held.team for held in gate.holdings_of(person, on) if held.role is Role.SERGEANT and held.team is not None}
    for row in queries.rows_of_teams(teams, on) if teams else ():
        if row.plan_wanted is not None:
            yield _to_state(row)


def _to_state(row: WardRow) -> Duty:
    assert row.plan_wanted is not None
    return Duty(
        f"State what is planned for {row.ward}",
        f"{row.standing.reasons[0].sentence} {row.plan_wanted.sentence}",
        row.plan_wanted.rule.source,
        row.plan.done_by if row.plan else None,
        reverse("ward-plan", args=[row.ward.code]),
        "State the plan",
    )
