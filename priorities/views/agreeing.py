"""Pages on which a priority comes into force: the first set by the police team, the others agreed by the panel (PRI-1, ToR 9d)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_list_or_404, get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from handbook import priorities as handbook
from meetings.models import AgendaItem, Meeting, Motion
from meetings.queries import items_of, meeting_in, motion_in
from meetings.views.buttons import press
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn
from priorities import queries, services
from priorities.forms.wording import AgreeForm, BallotForm, FirstPriorityForm, PanelPriorityForm, WordingForm
from priorities.models import Priority
from priorities.services import Wording

from .around import wording_page

SMART = "Each is specific, measurable, achievable, relevant and timely."


@allow(Action.PRIORITY_SET_FIRST, find=panel_in)
def set_first(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let the police team set its own priority."""
    form = FirstPriorityForm(request.POST or None)
    return wording_page(
        request,
        form,
        act=lambda **_: services.set_first(panel, wording=form.wording(), by=request.user, on=timezone.localdate()),
        title="Set the first priority",
        to=lambda priority: priority.get_absolute_url(),
        done=lambda _: _with_warnings("The first priority is set.", form),
        submit="Set this priority",
        panel=panel,
        lead="It concerns violence or what drives it, and the police team sets it (HB 2.1).",
    )


@allow(Action.PRIORITY_SET_FIRST, find=queries.police_draft_in)
@require_POST
def set_from_draft(request: SignedIn, draft: Priority) -> HttpResponse:
    """Let the police team set what it has drafted."""
    return press(
        request,
        lambda: services.set_first(draft.panel, wording=Wording.of(draft), draft=draft, by=request.user, on=timezone.localdate()),
        to=reverse("priority-draft", args=[draft.panel.slug, draft.pk]),
        done="The first priority is set.",
    )


@allow(Action.PRIORITY_RECORD, find=panel_in)
def record(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let the secretary or chair record a priority that the panel agreed at a meeting."""
    meeting = _meeting_asked_for(request, panel)
    form = PanelPriorityForm(request.POST or None, in_force=queries.in_force(panel))

    def act(*, agreed_how: str, replaces: Priority | None, **_: Any) -> Priority:
        wording, by, on = form.wording(), request.user, meeting.held_on
        return services.record(panel, wording=wording, agreed_how=agreed_how, meeting=meeting, replaces=replaces, by=by, on=on)

    return wording_page(
        request,
        form,
        act=act,
        title="Record a priority",
        to=reverse("meeting-live", args=[panel.slug, meeting.pk]),
        done=lambda priority: _with_warnings(f"Priority {priority.number} is recorded: {priority.title}.", form),
        submit="Record this priority",
        panel=panel,
        place=f"{panel}, {meeting}",
        back=reverse("meeting-live", args=[panel.slug, meeting.pk]),
        lead=f"The panel sets two or more local priorities. {SMART}",
    )


@allow(Action.PRIORITY_RECORD, find=queries.panel_draft_in)
def agree(request: SignedIn, draft: Priority) -> HttpResponse:
    """Record that the meeting to which the draft was put agreed it through discussion."""
    meeting = get_object_or_404(Meeting, pk=draft.put_to_id)
    return form_page(
        request,
        AgreeForm(request.POST or None),
        act=lambda discussion: services.agree(draft, meeting=meeting, discussion=discussion, by=request.user, on=meeting.held_on),
        title="Agreed through discussion",
        to=lambda priority: priority.get_absolute_url(),
        done=lambda priority: f"Priority {priority.number} is agreed: {priority.title}.",
        submit="Record that the panel agreed",
        context={
            "place": f"{draft.panel}, {meeting}",
            "back": draft.get_absolute_url(),
            "lead": f"“{draft.title}”. Where discussion does not lead to agreement, the panel votes (ToR 9d).",
        },
    )


@allow(Action.BALLOT_CONTROL, find=meeting_in)
def ballot(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Put drafts to the vote, and show what earlier votes of the meeting chose."""
    form = BallotForm(request.POST or None, proposed=queries.put_to(meeting), initial={"places": 2})
    item = get_list_or_404(items_of(meeting).filter(topic=AgendaItem.Topic.PRIORITIES))[0]
    live = reverse("meeting-live", args=[meeting.panel.slug, meeting.pk])
    return form_page(
        request,
        form,
        act=lambda **said: services.put_to_vote(item, **said, by=request.user, at=timezone.now()),
        title="Choose priorities by vote",
        template="priorities/ballot.html",
        to=lambda motion: reverse("vote", args=[meeting.panel.slug, meeting.pk, motion.pk]),
        done="The vote is open.",
        submit="Open the vote",
        context={
            "meeting": meeting,
            "panel": meeting.panel,
            "ballots": [(motion, queries.chosen_drafts(motion)) for motion in queries.ballots_at(meeting)],
            "place": f"{meeting.panel}, {meeting}",
            "back": live,
            "lead": "Where discussion does not lead to agreement, the panel votes (HB 2.1, ToR 9d).",
        },
    )


@allow(Action.PRIORITY_RECORD, find=motion_in)
@require_POST
def adopt(request: SignedIn, motion: Motion) -> HttpResponse:
    """Put what a ballot chose into force."""
    meeting = motion.item.meeting
    return press(
        request,
        lambda: services.adopt(motion, by=request.user, on=meeting.held_on),
        to=reverse("priority-ballot", args=[meeting.panel.slug, meeting.pk]),
        done="What the vote chose is in force.",
    )


def _meeting_asked_for(request: HttpRequest, panel: Panel) -> Meeting:
    """Return the panel's meeting that the address names, or answer 404."""
    key = request.GET.get("meeting", "")
    return get_object_or_404(Meeting, pk=int(key) if key.isascii() and key.isdecimal() and len(key) < 12 else 0, panel=panel)


def _with_warnings(done: str, form: WordingForm) -> str:
    """Return what was done and what is worth another look, such as an area that is too wide (PRI-2)."""
    found = handbook.warnings(form.wording().draft())
    return " ".join([done, *(str(warning) for warning in found)])
