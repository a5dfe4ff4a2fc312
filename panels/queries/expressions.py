"""What is read of people who would like to join a panel (ToR 4b; MEM-5)."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from panels import queries
from panels.models import Expression, Joining, Office, Panel, Posting
from people.models import Person


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


def waiting_for(person: Person, on: date) -> list[tuple[Panel, int]]:
    """Return the panels for which the person answers, each with how many wait.

    They are the chair's, the ward officer's, and the secretary's where the chair leaves it to them.
    """
    held = Office.objects.filter(queries.lasts(on), queries.sits_through(on), membership__person=person)
    posted = Posting.objects.filter(queries.lasts(on), person=person, role=Posting.Role.DWO)
    mine = (
        Q(panel__in=held.filter(kind=Office.Kind.CHAIR).values("panel"))
        | Q(panel__in=held.filter(kind=Office.Kind.SECRETARY).values("panel"), panel__secretary_answers=True)
        | Q(panel__ward__in=posted.values("ward"))
    )
    waiting = expressions().filter(mine, stage=Expression.Stage.OPEN, panel__stage__in=Panel.LIVING).order_by("panel", "pk")
    return [(panel, len(list(rows))) for panel, rows in groupby(waiting, key=lambda row: row.panel)]


def past_their_day(on: date) -> QuerySet[Expression]:
    """Return what is kept no longer: half a year after it was sent."""
    return Expression.objects.filter(keep_until__lte=on).select_related("panel__ward__borough")
