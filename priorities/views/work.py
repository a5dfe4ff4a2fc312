"""Pages of what is done on a priority: word of it, evidence, actions, and the team's time (PRI-6 to PRI-9, POL-7)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from meetings.queries import past
from meetings.views.buttons import press
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn
from policing.queries import latest_months
from priorities import queries, services
from priorities.forms.work import ActivityForm, EvidenceForm, FinishForm, PlanForm, UpdateForm
from priorities.models import Evidence, PlannedAction, Priority

from .around import beside_draft

MEETINGS_OFFERED = 8
MONTHS_OFFERED = 24
ACTIVITIES_SHOWN = 60


@allow(Action.PRIORITY_PROGRESS, find=queries.priority_in)
def tell(request: SignedIn, priority: Priority) -> HttpResponse:
    """Let an officer tell what was done."""
    return form_page(
        request,
        UpdateForm(request.POST or None),
        act=lambda text: services.tell(priority, text=text, by=request.user, on=timezone.localdate()),
        title="Tell what was done",
        to=priority.get_absolute_url(),
        done="Your update is on the priority's page.",
        submit="Publish this update",
        context=_at(priority),
    )


@allow(Action.PRIORITY_PROGRESS, find=queries.draft_in)
def add_evidence(request: SignedIn, priority: Priority) -> HttpResponse:
    """Link something that speaks for a priority or a draft."""
    panel = priority.panel
    months = latest_months(panel.ward, timezone.localdate(), MONTHS_OFFERED)
    form = EvidenceForm(request.POST or None, months=months, meetings=past(panel)[:MEETINGS_OFFERED])
    return form_page(
        request,
        form,
        act=lambda **_: services.link(priority, piece=form.piece(), by=request.user, on=timezone.localdate()),
        title="Link evidence",
        to=priority.get_absolute_url(),
        done="It stands among what speaks for the priority.",
        submit="Link it",
        context=_at(priority) | {"lead": "Figures, answers and what people said: what the panel decides on (HB 1.2)."},
    )


@allow(Action.PRIORITY_PROGRESS, find=queries.evidence_in)
@require_POST
def remove_evidence(request: SignedIn, evidence: Evidence) -> HttpResponse:
    """Take a piece of evidence from a draft."""
    to = evidence.priority.get_absolute_url()
    return press(request, lambda: services.unlink(evidence, by=request.user), to=to, done="It is taken from the draft.")


@allow(Action.PRIORITY_PROGRESS, find=queries.draft_in)
def plan(request: SignedIn, priority: Priority) -> HttpResponse:
    """Plan an action on a priority or a draft."""
    form = PlanForm(request.POST or None)
    return form_page(
        request,
        form,
        act=lambda **_: services.plan(priority, plan=form.plan(), by=request.user, on=timezone.localdate()),
        title="Plan an action",
        to=priority.get_absolute_url(),
        done="The action is planned.",
        submit="Plan this action",
        context=_at(priority) | {"lead": "The panel decides on the type of action; some are led by partners (HB 2.1)."},
    )


@allow(Action.PRIORITY_PROGRESS, find=queries.action_in)
def finish(request: SignedIn, action: PlannedAction) -> HttpResponse:
    """Say what came of an action."""
    return form_page(
        request,
        FinishForm(request.POST or None),
        act=lambda result: services.finish(action, result=result, by=request.user, on=timezone.localdate()),
        title="What came of it",
        to=action.priority.get_absolute_url(),
        done="What came of the action is on the priority’s page.",
        submit="Save",
        context=_at(action.priority) | {"lead": action.text},
    )


@allow(Action.PRIORITY_READ, find=panel_in)
def activity(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show where the team's time went in the last three months (PRI-8, POL-7)."""
    today = timezone.localdate()
    context = {
        "panel": panel,
        "activities": queries.activity_of(panel, today)[:ACTIVITIES_SHOWN],
        "title": "Where the team’s time went",
        "place": panel,
        "lead": "The last three months, all officers together.",
        **beside_draft(panel, today),
    }
    return render(request, "priorities/activity.html", context)


@allow(Action.ACTIVITY_RECORD, find=panel_in)
def spend(request: SignedIn, panel: Panel) -> HttpResponse:
    """Record time that the team spent on the ward."""
    today = timezone.localdate()
    form = ActivityForm(request.POST or None, in_force=queries.in_force(panel), initial={"worked_on": today})
    page = reverse("activity", args=[panel.slug])
    return form_page(
        request,
        form,
        act=lambda **_: services.spend(panel, **form.spent(), by=request.user, on=today),
        title="Record the team’s time",
        to=page,
        done=lambda done: f"Recorded: {done}.",
        submit="Record it",
        context={"place": panel, "back": page, "lead": "Patrol time goes to the priorities; the rest shows what else the team has to do."},
    )


def _at(priority: Priority) -> dict[str, Any]:
    place = f"Priority {priority.number}: {priority.title}" if priority.number else f"Draft: {priority.title}"
    return {"place": place, "back": priority.get_absolute_url()}
