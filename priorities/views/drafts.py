"""Pages of a draft: written, looked at, answered by the police team, put to a meeting, set aside (HB 2.1; PRI-2 to PRI-4, POL-8)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from handbook import priorities as handbook
from meetings.queries import to_come
from meetings.views.buttons import press
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn
from priorities import progress, queries, reading, services
from priorities.forms.wording import TAGS, DraftForm, FirstDraftForm, PoliceWord, PutForwardForm, initial_of
from priorities.models import Priority
from priorities.services import Statement, Wording

from .around import beside_draft, wording_page

SAVED = "The draft is saved."


@allow(Action.PRIORITY_RECORD, find=panel_in)
def new(request: SignedIn, panel: Panel) -> HttpResponse:
    """Begin a draft of a local priority."""
    form = DraftForm(request.POST or None)

    def act(**_: Any) -> Priority:
        return services.start(panel, wording=form.wording(), by=request.user, on=timezone.localdate())

    return wording_page(request, form, act=act, title="Draft a priority", to=_page, done=SAVED, submit="Save the draft", panel=panel)


@allow(Action.PRIORITY_SET_FIRST, find=panel_in)
def new_first(request: SignedIn, panel: Panel) -> HttpResponse:
    """Begin a draft of the police team's own priority."""
    form = FirstDraftForm(request.POST or None)

    def act(**_: Any) -> Priority:
        return services.start(panel, wording=form.wording(), by_police=True, by=request.user, on=timezone.localdate())

    title = "Draft the first priority"
    return wording_page(request, form, act=act, title=title, to=_page, done=SAVED, submit="Save the draft", panel=panel)


@allow(Action.PRIORITY_PROGRESS, find=queries.draft_in)
def show(request: HttpRequest, draft: Priority) -> HttpResponse:
    """Show a draft with the state of its parts to those who work on it."""
    return _draft_page(request, draft, is_workshop=True)


@allow(Action.PRIORITY_READ, find=queries.proposal_in)
def proposal(request: HttpRequest, draft: Priority) -> HttpResponse:
    """Show a draft that was put to a meeting to those who discuss it."""
    return _draft_page(request, draft, is_workshop=False)


def _draft_page(request: HttpRequest, draft: Priority, *, is_workshop: bool) -> HttpResponse:
    if draft.stage not in Priority.NEVER_AGREED:
        return redirect(draft)
    today = timezone.localdate()
    wording = Wording.of(draft)
    states = handbook.parts(wording.draft(), today, queries.next_meeting_on(draft.panel, _day_of(draft)))
    found = (handbook.unexplained(draft.fit), handbook.without_evidence(draft.evidence.count()))
    context = {
        "draft": draft,
        "panel": draft.panel,
        "is_workshop": is_workshop,
        "states": [(part, TAGS[part.state]) for part in states],
        "ready": sum(part.state is handbook.State.READY for part in states),
        "warnings": [warning for warning in found if warning],
        "reads": reading.sentence(wording),
        "evidence": draft.evidence.select_related("meeting"),
        "actions": draft.actions.all(),
        "stages": progress.stages_of(draft),
        "title": draft.title,
        **beside_draft(draft.panel, today),
    }
    return render(request, "priorities/draft.html", context)


@allow(Action.PRIORITY_RECORD, find=queries.panel_draft_in)
def change(request: SignedIn, draft: Priority) -> HttpResponse:
    """Write on a draft of the panel's own."""
    form = DraftForm(request.POST or None, initial=initial_of(draft))
    return _change(request, draft, form)


@allow(Action.PRIORITY_SET_FIRST, find=queries.police_draft_in)
def change_first(request: SignedIn, draft: Priority) -> HttpResponse:
    """Write on a draft of the police team's own."""
    form = FirstDraftForm(request.POST or None, initial=initial_of(draft))
    return _change(request, draft, form)


def _change(request: SignedIn, draft: Priority, form: DraftForm | FirstDraftForm) -> HttpResponse:
    today = timezone.localdate()
    states = handbook.parts(Wording.of(draft).draft(), today, queries.next_meeting_on(draft.panel, _day_of(draft)))

    def act(**_: Any) -> Priority:
        return services.rewrite(draft, wording=form.wording(), by=request.user, on=today)

    return wording_page(
        request,
        form,
        act=act,
        title=f"Write on “{draft.title}”",
        to=_page,
        done=SAVED,
        submit="Save the draft",
        panel=draft.panel,
        states=states,
        back=draft.get_absolute_url(),
    )


@allow(Action.PRIORITY_PROGRESS, find=queries.panel_draft_in)
def answer(request: SignedIn, draft: Priority) -> HttpResponse:
    """Let the police team say what it can do, or write down what it said."""
    return form_page(
        request,
        PoliceWord(request.POST or None, initial=initial_of(draft)),
        act=lambda **said: services.answer(draft, statement=Statement(**said), by=request.user, on=timezone.localdate()),
        title="What the police team can do",
        template="priorities/answer.html",
        to=_page,
        done="What the police team can do stands with the draft.",
        submit="Save what the team says",
        context={
            "draft": draft,
            "panel": draft.panel,
            "place": draft.title,
            "back": draft.get_absolute_url(),
            "reads": reading.sentence(Wording.of(draft)),
            **beside_draft(draft.panel, timezone.localdate()),
        },
    )


@allow(Action.PRIORITY_RECORD, find=queries.panel_draft_in)
def put(request: SignedIn, draft: Priority) -> HttpResponse:
    """Put the draft to a meeting, in the place of another priority or as a further one."""
    panel = draft.panel
    initial = {"meeting": draft.put_to_id, "replaces": draft.replaces_id or ""}
    form = PutForwardForm(request.POST or None, meetings=to_come(panel), in_force=queries.in_force(panel), initial=initial)
    return form_page(
        request,
        form,
        act=lambda **said: services.put_forward(draft, **said, by=request.user, on=timezone.localdate()),
        title="Put it to a meeting",
        to=_page,
        done=lambda done: f"It is put to the {str(done.put_to)[:1].lower()}{str(done.put_to)[1:]}. Members and partners can read it.",
        submit="Put it to the meeting",
        context={
            "place": draft.title,
            "back": draft.get_absolute_url(),
            "lead": "Members and partners read the draft from then on. You can still write on it until they vote on it or agree it.",
        },
    )


@allow(Action.PRIORITY_RECORD, find=queries.panel_draft_in)
@require_POST
def drop(request: SignedIn, draft: Priority) -> HttpResponse:
    """Set a draft of the panel's own aside."""
    return _drop(request, draft)


@allow(Action.PRIORITY_SET_FIRST, find=queries.police_draft_in)
@require_POST
def drop_first(request: SignedIn, draft: Priority) -> HttpResponse:
    """Set a draft of the police team's own aside."""
    return _drop(request, draft)


def _drop(request: SignedIn, draft: Priority) -> HttpResponse:
    to = reverse("priorities", args=[draft.panel.slug])
    done = f"“{draft.title}” is set aside."
    return press(request, lambda: services.drop(draft, by=request.user, on=timezone.localdate()), to=to, done=done)


def _page(draft: Priority) -> str:
    return draft.get_absolute_url()


def _day_of(draft: Priority) -> Any:
    """Return the day from which the next meeting counts: that of the meeting it is put to, else today."""
    return draft.put_to.on if draft.put_to else timezone.localdate()
