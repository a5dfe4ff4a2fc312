"""What is seen of complaints from outside their files: the sergeant's clocks, and numbers of ten and more (rows 43, 45)."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from access.actions import Action
from complaints import clocks as deadlines
from complaints import queries
from core.gate import allow
from panels.models import Borough, Panel
from panels.queries import panel_in
from people.requests import SignedIn

A_YEAR = timedelta(days=365)


def borough_in(borough: str) -> Borough:
    """Return the borough of that address, or answer that there is none."""
    return get_object_or_404(Borough.objects.select_related("bcu"), slug=borough)


@allow(Action.COMPLAINT_CLOCK, find=panel_in)
def clocks(request: SignedIn, panel: Panel) -> HttpResponse:
    """Show the sergeant whether complaints are answered in time: days and nothing else."""
    today = timezone.localdate()
    found = queries.clocks(panel, request.user, today - A_YEAR)
    rows = [(complaint, [(one, one.in_words(today), one.is_late(today)) for one in deadlines.of(complaint)]) for complaint in found]
    context = {
        "panel": panel,
        "rows": rows,
        "inbox": queries.sergeants_inbox(panel.slug),
        "title": "Complaints: the clocks",
        "place": panel,
    }
    return render(request, "complaints/clocks.html", context)


@allow(Action.COMPLAINT_NUMBERS, find=borough_in)
def numbers(request: SignedIn, borough: Borough) -> HttpResponse:
    """Show a borough's complaints as numbers of years that are over."""
    context = {
        "borough": borough,
        "years": queries.numbers_of_years(borough, timezone.localdate()),
        "title": "Complaints in numbers",
        "place": borough,
    }
    return render(request, "complaints/numbers.html", context)
