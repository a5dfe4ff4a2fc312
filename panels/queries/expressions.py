"""What is read of people who would like to join a panel (ToR 4b; MEM-5)."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from panels import queries
from panels.models import Expression, Joining, Panel

UNDECIDED = (Expression.Stage.OPEN, Expression.Stage.ANSWERED)


def joining_in(panel: str) -> Joining:
    """Return the panel of that address as whoever answers for it sees it, or answer that there is none."""
    return Joining(queries.panel_in(panel))


def expressions() -> QuerySet[Expression]:
    """Return expressions of interest with their panel and its places."""
    return Expression.objects.select_related("panel__ward__borough", "answered_by", "membership")


def expressions_of(panel: Panel) -> QuerySet[Expression]:
    """Return who would like to join the panel, newest first."""
    return expressions().filter(panel=panel)


def expression_in(panel: str, expression: int) -> Expression:
    """Return one of them, or answer that there is none."""
    return get_object_or_404(expressions(), pk=expression, panel__slug=panel)


def locked_expression(expression: Expression) -> Expression:
    """Return it with its row held until the transaction ends."""
    return expressions().select_for_update(of=("self",)).get(pk=expression.pk)


def waiting_in(panels: list[Panel]) -> dict[int, int]:
    """Return how many wait for an answer in each of these panels that has any."""
    rows = Expression.objects.filter(panel__in=panels, stage=Expression.Stage.OPEN).values_list("panel", flat=True)
    found: dict[int, int] = {}
    for panel in rows:
        found[panel] = found.get(panel, 0) + 1
    return found


def past_their_day(on: date) -> QuerySet[Expression]:
    """Return what is kept no longer: half a year after it was sent."""
    return Expression.objects.filter(keep_until__lte=on).select_related("panel__ward__borough")
