"""What everybody reads of priorities: the list, one priority, and both as they go out to residents (HB 2.3; PRI-10, PRI-11)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from access.actions import Action
from core import downloads
from core.gate import allow
from handbook import priorities as handbook
from handbook.remit import hours
from panels.models import Panel
from panels.queries import panel_in
from priorities import documents, progress, queries
from priorities.models import Priority

ENDED_SHOWN = 20


@allow(Action.PANEL_READ, find=panel_in)
def index(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show what the panel's team works on now, what is being written, and what has ended (PRI-10)."""
    context = {
        "panel": panel,
        "in_force": queries.in_force(panel),
        "being_written": queries.being_written(panel),
        "put_forward": queries.put_forward(panel),
        "ended": queries.ended(panel)[:ENDED_SHOWN],
        "warnings": handbook.too_few(*queries.counts(panel)),
        "title": "Priorities",
        "place": panel,
        "lead": "What the police team works on for this ward, and what has come of it.",
    }
    return render(request, "priorities/index.html", context)


@allow(Action.PANEL_READ, find=queries.priority_in)
def show(request: HttpRequest, priority: Priority) -> HttpResponse:
    """Show one priority as a story: the problem, the aim, what was done, what each stage rests on."""
    warning = handbook.out_of_date(priority.updated_on, timezone.localdate())
    context = {
        "priority": priority,
        "panel": priority.panel,
        "updates": priority.updates.all(),
        "actions": priority.actions.all(),
        "evidence": priority.evidence.select_related("meeting"),
        "reviews": priority.reviews.select_related("meeting", "replaced_by"),
        "versions": priority.versions.all(),
        "stages": progress.stages_of(priority),
        "time": hours(queries.minutes_on(priority)),
        "warning": warning if priority.is_in_force else None,
        "update_by": handbook.update_by(priority.updated_on) if priority.is_in_force else None,
        "title": priority.title,
        "place": f"{priority.panel}, priority {priority.number}",
    }
    return render(request, "priorities/priority.html", context)


@allow(Action.PANEL_READ, find=panel_in)
def share(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show the text that can be pasted into a message to residents, and the poster (PRI-10)."""
    context = {
        "panel": panel,
        "text": documents.message_of(panel, timezone.localdate()),
        "title": "Tell residents",
        "place": panel,
        "lead": "What was decided and done, as a text for any messaging service and as a poster.",
    }
    return render(request, "priorities/share.html", context)


@allow(Action.PANEL_READ, find=panel_in)
def poster(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Print the priorities on one page to hang up (PRI-10)."""
    content = documents.poster(panel, timezone.localdate())
    return downloads.attachment(f"priorities-{panel.slug}.pdf", "application/pdf", content)
