"""The board's dashboard: a borough at a glance, the figures behind it, the records received. Reading only (SNB-1 to SNB-4)."""

from __future__ import annotations

from collections import Counter

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from access.actions import Action
from core.documents import read
from core.downloads import attachment
from core.gate import allow, asker, own
from meetings.models import Minutes
from panels.models import Borough, Ward

from . import documents, maps, queries
from .standing import State


@own
def index(request: HttpRequest) -> HttpResponse:
    """Lead to the borough somebody oversees, or to the list when it is more than one."""
    asks = asker(request)
    found = [borough for borough in queries.boroughs() if asks.may(Action.OVERSIGHT_READ, borough)]
    if not found:
        raise Http404
    if len(found) == 1:
        return redirect("oversight-borough", borough=found[0].slug)
    return render(request, "oversight/boroughs.html", {"title": "Boroughs", "boroughs": found})


@allow(Action.OVERSIGHT_READ, find=queries.borough_of)
def show(request: HttpRequest, borough: Borough) -> HttpResponse:
    """Show every ward of the borough with the state of its panel and why."""
    today = timezone.localdate()
    rows = queries.rows(borough, today)
    numbers = {row.ward.pk: number for number, row in enumerate(sorted(rows, key=lambda row: row.ward.name), 1)}
    counts = Counter(row.standing.state for row in rows)
    context = {
        "borough": borough,
        "rows": [(numbers[row.ward.pk], row) for row in rows],
        "to_ask_about": [row for row in rows if row.standing.is_to_ask_about],
        "counts": [(state, counts[state]) for state in reversed(State)],
        "working": counts[State.WORKING],
        "map": maps.draw(rows, numbers),
        "records": queries.records_of(borough)[:6],
        "today": today,
        "title": f"Ward panels of {borough}",
        "place": "Oversight",
    }
    return render(request, "oversight/borough.html", context)


@allow(Action.OVERSIGHT_READ, find=queries.ward_of)
def ward(request: HttpRequest, ward: Ward) -> HttpResponse:
    """Show the figures behind one ward's state."""
    row = queries.row_of(ward, timezone.localdate())
    context = {
        "borough": ward.borough,
        "ward": ward,
        "row": row,
        "meetings": queries.meetings_of(row.panel) if row.panel else [],
        "title": ward.name,
        "place": ward.borough,
    }
    return render(request, "oversight/ward.html", context)


@allow(Action.EXCEPTION_LETTER_MAKE, find=queries.ward_of)
def letter(request: HttpRequest, ward: Ward) -> HttpResponse:
    """Give out the letter that asks what is planned; 404 for a ward whose panel works (SNB-2)."""
    today = timezone.localdate()
    row = queries.row_of(ward, today)
    if not row.standing.is_to_ask_about:
        raise Http404
    return attachment(f"{documents.letter_title(row)}.pdf", "application/pdf", documents.letter(row, today))


@allow(Action.MINUTES_READ_ROLES, find=queries.minutes_received)
def record(request: HttpRequest, minutes: Minutes) -> HttpResponse:
    """Give out the edition of the minutes with roles and counts (SNB-4)."""
    paper = minutes.roles_paper
    assert paper is not None
    return attachment(f"{paper.title}.pdf", paper.media_type, read(paper))
