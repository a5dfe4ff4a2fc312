"""Pages of the priorities: what is worked on, setting the team's own, recording the panel's, telling what was done."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from handbook import priorities as handbook
from meetings.models import Meeting
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn

from . import queries, services
from .forms import PanelPriorityForm, PriorityForm, UpdateForm
from .models import Priority


@allow(Action.PANEL_READ, find=panel_in)
def index(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show everybody what the panel's team works on now, and what has ended (PRI-10)."""
    context = {
        "panel": panel,
        "in_force": queries.in_force(panel),
        "ended": queries.ended(panel)[:20],
        "warnings": handbook.too_few(*queries.counts(panel)),
        "title": "Priorities",
        "place": panel,
        "lead": "What the police team works on for this ward, and what has come of it.",
    }
    return render(request, "priorities/index.html", context)


@allow(Action.PANEL_READ, find=queries.priority_in)
def show(request: HttpRequest, priority: Priority) -> HttpResponse:
    """Show one priority as a story: the problem, the aim, what was done."""
    warning = handbook.out_of_date(priority.updated_on, timezone.localdate())
    is_in_force = priority.stage == Priority.Stage.IN_FORCE
    context = {
        "priority": priority,
        "panel": priority.panel,
        "measures": priority.measures.all(),
        "updates": priority.updates.select_related("by"),
        "warning": warning if is_in_force else None,
        "update_by": handbook.update_by(priority.updated_on) if is_in_force else None,
        "title": priority.title,
        "place": priority.panel,
    }
    return render(request, "priorities/priority.html", context)


@allow(Action.PRIORITY_SET_FIRST, find=panel_in)
def set_first(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let the police team set its own priority."""
    form = PriorityForm(request.POST or None)
    return form_page(
        request,
        form,
        act=lambda **_: services.set_first(panel, wording=form.wording(), by=request.user, on=timezone.localdate()),
        title="Set the first priority",
        to=lambda priority: priority.get_absolute_url(),
        done=lambda _: _with_warnings("The first priority is set.", form),
        submit="Set this priority",
        context={
            "place": panel,
            "back": reverse("priorities", args=[panel.slug]),
            "lead": "It concerns violence or what drives it, and the police team sets it (HB 2.1).",
        },
    )


@allow(Action.PRIORITY_RECORD, find=panel_in)
def record(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let the secretary or chair record a priority that the panel agreed at a meeting."""
    meeting = _meeting_asked_for(request, panel)
    form = PanelPriorityForm(request.POST or None, in_force=queries.in_force(panel))

    def act(*, agreed_how: str, replaces: Priority | None, **_: object) -> Priority:
        wording, by, on = form.wording(), request.user, meeting.held_on
        return services.record(panel, wording=wording, agreed_how=agreed_how, meeting=meeting, replaces=replaces, by=by, on=on)

    return form_page(
        request,
        form,
        act=act,
        title="Record a priority",
        to=reverse("meeting-live", args=[panel.slug, meeting.pk]),
        done=lambda priority: _with_warnings(f"Priority {priority.number} is recorded: {priority.title}.", form),
        submit="Record this priority",
        context={
            "place": f"{panel}, {meeting}",
            "back": reverse("meeting-live", args=[panel.slug, meeting.pk]),
            "lead": "The panel sets two or more local priorities; each is specific, measurable, achievable, relevant and timely.",
        },
    )


@allow(Action.PRIORITY_PROGRESS, find=queries.priority_in)
def tell(request: SignedIn, priority: Priority) -> HttpResponse:
    """Let an officer tell what was done."""
    form = UpdateForm(request.POST or None)
    return form_page(
        request,
        form,
        act=lambda text: services.tell(priority, text=text, by=request.user, on=timezone.localdate()),
        title="Tell what was done",
        to=priority.get_absolute_url(),
        done="Your update is on the priority's page.",
        submit="Publish this update",
        context={"place": f"Priority {priority.number}: {priority.title}", "back": priority.get_absolute_url()},
    )


def _meeting_asked_for(request: HttpRequest, panel: Panel) -> Meeting:
    """Return the panel's meeting that the address names, or answer 404."""
    key = request.GET.get("meeting", "")
    return get_object_or_404(Meeting, pk=int(key) if key.isascii() and key.isdecimal() and len(key) < 12 else 0, panel=panel)


def _with_warnings(done: str, form: PriorityForm) -> str:
    """Return what was done and what is worth another look, such as an area that is too wide (PRI-2)."""
    found = handbook.warnings(form.wording().draft())
    return " ".join([done, *(str(warning) for warning in found)])
